package legalkiosk.hardware.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import org.junit.jupiter.api.Test;

class InkTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:53:00.123456Z");
    private static final PadArea PAD = new PadArea(12_000, 8_000, 0);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whateverAPadSaysBecomesInk() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            InkSheet sheet = new InkSheet(PAD, clock, event -> {}, closed -> {});
            for (int i = 0; i < 60; i++) {
                int x = random.nextInt(40_000) - 10_000;
                int y = random.nextInt() >> random.nextInt(31);
                switch (random.nextInt(5)) {
                    case 0 -> sheet.down(x, y, random.nextInt(), random.nextLong());
                    case 1 -> sheet.up();
                    default -> sheet.move(x, y, random.nextInt(), random.nextLong());
                }
            }
            assertThat(sheet.ink().pad()).as("seed %d", seed).isEqualTo(PAD);
        }
    }

    @Test
    void timeCountsFromTheFirstPointAndNeverRunsBackwards() {
        InkSheet sheet = new InkSheet(PAD, clock, event -> {}, closed -> {});
        sheet.down(1, 1, 0, 5_000_000_000L);
        sheet.move(2, 2, 0, 5_020_000_000L);
        sheet.move(3, 3, 0, 5_010_000_000L);
        sheet.up();
        sheet.down(4, 4, 0, 5_100_000_000L);

        Ink ink = sheet.ink();
        assertThat(ink.points().map(InkPoint::millis)).containsExactly(0, 20, 20, 100);
        assertThat(ink.begun()).isEqualTo(Instant.parse("2026-11-24T01:53:00.123Z"));
    }

    @Test
    void aPenThatRestsLeavesOnePoint() {
        List<PenEvent> told = new ArrayList<>();
        InkSheet sheet = new InkSheet(PAD, clock, told::add, closed -> {});
        sheet.down(5, 5, 0, 0);
        sheet.move(5, 5, 0, 10_000_000);
        sheet.up();
        sheet.up();

        assertThat(sheet.ink().points()).hasSize(1);
        assertThat(told).hasSize(2).last().isEqualTo(new PenEvent.Up());
    }

    @Test
    void aClosedSheetForgetsAndTakesNothing() {
        List<InkSheet> closed = new ArrayList<>();
        InkSheet sheet = new InkSheet(PAD, clock, event -> {}, closed::add);
        sheet.down(5, 5, 0, 0);
        sheet.close();
        sheet.move(9, 9, 0, 10_000_000);
        sheet.down(9, 9, 0, 20_000_000);
        sheet.close();

        assertThat(sheet.ink().isEmpty()).isTrue();
        assertThat(closed).containsExactly(sheet);
    }

    @Test
    void anEndlessStrokeStopsAtTheLimit() {
        InkSheet sheet = new InkSheet(PAD, clock, event -> {}, closed -> {});
        sheet.down(0, 0, 0, 0);
        for (int i = 1; i <= Ink.MOST_POINTS + 100; i++) {
            sheet.move(i % 7_000, i % 5_000, 0, i * 1_000L);
        }
        assertThat(sheet.ink().points()).hasSize(Ink.MOST_POINTS);
    }

    @Test
    void onePadHasOneSheet() {
        try (TouchPad pad = new TouchPad(clock)) {
            SheetAnswer first = pad.begin(event -> {});
            assertThat(first).isInstanceOf(SheetAnswer.Opened.class);
            assertThat(pad.begin(event -> {})).isEqualTo(new SheetAnswer.Busy());
            if (first instanceof SheetAnswer.Opened(InkSheet sheet)) {
                sheet.close();
            }
            assertThat(pad.begin(event -> {})).isInstanceOf(SheetAnswer.Opened.class);
        }
    }

    @Test
    void dotsAndLinesAreToldFromSignatures() {
        assertThat(InkVerdict.of(Ink.none(NOW, PAD))).isEqualTo(new InkVerdict.Empty());
        assertThat(InkVerdict.of(AnyInk.through(PAD, 4000, 4000))).isEqualTo(new InkVerdict.Dot());
        assertThat(InkVerdict.of(AnyInk.through(PAD, 4000, 4000, 4100, 4080, 4010, 4090)))
                .isEqualTo(new InkVerdict.Dot());
        assertThat(InkVerdict.of(AnyInk.through(PAD, 1000, 1000, 5000, 5060, 9000, 8000)))
                .isEqualTo(new InkVerdict.Line());
        assertThat(InkVerdict.of(AnyInk.through(PAD, 1000, 4000, 9000, 4040, 2000, 4100)))
                .isEqualTo(new InkVerdict.Line());
        assertThat(InkVerdict.of(AnyInk.through(PAD, 1000, 1000, 5000, 7000, 9000, 1000)))
                .isEqualTo(new InkVerdict.Plausible());
        assertThat(InkVerdict.of(SampleSignature.on(PAD, NOW))).isEqualTo(new InkVerdict.Plausible());
    }

    @Test
    void everyVerdictAndReadingHasWords() {
        DeviceWords words = DeviceWords.load();
        List<String> keys = List.of(
                new InkVerdict.Plausible().wordsKey(),
                new InkVerdict.Empty().wordsKey(),
                new InkVerdict.Dot().wordsKey(),
                new InkVerdict.Line().wordsKey(),
                new SignatureReading.Written(Ink.none(NOW, PAD)).wordsKey(),
                new SignatureReading.Nothing().wordsKey(),
                new SignatureReading.NotConnected("").wordsKey(),
                new SignatureReading.Busy().wordsKey(),
                new SignatureReading.Cancelled().wordsKey());
        assertThat(keys).allSatisfy(key -> assertThat(words.words(key)).isNotBlank());
    }

    @Test
    void inkIsNeverInAText() {
        Ink ink = AnyInk.through(PAD, 4321, 1234);
        assertThat(ink + " " + ink.strokes() + " " + ink.points().toList()).doesNotContain("4321");
    }

    @Test
    void inkOutsideItsPromisesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnyInk.through(PAD, 12_001, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> AnyInk.through(PAD, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(List.of()));
    }
}
