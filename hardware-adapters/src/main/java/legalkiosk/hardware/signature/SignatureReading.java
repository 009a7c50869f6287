package legalkiosk.hardware.signature;

/** What came of waiting for a signature. Each has words ({@link #wordsKey()}, see {@link legalkiosk.hardware.DeviceWords}). */
public sealed interface SignatureReading {
    String wordsKey();

    /** Somebody wrote, and then rested; whether it is a signature says {@link InkVerdict}. */
    record Written(Ink ink) implements SignatureReading {
        @Override
        public String wordsKey() {
            return "signature.written";
        }
    }

    /** The time passed and nothing was written. */
    record Nothing() implements SignatureReading {
        @Override
        public String wordsKey() {
            return "signature.nothing";
        }
    }

    record NotConnected(String facts) implements SignatureReading {
        @Override
        public String wordsKey() {
            return "signature.not-connected";
        }
    }

    record Busy() implements SignatureReading {
        @Override
        public String wordsKey() {
            return "signature.busy";
        }
    }

    /** The waiting thread was interrupted. */
    record Cancelled() implements SignatureReading {
        @Override
        public String wordsKey() {
            return "signature.cancelled";
        }
    }
}
