package legalkiosk.kiosk.print;

/**
 * A finished document.
 *
 * @param title as in the document's own metadata; never a person's name
 * @param pdf A4, PDF 1.7, PDF/UA-1; not copied, do not change it
 * @param pages known before anybody presses 打印
 */
@SuppressWarnings("ArrayRecordComponent")
public record Paper(String title, byte[] pdf, int pages) {
    @Override
    public String toString() {
        return "Paper[" + title + ", " + pages + " pages, " + pdf.length + " bytes]";
    }
}
