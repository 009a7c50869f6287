package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.model.JobState;
import java.nio.file.Path;
import java.util.Optional;

/** One job inside the machine. Guarded by the machine's lock. */
final class SimulatedJob {
    final int id;
    final String name;
    final int copies;
    JobState state = JobState.pendingHeld;
    String reason = "job-data-insufficient";
    Optional<Path> document = Optional.empty();
    int impressionsTotal;
    int impressionsDone;

    SimulatedJob(int id, String name, int copies) {
        this.id = id;
        this.name = name;
        this.copies = copies;
    }

    boolean isOver() {
        return state.equals(JobState.canceled) || state.equals(JobState.aborted) || state.equals(JobState.completed);
    }

    boolean awaitsDocument() {
        return state.equals(JobState.pendingHeld);
    }

    void to(JobState next, String why) {
        state = next;
        reason = why;
    }
}
