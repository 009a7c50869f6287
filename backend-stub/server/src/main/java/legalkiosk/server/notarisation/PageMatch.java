package legalkiosk.server.notarisation;

/** Finds out whether a scanned page is the very page that was printed, now with a signature. Any thread; may take a second. */
public interface PageMatch {
    /**
     * Compares.
     *
     * @param scannedJpeg as the document camera gave it
     * @param printedPdf the whole document that was printed
     * @param page from 1
     * @param mark what stands on that page
     */
    Verdict match(byte[] scannedJpeg, byte[] printedPdf, int page, String mark);

    /** What was found. */
    sealed interface Verdict {
        /** It is that page. @param signed true if something was written on it */
        record Same(boolean signed) implements Verdict {}

        /** It is another page, or something in it differs. @param words what to do, for the person */
        record Other(String words) implements Verdict {}

        /** It cannot be seen whether it is. @param words what to do, for the person */
        record Unreadable(String words) implements Verdict {}
    }
}
