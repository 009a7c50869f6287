package legalkiosk.hardware.signature;

/**
 * Whether ink may be somebody's signature. Says nothing about whose; a name is never read. Each verdict has words ({@link
 * #wordsKey()}, see {@link legalkiosk.hardware.DeviceWords}).
 */
public sealed interface InkVerdict {
    String wordsKey();

    /** Enough was written. */
    record Plausible() implements InkVerdict {
        @Override
        public String wordsKey() {
            return "signature.plausible";
        }
    }

    record Empty() implements InkVerdict {
        @Override
        public String wordsKey() {
            return "signature.empty";
        }
    }

    /** All ink lies on one spot. */
    record Dot() implements InkVerdict {
        @Override
        public String wordsKey() {
            return "signature.dot";
        }
    }

    /** All ink lies on one straight line. */
    record Line() implements InkVerdict {
        @Override
        public String wordsKey() {
            return "signature.line";
        }
    }

    /** Judges by the ink's spread alone. */
    static InkVerdict of(Ink ink) {
        if (ink.isEmpty()) {
            return new Empty();
        }
        Spread spread = Spread.of(ink);
        if (spread.length() < Spread.SPOT * ink.pad().diagonal()) {
            return new Dot();
        }
        return spread.width() < Spread.STRAIGHT * spread.length() ? new Line() : new Plausible();
    }
}
