package legalkiosk.hardware.simulator.table;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What happens to pixels between the table and the line: sampling, blur, noise. */
final class Lens {
    private Lens() {}

    /** The art's colour at a place from 0 to 1, between its pixels. */
    static int sample(BufferedImage art, double u, double v) {
        double x = Math.clamp(u * art.getWidth() - 0.5, 0, art.getWidth() - 1.001);
        double y = Math.clamp(v * art.getHeight() - 0.5, 0, art.getHeight() - 1.001);
        int[] pixels = ((java.awt.image.DataBufferInt) art.getRaster().getDataBuffer()).getData();
        int at = (int) y * art.getWidth() + (int) x;
        double fx = x - (int) x;
        double fy = y - (int) y;
        int a = pixels[at];
        int b = pixels[at + 1];
        int c = pixels[at + art.getWidth()];
        int d = pixels[at + art.getWidth() + 1];
        return mix(a, b, c, d, fx, fy, 16) | mix(a, b, c, d, fx, fy, 8) | mix(a, b, c, d, fx, fy, 0);
    }

    private static int mix(int a, int b, int c, int d, double fx, double fy, int shift) {
        double upper = (a >> shift & 255) * (1 - fx) + (b >> shift & 255) * fx;
        double lower = (c >> shift & 255) * (1 - fx) + (d >> shift & 255) * fx;
        return (int) (upper * (1 - fy) + lower * fy + 0.5) << shift;
    }

    static int shade(int colour, double by) {
        return clamp((colour >> 16 & 255) * by) << 16
                | clamp((colour >> 8 & 255) * by) << 8
                | clamp((colour & 255) * by);
    }

    static int clamp(double value) {
        return (int) Math.clamp(value + 0.5, 0, 255);
    }

    /** Gaussian blur in place, one direction after the other. */
    static void blur(int[] argb, int width, int height, double deviation) {
        if (deviation < 0.2) {
            return;
        }
        int reach = (int) Math.ceil(deviation * 2.5);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        pass(argb, kernel, width, height, 1, width);
        pass(argb, kernel, height, width, width, 1);
    }

    private static void pass(int[] argb, float[] kernel, int length, int lines, int step, int lineStep) {
        int reach = kernel.length / 2;
        IntStream.range(0, lines).parallel().forEach(line -> {
            int[] was = new int[length];
            for (int i = 0; i < length; i++) {
                was[i] = argb[line * lineStep + i * step];
            }
            for (int i = 0; i < length; i++) {
                float red = 0.5f;
                float green = 0.5f;
                float blue = 0.5f;
                for (int k = -reach; k <= reach; k++) {
                    int pixel = was[Math.clamp(i + k, 0, length - 1)];
                    float weight = kernel[k + reach];
                    red += weight * (pixel >> 16 & 255);
                    green += weight * (pixel >> 8 & 255);
                    blue += weight * (pixel & 255);
                }
                argb[line * lineStep + i * step] = 0xFF000000 | (int) red << 16 | (int) green << 8 | (int) blue;
            }
        });
    }

    /** Adds noise of about normal distribution to every channel. */
    static void noise(int[] argb, double deviation, SplittableRandom lot) {
        if (deviation <= 0) {
            return;
        }
        double[] drawn = new double[4096];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = lot.nextGaussian() * deviation;
        }
        for (int i = 0; i < argb.length; i++) {
            long bits = lot.nextLong();
            int pixel = argb[i];
            argb[i] = 0xFF000000
                    | clamp((pixel >> 16 & 255) + drawn[(int) bits & 4095]) << 16
                    | clamp((pixel >> 8 & 255) + drawn[(int) (bits >>> 12) & 4095]) << 8
                    | clamp((pixel & 255) + drawn[(int) (bits >>> 24) & 4095]);
        }
    }
}
