package legalkiosk.hardware.receipt;

import java.util.List;

/** What stands on a receipt, from top to bottom. It is drawn as a picture, so any script that the font has is printed. */
public record Receipt(List<Part> parts) {
    public Receipt {
        parts = List.copyOf(parts);
    }

    public static Receipt of(Part... parts) {
        return new Receipt(List.of(parts));
    }

    /** A piece of a receipt, over the whole width of the paper. */
    public sealed interface Part {}

    /** Words; broken into as many lines as they need. */
    public record Text(String words, Size size, boolean bold, Align align) implements Part {
        public static Text of(String words) {
            return new Text(words, Size.BODY, false, Align.LEFT);
        }

        public static Text title(String words) {
            return new Text(words, Size.LARGE, true, Align.MIDDLE);
        }

        public static Text note(String words) {
            return new Text(words, Size.NOTE, false, Align.LEFT);
        }
    }

    /** A thin line across. */
    public record Rule() implements Part {}

    /** White paper, in millimetres. */
    public record Space(int millimetres) implements Part {}

    /** A QR code in the middle, drawn by us, so that it does not depend on what the printer's own commands can do. */
    public record Qr(String payload) implements Part {}

    /** Letter heights: 3, 4, 5.5 and 9 mm. */
    public enum Size {
        NOTE(24),
        BODY(32),
        LARGE(44),
        HUGE(72);

        private final int dots;

        Size(int dots) {
            this.dots = dots;
        }

        /** Height of the letters at 8 dots a millimetre. */
        public int dots() {
            return dots;
        }
    }

    /** Where a line stands. */
    public enum Align {
        LEFT,
        MIDDLE
    }
}
