package legalkiosk.hardware.signature.inkml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import legalkiosk.hardware.signature.AnyInk;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.Stroke;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkMlTest {
    private static final String HEAD = "<ink xmlns='http://www.w3.org/2003/InkML'><traceFormat><channel name='X'/>"
            + "<channel name='Y'/><channel name='T' units='ms'/></traceFormat>";

    @Property(tries = 1000)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        Ink ink = AnyInk.of(new Random(seed));

        assertThat(InkMl.read(InkMl.write(ink))).isEqualTo(new InkMlReading.Read(ink));
    }

    @Test
    void theFileIsAsTheStandardWantsIt() {
        Ink ink = new Ink(
                Instant.ofEpochMilli(1_795_000_000_123L),
                new PadArea(12_000, 8_000, 1023),
                List.of(
                        new Stroke(List.of(new InkPoint(10, 20, 0, 5), new InkPoint(11, 22, 8, 500))),
                        new Stroke(List.of(new InkPoint(300, 40, 250, 1)))));

        assertThat(new String(InkMl.write(ink), StandardCharsets.UTF_8)).isEqualTo("""
            <?xml version="1.0" encoding="UTF-8"?>
            <ink xmlns="http://www.w3.org/2003/InkML">
            <definitions>
            <context xml:id="signature">
            <inkSource xml:id="pad">
            <traceFormat>
            <channel name="X" type="integer" min="0" max="12000" units="dev"/>
            <channel name="Y" type="integer" min="0" max="8000" units="dev"/>
            <channel name="F" type="integer" min="0" max="1023" units="dev"/>
            <channel name="T" type="integer" units="ms" respectTo="#begun"/>
            </traceFormat>
            </inkSource>
            <timestamp xml:id="begun" time="1795000000123"/>
            </context>
            </definitions>
            <trace contextRef="#signature">10 20 5 0,11 22 500 8</trace>
            <trace contextRef="#signature">300 40 1 250</trace>
            </ink>
            """);
    }

    @Test
    void differencesOfOtherProgramsAreUnderstood() {
        assertThat(read("<trace>1125 18432 0,'23 '43 '8,\"7 \"-8 '8, 3 -5 8, !7 !8 !40</trace>"))
                .isEqualTo(List.of(
                        List.of(1125, 18432, 0),
                        List.of(1148, 18475, 8),
                        List.of(1178, 18510, 16),
                        List.of(1211, 18540, 24),
                        List.of(7, 8, 40)));
    }

    @Test
    void decimalsAreRoundedAndOtherElementsPassedOver() {
        assertThat(read("<brush/><annotation type='a'>b</annotation><x:y xmlns:x='urn:z'/><trace> 1.6 2.4 0 </trace>"))
                .isEqualTo(List.of(List.of(2, 2, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<html/>",
                "<ink/>",
                HEAD,
                HEAD + "<trace>1 2</trace></ink>",
                HEAD + "<trace>1 2 3 4</trace></ink>",
                HEAD + "<trace>1 2 x</trace></ink>",
                HEAD + "<trace>1 2 *</trace></ink>",
                HEAD + "<trace></trace></ink>",
                HEAD + "<trace>1 2 0,</trace></ink>",
                HEAD + "<trace>1 2 0,1 2 1e9</trace></ink>",
                HEAD + "<trace>1 2 NaN</trace></ink>",
                HEAD + "<trace>1 2 99999999999999999999</trace></ink>",
                HEAD + "<trace>9 9 9,1 1 1</trace></ink>",
                HEAD + "<trace>-9 9 9</trace></ink>",
                HEAD + "<trace>1 <b/> 2 0</trace></ink>",
                "<ink xmlns='http://www.w3.org/2003/InkML'><trace>1 2, 3 4</trace></ink>",
                "<ink xmlns='http://www.w3.org/2003/InkML'><channel name='X' max='x'/></ink>",
                "<ink xmlns='http://www.w3.org/2003/InkML'><timestamp time='soon'/></ink>",
                "<!DOCTYPE ink [<!ENTITY a 'b'>]>" + HEAD + "<trace>&a; 2 0</trace></ink>",
                "<!DOCTYPE ink SYSTEM 'file:///etc/passwd'>" + HEAD + "<trace>1 2 0</trace></ink>",
                HEAD + "<trace>&amp;lt; 2 0</trace></ink>"
            })
    void whatIsNoInkIsRefusedWithAReason(String xml) {
        InkMlReading reading = InkMl.read(xml.getBytes(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOf(InkMlReading.Refused.class);
    }

    @Test
    void nothingIsFetchedAndNothingGrows() {
        String laughs = "<!DOCTYPE ink [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + HEAD + "<trace>&c;</trace></ink>";
        assertThat(InkMl.read(laughs.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new InkMlReading.Refused("a document type or an entity"));
        assertThat(InkMl.read((HEAD + "<a>".repeat(100)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new InkMlReading.Refused("too deep"));
        assertThat(InkMl.read(new byte[InkMl.MOST_BYTES + 1])).isInstanceOf(InkMlReading.Refused.class);
        String long1 = HEAD + "<trace>1 1 0" + ",1 1 0".repeat(Ink.MOST_POINTS) + "</trace></ink>";
        assertThat(InkMl.read(long1.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new InkMlReading.Refused("too many points"));
    }

    private static List<List<Integer>> read(String traces) {
        return switch (InkMl.read((HEAD + traces + "</ink>").getBytes(StandardCharsets.UTF_8))) {
            case InkMlReading.Read(Ink ink) ->
                ink.points()
                        .map(point -> List.of(point.x(), point.y(), point.millis()))
                        .toList();
            case InkMlReading.Refused(String why) -> throw new AssertionError(why);
        };
    }
}
