package legalkiosk.hardware.idcard.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.Portrait;

/**
 * The data of a good read: two or three lengths (big endian), then text, portrait, and with 30 10 the fingerprint. The lengths are
 * trusted only when they add up to what is there and the text is 256 bytes long. Personal data: no text of its own.
 */
public final class BaseData {
    private final byte[] text;
    private final byte[] portrait;
    private final byte[] fingerprint;

    private BaseData(byte[] text, byte[] portrait, byte[] fingerprint) {
        this.text = text;
        this.portrait = portrait;
        this.fingerprint = fingerprint;
    }

    /** Data of an answer to 30 01. */
    public static Optional<BaseData> read(byte[] data) {
        return parse(data, 2);
    }

    /** Data of an answer to 30 10. */
    public static Optional<BaseData> readWithFingerprint(byte[] data) {
        return parse(data, 3);
    }

    /** The 256 bytes for {@link TextBlock}. */
    public byte[] text() {
        return text.clone();
    }

    /** The portrait's WLT bytes, possibly none. */
    public byte[] portrait() {
        return portrait.clone();
    }

    /** The fingerprint templates, possibly none. */
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** The card that these data and newer addresses make. */
    public IdCard card(List<String> additionalAddresses) {
        Optional<Portrait> picture = portrait.length == 0 ? Optional.empty() : Optional.of(new Portrait(portrait));
        return IdCard.of(TextBlock.read(text), picture, additionalAddresses);
    }

    /** What the host's bytes for these parts look like; for the simulator. */
    public static byte[] write(byte[] text, byte[] portrait, Optional<byte[]> fingerprint) {
        byte[] finger = fingerprint.orElse(new byte[0]);
        int header = fingerprint.isPresent() ? 6 : 4;
        byte[] data = new byte[header + text.length + portrait.length + finger.length];
        putLength(data, 0, text.length);
        putLength(data, 2, portrait.length);
        if (fingerprint.isPresent()) {
            putLength(data, 4, finger.length);
        }
        System.arraycopy(text, 0, data, header, text.length);
        System.arraycopy(portrait, 0, data, header + text.length, portrait.length);
        System.arraycopy(finger, 0, data, header + text.length + portrait.length, finger.length);
        return data;
    }

    private static Optional<BaseData> parse(byte[] data, int lengths) {
        int header = 2 * lengths;
        if (data.length < header) {
            return Optional.empty();
        }
        int text = length(data, 0);
        int portrait = length(data, 2);
        int finger = lengths == 3 ? length(data, 4) : 0;
        if (text != TextBlock.BYTES || header + text + portrait + finger != data.length) {
            return Optional.empty();
        }
        int portraitAt = header + text;
        int fingerAt = portraitAt + portrait;
        return Optional.of(new BaseData(
                Arrays.copyOfRange(data, header, portraitAt),
                Arrays.copyOfRange(data, portraitAt, fingerAt),
                Arrays.copyOfRange(data, fingerAt, data.length)));
    }

    private static int length(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    private static void putLength(byte[] data, int at, int length) {
        data[at] = (byte) (length >> 8);
        data[at + 1] = (byte) length;
    }
}
