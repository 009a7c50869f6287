package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.notarisation.SessionState.Recording;
import legalkiosk.kiosk.recording.SessionRecorder;

/** Begins the recording when the case wants it, begins it again when it stopped, and knows what the sign may say. On the journeys' thread. */
final class RecordingWatch {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final JourneyRuntime runtime;
    private final SessionRecorder recorder;
    private boolean wanted;
    private boolean unable;
    private boolean starting;
    private Instant tried = Instant.MIN;
    private String caseId = "";
    private Optional<String> call = Optional.empty();
    private long last;

    RecordingWatch(JourneyRuntime runtime, SessionRecorder recorder) {
        this.runtime = runtime;
        this.recorder = recorder;
    }

    /** What the case wants now. */
    void wants(boolean record, String of, Optional<String> in) {
        wanted = record && in.isPresent();
        caseId = of;
        call = in;
        look();
    }

    /** It was found out that nothing can record here. */
    void unable() {
        unable = true;
    }

    /** The person wants it tried once more. */
    void again() {
        unable = false;
        tried = Instant.MIN;
        look();
    }

    /** Begins what is wanted and does not run. */
    void look() {
        Instant now = runtime.clock().instant();
        if (wanted && !starting && !recorder.running() && (tried == Instant.MIN || !now.isBefore(tried.plus(AGAIN)))) {
            starting = true;
            tried = now;
            String of = caseId;
            String in = call.orElseThrow();
            runtime.workers().execute(() -> {
                recorder.start(of, in);
                runtime.thread().execute(() -> started(of));
            });
        }
    }

    private void started(String of) {
        starting = false;
        unable = false;
        if (!wanted || !of.equals(caseId)) {
            recorder.stop();
        }
    }

    /** Also when it does not run just now: an encoder that died in this moment would be followed by another. */
    void stop() {
        recorder.stop();
        wanted = false;
        unable = false;
        call = Optional.empty();
        tried = Instant.MIN;
        last = 0;
    }

    /** Where in the recording we are, in milliseconds; never less than it was. */
    long position() {
        last = Math.max(last, recorder.position());
        return last;
    }

    Recording seen() {
        return new Recording(wanted || unable, recorder.running());
    }
}
