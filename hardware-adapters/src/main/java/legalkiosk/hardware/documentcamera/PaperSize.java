package legalkiosk.hardware.documentcamera;

/** Size of a sheet as it is laid out, in millimetres. */
public record PaperSize(double widthMm, double heightMm) {
    /** ISO 216 A4, upright. */
    public static final PaperSize A4 = new PaperSize(210, 297);

    /** ISO/IEC 7810 ID-1: identity and bank cards, lying. */
    public static final PaperSize CARD = new PaperSize(85.6, 54);

    /** The same sheet on its side. */
    public PaperSize turned() {
        return new PaperSize(heightMm, widthMm);
    }

    /** Width by height. */
    public double ratio() {
        return widthMm / heightMm;
    }

    /** Width in pixels at a resolution in dots per inch. */
    public int widthAt(int dpi) {
        return (int) Math.round(widthMm / 25.4 * dpi);
    }

    /** Height in pixels at a resolution in dots per inch. */
    public int heightAt(int dpi) {
        return (int) Math.round(heightMm / 25.4 * dpi);
    }
}
