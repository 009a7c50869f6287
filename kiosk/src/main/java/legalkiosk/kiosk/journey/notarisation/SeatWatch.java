package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.notarisation.SessionState.Recording;
import legalkiosk.kiosk.recording.SessionRecorder;

/**
 * Whether the seat before the notary is watched: the recording runs, somebody stands there, the two sides see each other. A gap is told
 * when it is over. On the journeys' thread.
 */
final class SeatWatch {
    /** A line that is back sooner has cut nothing that anybody would notice. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final RecordingWatch recording;
    private final GapWatch gaps;
    private final Supplier<Optional<Boolean>> present;
    private final BiConsumer<Long, Boolean> gap;

    /**
     * @param present whether somebody stands here, where a site can tell
     * @param gap told of a gap's milliseconds and whether the seat was watched all the while
     */
    SeatWatch(
            JourneyRuntime runtime,
            SessionRecorder recorder,
            Supplier<Optional<Boolean>> present,
            BiConsumer<Long, Boolean> gap) {
        this.recording = new RecordingWatch(runtime, recorder);
        this.gaps = new GapWatch(runtime.clock(), SHORT);
        this.present = present;
        this.gap = gap;
    }

    RecordingWatch recording() {
        return recording;
    }

    Recording seen() {
        return recording.seen();
    }

    /** Once a second. */
    void look() {
        recording.look();
        if (recording.seen().missing()) {
            gaps.notWatched();
        }
        present.get().filter(there -> !there).ifPresent(gone -> gaps.notWatched());
    }

    void line(boolean away) {
        gaps.line(away);
        tell();
    }

    void picture(boolean away) {
        gaps.picture(away);
        tell();
    }

    /** The sitting is over. */
    void stop() {
        recording.stop();
        gaps.clear();
    }

    private void tell() {
        gaps.over().ifPresent(over -> gap.accept(over.millis(), over.watched() && seen().running()));
    }
}
