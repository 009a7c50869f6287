package legalkiosk.hardware.documentcamera.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;

/** The pictures that tests look at: every kind of table under every kind of trouble, drawn from fixed seeds with known corners. */
final class TableSet {
    /** A picture to be taken and what it is called in the table of results. */
    record Sample(String trouble, Surface surface, TableScene scene, long seed, int width) {
        Picture photograph() {
            return scene.photograph(width, width * 3 / 4, seed);
        }

        Corners truth() {
            return scene.corners(0, width, width * 3 / 4);
        }

        @Override
        public String toString() {
            return trouble + " on " + surface + " (" + seed + ")";
        }
    }

    private enum Trouble {
        NONE,
        TURNED,
        LEANING,
        SHADOW,
        SIDE_LIGHT,
        DARK,
        NOISE,
        BLUR,
        EVERYTHING
    }

    private final int width;

    /** @param width of the pictures; they are three quarters as high and show the same whatever it is */
    TableSet(int width) {
        this.width = width;
    }

    private double scaled(double at1280) {
        return at1280 * width / 1280;
    }

    /** One A4 page each: 8 surfaces x 9 troubles; another number draws another set. */
    List<Sample> pages(long number) {
        List<Sample> samples = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            for (Trouble trouble : Trouble.values()) {
                long seed = 100_000 * number + 1000L * surface.ordinal() + trouble.ordinal();
                samples.add(sample(surface, trouble, seed));
            }
        }
        return samples;
    }

    /** A card each on every surface, somewhere and somehow turned. */
    List<Sample> cards(long number) {
        List<Sample> samples = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            long seed = 100_000 * number + 500 + surface.ordinal();
            SplittableRandom lot = new SplittableRandom(seed);
            Pose pose = straightDown(lot, 43, 27, between(lot, 0, 360), 3.4);
            TableScene scene =
                    TableScene.of(surface, pose, Light.good()).with(Sheet.card(scaled(4), lot.nextBoolean(), seed));
            samples.add(new Sample("CARD", surface, scene, seed, width));
        }
        return samples;
    }

    /** Pages of which a part is outside of the picture. */
    List<Sample> cutOff(long number) {
        List<Sample> samples = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            long seed = 100_000 * number + 600 + surface.ordinal();
            SplittableRandom lot = new SplittableRandom(seed);
            double shift = between(lot, 60, 110) * (lot.nextBoolean() ? 1 : -1);
            Pose pose = straightDown(lot, 105, 148.5 + shift, 90 + between(lot, -5, 5), 3.4);
            TableScene scene =
                    TableScene.of(surface, pose, Light.good()).with(Sheet.written(PaperSize.A4, scaled(3.6), seed));
            samples.add(new Sample("CUT_OFF", surface, scene, seed, width));
        }
        return samples;
    }

    /** Two half pages beside each other. */
    List<Sample> pairs(long number) {
        List<Sample> samples = new ArrayList<>();
        PaperSize half = new PaperSize(148, 210);
        for (Surface surface : Surface.values()) {
            long seed = 100_000 * number + 700 + surface.ordinal();
            SplittableRandom lot = new SplittableRandom(seed);
            Pose pose = straightDown(lot, 165, 105, between(lot, -5, 5), 3.2);
            TableScene scene = TableScene.of(surface, pose, Light.good())
                    .with(Sheet.written(half, scaled(3.5), seed))
                    .with(Sheet.written(half, scaled(3.5), seed + 50), 175, 5, between(lot, -4, 4));
            samples.add(new Sample("TWO", surface, scene, seed, width));
        }
        return samples;
    }

    /** Tables without any sheet, in good and bad light, with and without a hand on them. */
    List<Sample> empty(long number) {
        List<Sample> samples = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            for (int i = 0; i < 5; i++) {
                long seed = 100_000 * number + 800 + 10L * surface.ordinal() + i;
                SplittableRandom lot = new SplittableRandom(seed);
                Light light = switch (i) {
                    case 1 -> Light.good().shadowed(0.5, between(lot, 0.3, 0.7), 0.03);
                    case 2 -> Light.good().exposed(0.4).noisy(7);
                    case 3 -> Light.good().fromOneSide(0.6, between(lot, 0, 360));
                    default -> Light.good();
                };
                Pose pose = straightDown(lot, 100, 100, between(lot, 0, 360), between(lot, 2, 3.6));
                TableScene scene = TableScene.of(surface, pose, light);
                samples.add(
                        new Sample(i == 4 ? "HAND" : "EMPTY", surface, i == 4 ? hand(scene, lot) : scene, seed, width));
            }
        }
        return samples;
    }

    private static TableScene hand(TableScene scene, SplittableRandom lot) {
        double y = between(lot, 0.3, 0.6);
        double lean = between(lot, -0.1, 0.1);
        TableScene hand = scene.withFinger(1.05, y + 0.05, 0.75, y + 0.05, 0.13);
        for (int finger = 0; finger < 4; finger++) {
            hand = hand.withFinger(0.72, y - 0.08 + 0.08 * finger, 0.45, y - 0.1 + lean + 0.09 * finger, 0.025);
        }
        return hand.withFinger(0.75, y + 0.2, 0.6, y + 0.35, 0.03);
    }

    private Pose straightDown(SplittableRandom lot, double x, double y, double turn, double size) {
        return new Pose(
                x + between(lot, -8, 8),
                y + between(lot, -8, 8),
                turn,
                between(lot, -2, 2),
                between(lot, -2, 2),
                scaled(size),
                scaled(1500));
    }

    private Sample sample(Surface surface, Trouble trouble, long seed) {
        SplittableRandom lot = new SplittableRandom(seed);
        Light good = Light.good();
        double turn = -90 + between(lot, -4, 4);
        double lean = 2;
        Light light = switch (trouble) {
            case NONE, TURNED, LEANING -> good;
            case SHADOW -> good.shadowed(0.45, between(lot, 0.3, 0.6), between(lot, 0.02, 0.15));
            case SIDE_LIGHT -> good.fromOneSide(0.55, between(lot, 0, 360));
            case DARK -> good.exposed(0.38).noisy(3);
            case NOISE -> good.noisy(9);
            case BLUR -> good.blurred(scaled(2.2));
            case EVERYTHING ->
                good.exposed(0.7)
                        .shadowed(0.4, between(lot, 0.3, 0.6), 0.06)
                        .fromOneSide(0.3, between(lot, 0, 360))
                        .noisy(5)
                        .blurred(scaled(1.2));
        };
        if (trouble == Trouble.TURNED || trouble == Trouble.EVERYTHING) {
            turn = between(lot, 0, 360);
        }
        if (trouble == Trouble.LEANING || trouble == Trouble.EVERYTHING) {
            lean = 17;
        }
        double size = trouble == Trouble.TURNED || trouble == Trouble.EVERYTHING ? 2.4 : between(lot, 2.9, 3.6);
        Pose pose = new Pose(
                105 + between(lot, -8, 8),
                148.5 + between(lot, -8, 8),
                turn,
                between(lot, -lean, lean),
                between(lot, -lean, lean),
                scaled(size),
                scaled(1500));
        TableScene scene =
                TableScene.of(surface, pose, light).with(Sheet.written(PaperSize.A4, scaled(size * 1.1), seed));
        return new Sample(trouble.name(), surface, scene, seed, width);
    }

    static double between(SplittableRandom lot, double least, double most) {
        return least + (most - least) * lot.nextDouble();
    }
}
