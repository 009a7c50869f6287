package legalkiosk.hardware.camera.pipe;

import java.util.Locale;
import java.util.Optional;

/** Why a run of the program ended that should have gone on. Each has facts for the technician. */
sealed interface Trouble {
    String facts();

    /** Key of what a person can do something about; empty when the camera is simply gone. */
    Optional<String> reason();

    /** There is no such program on this machine. */
    record NoProgram(String facts) implements Trouble {
        @Override
        public Optional<String> reason() {
            return Optional.of("camera.reason.program-missing");
        }
    }

    /** The program runs, and no first frame comes. */
    record NoFrame(String facts) implements Trouble {
        @Override
        public Optional<String> reason() {
            return Optional.of("camera.reason.no-picture");
        }
    }

    /** Frames came and stopped, with the program still running. */
    record Frozen(String facts) implements Trouble {
        @Override
        public Optional<String> reason() {
            return Optional.of("camera.reason.frozen");
        }
    }

    /** What comes is no picture. */
    record Unreadable(String facts) implements Trouble {
        @Override
        public Optional<String> reason() {
            return Optional.of("camera.reason.unreadable");
        }
    }

    /**
     * The program ended by itself. The words that tell why are those of ffmpeg and of {@code strerror(3)}.
     *
     * @param brought frames had come: the camera was unplugged
     */
    record Ended(String facts, boolean brought) implements Trouble {
        @Override
        public Optional<String> reason() {
            String said = facts.toLowerCase(Locale.ROOT);
            if (said.contains("resource busy")) {
                return Optional.of("camera.reason.busy");
            }
            if (said.contains("permission denied")) {
                return Optional.of("camera.reason.no-permission");
            }
            boolean gone = brought || said.contains("no such file") || said.contains("no such device");
            return gone ? Optional.empty() : Optional.of("camera.reason.no-picture");
        }
    }
}
