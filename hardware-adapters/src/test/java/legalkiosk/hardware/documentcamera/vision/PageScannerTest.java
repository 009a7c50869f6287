package legalkiosk.hardware.documentcamera.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.Jpeg;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it keeps the processor busy, and others watch the time")
class PageScannerTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    private final PageScanner scanner = new PageScanner(100);

    @Test
    void anAslantPageComesOutAsA4WithItsWritingWhereItWas() throws Exception {
        Pose aslant = new Pose(105, 148, 80, 14, -9, 3.6, 1800);
        ScanOutcome.Scanned scanned = scanned(scene(Surface.WOOD, aslant, Light.good()), CleanMode.COLOUR);

        assertThat(scanned.flaws()).isEmpty();
        assertThat(scanned.page().size()).isEqualTo(PaperSize.A4.turned());
        Picture page = Jpeg.read(scanned.page().jpeg(), 1);
        assertThat(page.width()).isCloseTo(1169, within(1));
        assertThat(page.height()).isCloseTo(827, within(1));
        // The sheet lies turned by 80 degrees: its top is at the right, the photograph below the middle of its right
        // side.
        assertThat(page.argb()[at(page, 0.355, 0.76)] & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
    }

    @Test
    void shadowAndLampAreGoneAndTheSealIsStillRed() throws Exception {
        Light bad = Light.good().shadowed(0.4, 0.5, 0.05).fromOneSide(0.3, 90);
        Picture page = Jpeg.read(
                scanned(scene(Surface.DARK, upright(), bad), CleanMode.COLOUR)
                        .page()
                        .jpeg(),
                1);

        int white = 0;
        int red = 0;
        int margin = 0;
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int pixel = page.argb()[y * page.width() + x];
                int r = pixel >> 16 & 255;
                int g = pixel >> 8 & 255;
                if (x > page.width() * 0.02
                        && x < page.width() * 0.09
                        && y > page.height() * 0.02
                        && y < page.height() * 0.98) {
                    margin++;
                    white += g > 240 ? 1 : 0;
                }
                red += r - g > 70 ? 1 : 0;
            }
        }
        assertThat((double) white / margin).as("paper that is white").isGreaterThan(0.98);
        assertThat(red).as("pixels of the seal").isGreaterThan(200);
    }

    @Test
    void greyHasNoTintAndBlackAndWhiteHasNothingBetween() throws Exception {
        TableScene scene = scene(Surface.GREEN_MAT, upright(), Light.good());
        Picture grey = Jpeg.read(scanned(scene, CleanMode.GREY).page().jpeg(), 1);
        Picture two = Jpeg.read(scanned(scene, CleanMode.BLACK_AND_WHITE).page().jpeg(), 1);

        int between = 0;
        int ink = 0;
        for (int i = 0; i < grey.argb().length; i++) {
            int pixel = grey.argb()[i];
            assertThat(pixel >> 16 & 255).isEqualTo(pixel & 255);
            int light = two.argb()[i] & 255;
            between += light > 80 && light < 175 ? 1 : 0;
            ink += light < 80 ? 1 : 0;
        }
        assertThat((double) between / grey.argb().length).isLessThan(0.03);
        assertThat((double) ink / grey.argb().length).isBetween(0.01, 0.25);
    }

    @Test
    void aCardKeepsItsTintAndLiesAtItsTrueSize() throws Exception {
        Pose pose = new Pose(43, 27, 62, 3, 2, 7, 1800);
        TableScene scene = TableScene.of(Surface.DARK, pose, Light.good()).with(Sheet.card(8, true, 5));
        ScanOutcome.Scanned scanned = scanned(scene, CleanMode.CARD);

        assertThat(scanned.page().size()).isEqualTo(PaperSize.CARD);
        Picture card = Jpeg.read(scanned.page().jpeg(), 1);
        assertThat(card.width()).isEqualTo(1011);
        assertThat(card.height()).isEqualTo(638);
        int ground = card.argb()[at(card, 0.5, 0.03)];
        assertThat((ground & 255) - (ground >> 16 & 255)).as("bluish ground").isBetween(2, 40);
    }

    @Test
    void aFingerALampDarknessAndBlurAreNoticed() {
        assertThat(flaws(scene(Surface.LIGHT, upright(), Light.good()))).isEmpty();
        assertThat(flaws(scene(Surface.WOOD, upright(), Light.good()).withFinger(0.05, 0.9, 0.22, 0.74, 0.02)))
                .as("held at a corner")
                .contains(Flaw.COVERED);
        assertThat(flaws(scene(Surface.DARK, upright(), Light.good()).withFinger(0.5, 1.1, 0.45, 0.78, 0.02)))
                .as("held at a side")
                .contains(Flaw.COVERED);
        assertThat(flaws(
                        scene(Surface.DARK, upright(), Light.good().exposed(0.9).mirrored(1))))
                .contains(Flaw.GLARE);
        assertThat(flaws(scene(Surface.DARK, upright(), Light.good().exposed(0.2))))
                .contains(Flaw.TOO_DARK);
        assertThat(flaws(scene(Surface.DARK, upright(), Light.good().blurred(4))))
                .contains(Flaw.BLURRED);
    }

    @Test
    void goodPagesOnAnyTableHaveNoFlaws() {
        for (Surface surface : Surface.values()) {
            assertThat(flaws(scene(surface, upright(), Light.good())))
                    .as(surface.toString())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoPageGivesNone() {
        Picture table = TableScene.of(Surface.WOOD, upright(), Light.good()).photograph(WIDTH, HEIGHT, 1);
        assertThat(scanner.scan(table, CleanMode.COLOUR))
                .isInstanceOfSatisfying(
                        ScanOutcome.NotFound.class, it -> assertThat(it.look()).isInstanceOf(PageLook.NoPage.class));
    }

    private Set<Flaw> flaws(TableScene scene) {
        return scanned(scene, CleanMode.GREY).flaws();
    }

    private ScanOutcome.Scanned scanned(TableScene scene, CleanMode mode) {
        ScanOutcome outcome = scanner.scan(scene.photograph(WIDTH, HEIGHT, 3), mode);
        assertThat(outcome).isInstanceOf(ScanOutcome.Scanned.class);
        return (ScanOutcome.Scanned) outcome;
    }

    private static int at(Picture picture, double x, double y) {
        return (int) (y * picture.height()) * picture.width() + (int) (x * picture.width());
    }

    private static Pose upright() {
        return new Pose(105, 148, 91, 1, -1, 4, 1800);
    }

    private static TableScene scene(Surface surface, Pose pose, Light light) {
        return TableScene.of(surface, pose, light).with(Sheet.written(PaperSize.A4, 4.5, 11));
    }
}
