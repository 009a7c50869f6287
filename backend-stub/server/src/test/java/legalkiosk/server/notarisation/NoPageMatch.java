package legalkiosk.server.notarisation;

/** Stands where pages cannot be compared yet: no page is taken for the printed one. */
public final class NoPageMatch implements PageMatch {
    @Override
    public Verdict match(byte[] scannedJpeg, byte[] printedPdf, int page, String mark) {
        return new Verdict.Unreadable("这里还不能核对签字页，请改到公证处当面签。");
    }
}
