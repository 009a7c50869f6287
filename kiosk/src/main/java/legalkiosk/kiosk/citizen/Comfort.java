package legalkiosk.kiosk.citizen;

/** How the person wants the screen; back to {@link #STANDARD} after each visit. */
public record Comfort(TextScale scale, boolean highContrast) {
    public static final Comfort STANDARD = new Comfort(TextScale.NORMAL, false);

    /** Size of everything on the screen. */
    public enum TextScale {
        NORMAL(1.0),
        LARGE(1.25),
        LARGEST(1.5);

        private final double factor;

        TextScale(double factor) {
            this.factor = factor;
        }

        public double factor() {
            return factor;
        }

        /** The next larger one; after the largest comes the normal one. */
        public TextScale next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    public Comfort nextScale() {
        return new Comfort(scale.next(), highContrast);
    }

    public Comfort switchContrast() {
        return new Comfort(scale, !highContrast);
    }
}
