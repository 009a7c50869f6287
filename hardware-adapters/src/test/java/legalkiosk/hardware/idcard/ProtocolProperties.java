package legalkiosk.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.layout.TextBlock;
import legalkiosk.hardware.idcard.protocol.Frames;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.ScanEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for all inputs, tried with small numbers in every build. */
class ProtocolProperties {
    @Property(tries = 300)
    void anyPayloadComesThroughAnyNoiseThatHoldsNoPreamble(
            @ForAll @Size(min = 2, max = 2000) byte[] payload, @ForAll @Size(max = 40) byte[] noise) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == (byte) 0x96 ? 0 : noise[i];
        }

        List<ScanEvent> events = Vectors.scan(noise, Frames.frame(payload));

        assertThat(events).hasSize(1);
        assertThat(((ScanEvent.Frame) events.getFirst()).payload()).isEqualTo(payload);
    }

    @Property(tries = 500)
    void anyBytesHold(@ForAll @Size(max = 300) byte[] bytes, @ForAll @IntRange(max = 300) int cut) {
        AnyBytes.mustHold(bytes, Math.min(cut, bytes.length));
    }

    @Property(tries = 300)
    void oneFlippedBitNeverGivesAnotherFrame(
            @ForAll @Size(min = 3, max = 60) byte[] payload, @ForAll @IntRange(max = 10_000) int bit) {
        byte[] frame = Frames.frame(payload);
        int at = bit % (8 * frame.length);
        frame[at / 8] ^= (byte) (1 << at % 8);

        assertThat(Vectors.scan(frame)).noneSatisfy(event -> assertThat(event).isInstanceOf(ScanEvent.Frame.class));
    }

    @Property(tries = 200)
    void anyTextBlockGivesACardWhoseNumberIsWhatStandsThere(
            @ForAll @Size(256) byte[] block, @ForAll @Size(max = 40) byte[] portrait) {
        byte[] payload = Frames.frame(concat(BaseData.write(block, portrait, Optional.empty())));
        Reply reply = Reply.of(((ScanEvent.Frame) Vectors.scan(payload).getFirst()).payload());

        IdCard card = BaseData.read(reply.data()).orElseThrow().card(List.of());

        assertThat(card.text()).isEqualTo(TextBlock.read(block));
    }

    @Property(tries = 200)
    void aNumberWithOneWrongDigitIsRefused(
            @ForAll @StringLength(4) @NumericChars String serial,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        Map<Boolean, List<String>> found = java.util.stream.Stream.of("0123456789X".split(""))
                .map(check -> "44079918800229" + serial.substring(0, 3) + check)
                .collect(java.util.stream.Collectors.partitioningBy(IdNumbers::isValid));
        assertThat(found.get(true)).hasSize(1);
        String good = found.get(true).getFirst();

        char wrong = (char) ('0' + (good.charAt(at) - '0' + by) % 10);
        assertThat(IdNumbers.isValid(good.substring(0, at) + wrong + good.substring(at + 1)))
                .isFalse();
    }

    private static byte[] concat(byte[] data) {
        byte[] payload = new byte[3 + data.length];
        payload[2] = (byte) 0x90;
        System.arraycopy(data, 0, payload, 3, data.length);
        return payload;
    }
}
