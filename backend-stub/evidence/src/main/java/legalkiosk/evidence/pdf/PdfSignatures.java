package legalkiosk.evidence.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.Refused;

/**
 * Signatures of a PDF (ISO 32000-2, 12.8; PAdES EN 319 142-1): each {@code /ByteRange} must cover everything from the first byte except
 * exactly the hexadecimal {@code /Contents}, and the last must reach the end of the file. Whether later revisions changed what a reader
 * sees is not judged; that none lies behind the last signature is.
 */
public final class PdfSignatures {
    private static final int MOST = 16;
    private static final Pattern BYTE_RANGE = Pattern.compile(
            "/ByteRange\\s{0,8}\\[\\s{0,8}(\\d{1,10})\\s{1,8}(\\d{1,10})\\s{1,8}(\\d{1,10})\\s{1,8}(\\d{1,10})\\s{0,64}]");

    private PdfSignatures() {}

    /** All signatures, in the document's order; each holds. Empty when the document has none. */
    public static List<Cms.Signed> check(byte[] pdf) throws Refused {
        List<Cms.Signed> signatures = new ArrayList<>();
        Matcher found = BYTE_RANGE.matcher(new String(pdf, ISO_8859_1));
        long end = 0;
        while (found.find()) {
            if (signatures.size() == MOST) {
                throw new Refused("more than " + MOST + " signatures");
            }
            long[] range = new long[4];
            for (int i = 0; i < range.length; i++) {
                range[i] = Long.parseLong(found.group(i + 1));
            }
            signatures.add(check(pdf, range));
            end = Math.max(end, range[2] + range[3]);
        }
        if (!signatures.isEmpty() && end != pdf.length) {
            throw new Refused((pdf.length - end) + " bytes lie behind what the last signature covers");
        }
        return signatures;
    }

    private static Cms.Signed check(byte[] pdf, long[] range) throws Refused {
        long gapEnd = range[2];
        boolean inside = range[0] == 0 && range[1] > 0 && gapEnd > range[1] + 2 && gapEnd + range[3] <= pdf.length;
        if (!inside || pdf[(int) range[1]] != '<' || pdf[(int) gapEnd - 1] != '>') {
            throw new Refused("/ByteRange " + Arrays.toString(range) + " leaves out more than /Contents");
        }
        String hex = new String(pdf, (int) range[1] + 1, (int) (gapEnd - range[1] - 2), ISO_8859_1);
        byte[] contents;
        try {
            contents = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHex) {
            throw new Refused("/Contents is not hexadecimal");
        }
        MessageDigest digest = Hashes.sha256();
        digest.update(pdf, 0, (int) range[1]);
        digest.update(pdf, (int) gapEnd, (int) range[3]);
        return Cms.checkPadded(contents, digest.digest());
    }
}
