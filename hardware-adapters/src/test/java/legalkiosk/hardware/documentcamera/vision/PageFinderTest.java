package legalkiosk.hardware.documentcamera.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it keeps the processor busy, and others watch the time")
class PageFinderTest {
    /** Mean distance of the four corners from the truth, in percent of the page's shorter side. */
    private static final double MOST_PERCENT = 1;

    private final TableSet set = new TableSet(640);
    private final PageFinder finder = new PageFinder();

    @Test
    void everyPageOfTheSetIsFoundWithinAPercentOfItsWidth() {
        check(set.pages(0));
    }

    @Test
    @Tag("e2e")
    void otherSetsAreFoundAsWell() {
        for (long number = 1; number <= 4; number++) {
            check(new TableSet(1280).pages(number));
        }
    }

    private void check(List<TableSet.Sample> samples) {
        Map<String, List<Double>> byTrouble = new TreeMap<>();
        List<String> bad = new ArrayList<>();
        for (TableSet.Sample sample : samples) {
            PageLook look = finder.look(sample.photograph());
            double error = look instanceof PageLook.Page page ? percent(page.corners(), sample.truth()) : 100;
            byTrouble.computeIfAbsent(sample.trouble(), _ -> new ArrayList<>()).add(error);
            if (error > MOST_PERCENT) {
                bad.add(sample + ": " + error + " " + look.getClass().getSimpleName());
            }
        }
        byTrouble.forEach((trouble, errors) -> print(trouble, errors));
        List<Double> all = byTrouble.values().stream().flatMap(List::stream).toList();
        print("all", all);

        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(mean(all)).as("mean corner error in percent").isLessThan(MOST_PERCENT);
        assertThat(bad).as("pages off by more than a percent").isEmpty();
    }

    @Test
    void aTableWithoutAPageHasNoneWhateverItsPatternAndWhoseHandLiesOnIt() {
        for (TableSet.Sample sample : set.empty(0)) {
            assertThat(finder.look(sample.photograph())).as(sample.toString()).isInstanceOf(PageLook.NoPage.class);
        }
    }

    @Test
    void aPlainPictureOfAnySizeHasNoPage() {
        for (int size : new int[] {1, 2, 3, 8, 40, 300}) {
            Picture plain = new Picture(size, size, new int[size * size]);
            assertThat(finder.look(plain)).isInstanceOf(PageLook.NoPage.class);
        }
    }

    @Test
    void aPageThatGoesOnOutsideOfThePictureIsCutOff() {
        for (TableSet.Sample sample : set.cutOff(0)) {
            assertThat(finder.look(sample.photograph())).as(sample.toString()).isInstanceOf(PageLook.CutOff.class);
        }
    }

    @Test
    void aPageWithOneCornerOutsideOfThePictureIsCutOff() {
        Pose shifted = new Pose(121, 148.5, 84, 0, 0, 1.9, 800);
        Picture picture = TableScene.of(Surface.GREEN_MAT, shifted, Light.good())
                .with(Sheet.written(PaperSize.A4, 2.2, 1))
                .photograph(640, 480, 1);
        assertThat(finder.look(picture)).isInstanceOf(PageLook.CutOff.class);
    }

    @Test
    void twoPagesAreToldFromOne() {
        for (TableSet.Sample sample : set.pairs(0)) {
            assertThat(finder.look(sample.photograph())).as(sample.toString()).isInstanceOf(PageLook.TwoPages.class);
        }
    }

    @Test
    void cardsAreFoundOnNearlyEveryTableAndNothingElseIsTakenForOne() {
        int found = 0;
        for (TableSet.Sample sample : new TableSet(1280).cards(0)) {
            PageLook look = finder.look(sample.photograph());
            if (look instanceof PageLook.Page page) {
                found++;
                assertThat(percent(page.corners(), sample.truth()))
                        .as(sample.toString())
                        .isLessThan(MOST_PERCENT);
            } else {
                assertThat(look).as(sample.toString()).isInstanceOf(PageLook.NoPage.class);
            }
        }
        System.out.printf(Locale.ROOT, "document camera | cards found on %d of 8 tables%n", found);
        assertThat(found).isGreaterThanOrEqualTo(6);
    }

    private static double percent(Corners found, Corners truth) {
        double best = Double.MAX_VALUE;
        Corners turned = found;
        for (int turn = 0; turn < 4; turn++) {
            double sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += turned.all().get(i).to(truth.all().get(i)) / 4;
            }
            best = Math.min(best, sum);
            turned = turned.quarterTurn();
        }
        return 100 * best / Math.min(truth.width(), truth.height());
    }

    private static double mean(List<Double> errors) {
        return errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static void print(String trouble, List<Double> errors) {
        double most = errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "document camera | %-10s | %2d pages | mean corner error %.3f %% of the width | most %.3f %%%n",
                trouble,
                errors.size(),
                mean(errors),
                most);
    }
}
