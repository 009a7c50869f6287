package legalkiosk.hardware.receipt;

/** The two usual rolls and what their printers can print on them, at 8 dots a millimetre (203 dpi). */
public enum PaperWidth {
    /** 58 mm paper, 48 mm printed. */
    MM58(384),
    /** 80 mm paper, 72 mm printed. */
    MM80(576);

    private final int dots;

    PaperWidth(int dots) {
        this.dots = dots;
    }

    /** Dots in a row; a multiple of eight. */
    public int dots() {
        return dots;
    }

    /** The width of a roll; {@link IllegalArgumentException} for any but 58 and 80. */
    public static PaperWidth ofMillimetres(int millimetres) {
        return switch (millimetres) {
            case 58 -> MM58;
            case 80 -> MM80;
            default -> throw new IllegalArgumentException("rolls are 58 or 80 mm wide, not " + millimetres);
        };
    }
}
