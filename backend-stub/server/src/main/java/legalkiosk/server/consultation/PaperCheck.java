package legalkiosk.server.consultation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what an upload is by its bytes. JPEG: the chain of segments of ITU-T T.81 annex B is walked, so that nothing else rides before
 * the picture; PDF (ISO 32000): head, tail, and none of the words with which a document does something by itself. Words inside
 * compressed streams are not seen, which is why papers are only ever sent as attachments.
 */
public final class PaperCheck {
    public static final String JPEG = "image/jpeg";
    public static final String PDF = "application/pdf";

    private static final int MOST_PIXELS_A_SIDE = 12_000;
    private static final int TAIL = 1024;
    private static final Pattern PDF_HEAD = Pattern.compile("%PDF-[12]\\.[0-9]");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final List<String> ACTIVE = List.of(
            "/JavaScript",
            "/JS",
            "/Launch",
            "/OpenAction",
            "/AA",
            "/EmbeddedFile",
            "/RichMedia",
            "/SubmitForm",
            "/XFA");

    private PaperCheck() {}

    /** The media type; empty: neither. */
    public static Optional<String> mediaType(byte[] content) {
        if (isJpeg(content)) {
            return Optional.of(JPEG);
        }
        return isPdf(content) ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean isJpeg(byte[] bytes) {
        if (bytes.length < 4 || at(bytes, 0) != 0xFFD8 || at(bytes, bytes.length - 2) != 0xFFD9) {
            return false;
        }
        int place = 2;
        boolean sized = false;
        while (place + 4 <= bytes.length) {
            int marker = at(bytes, place);
            int length = at(bytes, place + 2);
            if (marker >> 8 != 0xFF || length < 2 || place + 2 + length > bytes.length) {
                return false;
            }
            if (isFrame(marker) && length >= 8) {
                sized = fits(at(bytes, place + 5)) && fits(at(bytes, place + 7));
            }
            if (marker == 0xFFDA) {
                return sized;
            }
            place += 2 + length;
        }
        return false;
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }

    private static boolean fits(int side) {
        return side > 0 && side <= MOST_PIXELS_A_SIDE;
    }

    private static int at(byte[] bytes, int place) {
        return (bytes[place] & 0xFF) << 8 | bytes[place + 1] & 0xFF;
    }

    private static boolean isPdf(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!PDF_HEAD.matcher(text).lookingAt()
                || !text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF")) {
            return false;
        }
        String plain = ESCAPED.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return ACTIVE.stream()
                .noneMatch(word -> Pattern.compile(Pattern.quote(word) + "(?![A-Za-z0-9])")
                        .matcher(plain)
                        .find());
    }
}
