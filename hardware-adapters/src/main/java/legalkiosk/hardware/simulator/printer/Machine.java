package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import legalkiosk.hardware.printer.PageCount;

/** The paper path: takes jobs, prints a page at each tick unless something is the matter. Safe for all threads. */
final class Machine {
    private final Path spool;
    private final List<SimulatedJob> jobs = new ArrayList<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final List<Path> printed = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final Levels levels = new Levels();
    private int lastId;
    private int pagesUntilTrouble = Integer.MAX_VALUE;
    private Trouble coming = Trouble.PAPER_OUT;

    Machine(Path spool) {
        this.spool = spool;
    }

    synchronized SimulatedJob create(String name, int copies) {
        SimulatedJob job = new SimulatedJob(++lastId, name, copies);
        jobs.add(job);
        return job;
    }

    /** Keeps the document byte for byte; false when the job does not wait for one. */
    synchronized boolean take(SimulatedJob job, byte[] document) throws IOException {
        if (!job.awaitsDocument()) {
            return false;
        }
        Path file = spool.resolve("job-%04d-%s.pdf".formatted(job.id, job.name.replaceAll("[^A-Za-z0-9-]", "_")));
        Files.write(file, document);
        job.document = Optional.of(file);
        try {
            job.impressionsTotal = PageCount.of(file) * job.copies;
            job.to(JobState.pending, "none");
        } catch (IOException notPdf) {
            job.to(JobState.aborted, "document-format-error");
        }
        return true;
    }

    synchronized void abort(SimulatedJob job) {
        if (!job.isOver()) {
            job.to(JobState.aborted, "aborted-by-system");
        }
    }

    synchronized boolean cancel(SimulatedJob job) {
        if (job.isOver()) {
            return false;
        }
        job.to(JobState.canceled, "job-canceled-by-user");
        return true;
    }

    /** One page's time has passed. */
    synchronized void tick() {
        Optional<SimulatedJob> current = jobs.stream()
                .filter(job -> job.document.isPresent() && !job.isOver())
                .findFirst();
        if (current.isEmpty()) {
            return;
        }
        SimulatedJob job = current.get();
        if (!troubles.isEmpty()) {
            if (!job.state.equals(JobState.pending)) {
                job.to(JobState.processingStopped, "printer-stopped");
            }
            return;
        }
        job.to(JobState.processing, "job-printing");
        printOnePage(job);
    }

    private void printOnePage(SimulatedJob job) {
        job.impressionsDone++;
        sheets.add(job.name);
        levels.page();
        if (job.impressionsDone >= job.impressionsTotal) {
            job.to(JobState.completed, "job-completed-successfully");
            printed.add(job.document.orElseThrow());
        }
        if (pagesUntilTrouble != Integer.MAX_VALUE && --pagesUntilTrouble <= 0) {
            pagesUntilTrouble = Integer.MAX_VALUE;
            troubles.add(coming);
        }
    }

    synchronized void add(Trouble trouble) {
        troubles.add(trouble);
    }

    synchronized void remove(Trouble trouble) {
        if (trouble == Trouble.PAPER_OUT) {
            levels.refill();
        } else if (trouble == Trouble.TONER_OUT) {
            levels.newToner();
        }
        troubles.remove(trouble);
        if (coming == trouble) {
            pagesUntilTrouble = Integer.MAX_VALUE;
        }
    }

    /** This many further pages, then it has this trouble. */
    synchronized void addAfter(Trouble trouble, int pages) {
        if (pages <= 0) {
            troubles.add(trouble);
        } else {
            coming = trouble;
            pagesUntilTrouble = pages;
        }
    }

    /** Off and on again: the machine knows no job any more, numbers begin anew; what was on paper stays on paper. */
    synchronized void powerCycle() {
        jobs.clear();
        lastId = 0;
        troubles.remove(Trouble.PAUSED);
    }

    /** Calls with the job of this number, or with empty; under the lock. */
    synchronized <T> T withJob(int id, Function<Optional<SimulatedJob>, T> look) {
        return look.apply(jobs.stream().filter(job -> job.id == id).findFirst());
    }

    /** Calls with all jobs, oldest first; under the lock. */
    synchronized <T> T withJobs(Function<List<SimulatedJob>, T> look) {
        return look.apply(jobs);
    }

    synchronized PrinterState state() {
        if (!troubles.isEmpty()) {
            return PrinterState.stopped;
        }
        return queued() == 0 ? PrinterState.idle : PrinterState.processing;
    }

    synchronized int queued() {
        return (int) jobs.stream().filter(job -> !job.isOver()).count();
    }

    synchronized List<String> reasons() {
        return troubles.isEmpty()
                ? List.of("none")
                : troubles.stream().map(Trouble::keyword).toList();
    }

    /** What it uses up; under the lock. */
    synchronized <T> T withLevels(Function<Levels, T> look) {
        return look.apply(levels);
    }

    /** Where something has run out, nothing is left of it. */
    synchronized int sheetsLeft() {
        return troubles.contains(Trouble.PAPER_OUT) ? 0 : levels.sheets;
    }

    synchronized int tonerLeft() {
        return troubles.contains(Trouble.TONER_OUT) ? 0 : levels.toner;
    }

    synchronized List<Path> printed() {
        return List.copyOf(printed);
    }

    synchronized List<String> sheets() {
        return List.copyOf(sheets);
    }
}
