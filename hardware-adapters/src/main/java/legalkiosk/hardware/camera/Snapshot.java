package legalkiosk.hardware.camera;

/** How taking a picture ended. Each way has words for the citizen and facts for the technician. */
public sealed interface Snapshot {
    /** Key of the sentence the citizen reads, see {@link legalkiosk.hardware.DeviceWords}. */
    String wordsKey();

    /** What a technician wants to know. English, no personal data. */
    String facts();

    /** The picture. */
    record Taken(Frame frame) implements Snapshot {
        @Override
        public String wordsKey() {
            return "camera.taken";
        }

        @Override
        public String facts() {
            return frame.width() + "x" + frame.height();
        }
    }

    /** No camera is there. */
    record NotConnected(String facts) implements Snapshot {
        @Override
        public String wordsKey() {
            return "camera.not-connected";
        }
    }

    /** A camera is there and gave no picture by the deadline; the same again may well succeed. */
    record NoPicture(String facts) implements Snapshot {
        @Override
        public String wordsKey() {
            return "camera.no-picture";
        }
    }

    /** The caller cancelled. */
    record Cancelled(String facts) implements Snapshot {
        @Override
        public String wordsKey() {
            return "camera.cancelled";
        }
    }
}
