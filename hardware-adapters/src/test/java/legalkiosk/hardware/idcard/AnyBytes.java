package legalkiosk.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.idcard.layout.AdditionalAddresses;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.layout.SamId;
import legalkiosk.hardware.idcard.protocol.FrameScanner;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.ScanEvent;

/** What must hold for any bytes whatever: nothing throws, cuts change nothing, and what comes out was in there. */
public final class AnyBytes {
    private static final int FRAME_OVERHEAD = 8;

    private AnyBytes() {}

    /** Feeds the bytes whole and in two pieces, decodes every frame that comes out, and returns how many cards decoded. */
    public static int mustHold(byte[] bytes, int cut) {
        List<ScanEvent> whole = scan(bytes, bytes.length);
        List<ScanEvent> pieces = scan(bytes, cut);
        if (whole.size() != pieces.size()) {
            throw new AssertionError("cut at " + cut + ": " + whole.size() + " events, then " + pieces.size());
        }
        int used = 0;
        int cards = 0;
        for (int i = 0; i < whole.size(); i++) {
            switch (whole.get(i)) {
                case ScanEvent.Refused(ScanEvent.Why why) -> {
                    if (!(pieces.get(i) instanceof ScanEvent.Refused(ScanEvent.Why other)) || why != other) {
                        throw new AssertionError("cut at " + cut + " changes event " + i);
                    }
                }
                case ScanEvent.Frame frame -> {
                    if (!(pieces.get(i) instanceof ScanEvent.Frame(byte[] other))
                            || !Arrays.equals(frame.payload(), other)) {
                        throw new AssertionError("cut at " + cut + " changes event " + i);
                    }
                    used += frame.payload().length + FRAME_OVERHEAD;
                    cards += frame.isEcho() ? 0 : decode(Reply.of(frame.payload()));
                }
            }
        }
        if (used > bytes.length) {
            throw new AssertionError(used + " bytes of frames out of " + bytes.length);
        }
        return cards;
    }

    private static List<ScanEvent> scan(byte[] bytes, int cut) {
        FrameScanner scanner = new FrameScanner();
        List<ScanEvent> events = new ArrayList<>(4);
        scanner.feed(cut == bytes.length ? bytes : Arrays.copyOf(bytes, cut), events::add);
        scanner.feed(Arrays.copyOfRange(bytes, cut, bytes.length), events::add);
        return events;
    }

    private static int decode(Reply reply) {
        assertThat(reply.toString()).hasSizeLessThan(80);
        SamId.read(reply.data()).ifPresent(SamId::text);
        Optional<List<String>> addresses = AdditionalAddresses.read(reply.data());
        Optional<BaseData> data = BaseData.read(reply.data()).or(() -> BaseData.readWithFingerprint(reply.data()));
        data.ifPresent(base -> use(base.card(addresses.orElse(List.of()))));
        return data.isPresent() ? 1 : 0;
    }

    private static void use(IdCard card) {
        if (card.name().reveal().length() > 128 || card.idNumber().reveal().length() > 18) {
            throw new AssertionError("longer than its field");
        }
        card.birth().reveal().date();
        card.validity().to().date();
        card.hasPrivateUse();
        IdNumbers.normal(card.idNumber().reveal());
        card.portrait().ifPresent(portrait -> new HeaderOnlyPortraitDecoder().decode(portrait));
        if (card instanceof Foreign2023Card foreign) {
            foreign.englishName();
            foreign.oldIdNumber();
        }
    }
}
