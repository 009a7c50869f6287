package legalkiosk.hardware.audio;

/** How playing or recording ended. Each way has words for the citizen and facts for the technician. */
public sealed interface SoundOutcome {
    /** Key of the sentence the citizen reads, see {@link legalkiosk.hardware.DeviceWords}. */
    String wordsKey();

    /** What a technician wants to know. English, no personal data. */
    String facts();

    /** It was played to its end. */
    record Played() implements SoundOutcome {
        @Override
        public String wordsKey() {
            return "audio.played";
        }

        @Override
        public String facts() {
            return "played";
        }
    }

    /** What the microphone heard. */
    record Heard(Sound sound) implements SoundOutcome {
        @Override
        public String wordsKey() {
            return "audio.heard";
        }

        @Override
        public String facts() {
            return sound.level().toString();
        }
    }

    /** There is no sound card. */
    record NotConnected(String facts) implements SoundOutcome {
        @Override
        public String wordsKey() {
            return "audio.not-connected";
        }
    }

    /** The sound card did not do it; the same again may well succeed. */
    record Failed(String facts) implements SoundOutcome {
        @Override
        public String wordsKey() {
            return "audio.failed";
        }
    }

    /** The caller cancelled. */
    record Cancelled(String facts) implements SoundOutcome {
        @Override
        public String wordsKey() {
            return "audio.cancelled";
        }
    }
}
