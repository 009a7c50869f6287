package legalkiosk.hardware.documentcamera.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Sight;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it keeps the processor busy, and others watch the time")
class TableWatchTest {
    private final TableWatch watch = new TableWatch();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");

    private final Picture empty = table(0, false);
    private final Picture here = table(0, true);
    private final Picture there = table(25, true);

    @Test
    void aSheetIsReadyWhenItHasLainStill() {
        assertThat(see(empty).look()).isInstanceOf(PageLook.NoPage.class);
        assertThat(see(here).ready()).as("just came").isFalse();
        assertThat(see(here).ready()).as("a third of a second").isFalse();
        see(here);
        assertThat(see(here).ready()).as("a second").isTrue();
    }

    @Test
    void aSheetThatIsPushedIsMovingAndWaitsAnew() {
        see(here);
        see(here);
        assertThat(see(there).look()).isInstanceOf(PageLook.Moving.class);
        assertThat(see(there).ready()).isFalse();
        see(there);
        see(there);
        assertThat(see(there).ready()).isTrue();
    }

    @Test
    void aSheetIsTakenOnceUntilTheTableWasEmptyOrItWasMoved() {
        settle(here);
        watch.taken();
        assertThat(settle(here).ready()).as("still the same sheet").isFalse();
        see(empty);
        assertThat(settle(here).ready()).as("laid down again").isTrue();
        watch.taken();
        assertThat(settle(there).ready()).as("elsewhere").isTrue();
    }

    @Test
    void aSheetUnderAFingerIsNeverReadyAndTheFingerIsSaid() {
        Picture held = scene(0).withFinger(0.5, 1.1, 0.45, 0.75, 0.025).photograph(960, 720, 2);
        Sight sight = settle(held);

        assertThat(sight.ready()).isFalse();
        assertThat(sight.flaws()).contains(Flaw.COVERED);
        assertThat(sight.wordsKey()).isEqualTo("documentcamera.flaw.covered");
    }

    private Sight settle(Picture frame) {
        see(frame);
        see(frame);
        see(frame);
        return see(frame);
    }

    private Sight see(Picture frame) {
        now = now.plusMillis(300);
        return watch.see(frame, now);
    }

    private static Picture table(double shift, boolean sheet) {
        TableScene scene = TableScene.of(Surface.DARK, pose(shift), Light.good());
        return (sheet ? scene(shift) : scene).photograph(960, 720, 2);
    }

    private static TableScene scene(double shift) {
        return TableScene.of(Surface.DARK, pose(shift), Light.good()).with(Sheet.written(PaperSize.A4, 2.6, 4));
    }

    private static Pose pose(double shift) {
        return new Pose(105 + shift, 148, 90, 0, 0, 2.3, 1200);
    }
}
