package legalkiosk.hardware.signature.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import legalkiosk.hardware.signature.InkSheet;
import legalkiosk.hardware.signature.PadArea;
import org.junit.jupiter.api.Test;

/** 200,000 streams of a tablet's bytes, from good to random, however cut: nothing is thrown, and what comes out is ink. */
class PenReportsFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);
    private static final PadArea PAD = new PadArea(21_600, 13_500, 2_047);
    private static final int[] CODES = {
        InputEvent.ABS_X, InputEvent.ABS_Y, InputEvent.ABS_PRESSURE, InputEvent.BTN_TOUCH, InputEvent.BTN_TOOL_RUBBER, 3
    };

    @Test
    void anyBytesBecomeInkOrNothing() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        int written = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = bytes(random);
            InputEvents whole = new InputEvents();
            List<InputEvent> events = whole.feed(bytes);
            int cut = random.nextInt(bytes.length + 1);
            InputEvents pieces = new InputEvents();
            List<InputEvent> again = new ArrayList<>(pieces.feed(Arrays.copyOf(bytes, cut)));
            again.addAll(pieces.feed(Arrays.copyOfRange(bytes, cut, bytes.length)));
            assertThat(again.equals(events)).as("seed %d input %d", seed, i).isTrue();
            written += write(events);
        }
        assertThat(written).isGreaterThan(INPUTS / 50);
    }

    private static int write(List<InputEvent> events) {
        InkSheet sheet = new InkSheet(PAD, Clock.systemUTC(), event -> {}, closed -> {});
        PenReports reports = new PenReports();
        boolean touching = false;
        for (InputEvent event : events) {
            Optional<PenSample> taken = reports.take(event);
            if (taken.isEmpty()) {
                continue;
            }
            PenSample sample = taken.get();
            if (sample.touches() && !touching) {
                sheet.down(sample.x(), sample.y(), sample.pressure(), sample.micros() * 1000);
            } else if (sample.touches()) {
                sheet.move(sample.x(), sample.y(), sample.pressure(), sample.micros() * 1000);
            } else {
                sheet.up();
            }
            touching = sample.touches();
        }
        return sheet.ink().isEmpty() ? 0 : 1;
    }

    private static byte[] bytes(Random random) {
        int count = random.nextInt(24);
        byte[] bytes = new byte[count * InputEvent.BYTES + random.nextInt(InputEvent.BYTES)];
        random.nextBytes(bytes);
        if (random.nextInt(4) > 0) {
            for (int i = 0; i < count; i++) {
                byte[] event = InputEvents.bytes(new InputEvent(
                        random.nextLong(),
                        List.of(0, 1, 3, 4).get(random.nextInt(4)),
                        CODES[random.nextInt(CODES.length)] * random.nextInt(2),
                        random.nextInt() >> random.nextInt(32)));
                System.arraycopy(event, 0, bytes, i * InputEvent.BYTES, event.length);
            }
        }
        return bytes;
    }
}
