package legalkiosk.server.notarisation.pages;

import java.awt.image.BufferedImage;

/**
 * A grey picture.
 *
 * @param values row by row, 0 black to 1 white; not copied
 */
record Gray(int width, int height, float[] values) {
    static Gray blank(int width, int height) {
        return new Gray(width, height, new float[width * height]);
    }

    /** The brightness of a coloured picture. */
    static Gray of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        Gray gray = blank(width, height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int red = row[x] >> 16 & 0xff;
                int green = row[x] >> 8 & 0xff;
                int blue = row[x] & 0xff;
                gray.values[y * width + x] = (0.3f * red + 0.59f * green + 0.11f * blue) / 255;
            }
        }
        return gray;
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    /** Between pixels; outside, the nearest edge. */
    float at(double x, double y) {
        double inX = Math.clamp(x, 0, width - 1.001);
        double inY = Math.clamp(y, 0, height - 1.001);
        int left = (int) inX;
        int top = (int) inY;
        float right = (float) (inX - left);
        float down = (float) (inY - top);
        int i = top * width + left;
        float upper = values[i] + (values[i + 1] - values[i]) * right;
        float lower = values[i + width] + (values[i + width + 1] - values[i + width]) * right;
        return upper + (lower - upper) * down;
    }

    /** Half as wide and high, each pixel the mean of four. */
    Gray half() {
        Gray half = blank(width / 2, height / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                int i = 2 * y * width + 2 * x;
                half.values[y * half.width + x] =
                        (values[i] + values[i + 1] + values[i + width] + values[i + width + 1]) / 4;
            }
        }
        return half;
    }

    /** Blurred as by a lens: Gaussian. */
    Gray blurred(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return along(kernel, reach, 1, 0).along(kernel, reach, 0, 1);
    }

    private Gray along(float[] kernel, int reach, int stepX, int stepY) {
        Gray out = blank(width, height);
        int stride = stepX + stepY * width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = stepX == 1 ? x : y;
                int last = (stepX == 1 ? width : height) - 1;
                int i = y * width + x;
                float value = 0;
                if (place >= reach && place + reach <= last) {
                    for (int k = -reach; k <= reach; k++) {
                        value += kernel[k + reach] * values[i + k * stride];
                    }
                } else {
                    for (int k = -reach; k <= reach; k++) {
                        value += kernel[k + reach] * values[i + (Math.clamp(place + k, 0, last) - place) * stride];
                    }
                }
                out.values[i] = value;
            }
        }
        return out;
    }

    /**
     * As it would be on evenly lit paper: each pixel by the paper's brightness there, which shadows and their edges are part of.
     *
     * @param widestStroke in pixels; what is dark and wider is taken for shadow
     */
    Gray evenlyLit(int widestStroke) {
        Gray small = this;
        int times = 1;
        while (widestStroke / times > 20) {
            small = small.half();
            times *= 2;
        }
        int side = widestStroke / times;
        Gray paper = small.blurred(1).extreme(side, true).extreme(side, false).blurred(side / 4.0);
        Gray even = blank(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float there = times == 1 ? paper.values[i] : paper.at((x + 0.5) / times - 0.5, (y + 0.5) / times - 0.5);
                even.values[i] = Math.clamp(values[i] / Math.max(0.02f, there), 0f, 1.3f);
            }
        }
        return even;
    }

    /** The brightest (or darkest) of a square around each pixel. */
    private Gray extreme(int side, boolean brightest) {
        return line(side / 2, 1, brightest).line(side / 2, width, brightest);
    }

    private Gray line(int reach, int stride, boolean brightest) {
        Gray out = blank(width, height);
        boolean across = stride == 1;
        int lines = across ? height : width;
        int length = across ? width : height;
        int[] queue = new int[length];
        for (int line = 0; line < lines; line++) {
            int base = across ? line * width : line;
            int head = 0;
            int tail = 0;
            for (int i = 0; i < length + reach; i++) {
                if (i < length) {
                    float value = values[base + i * stride];
                    while (tail > head
                            && (brightest
                                    ? values[base + queue[tail - 1] * stride] <= value
                                    : values[base + queue[tail - 1] * stride] >= value)) {
                        tail--;
                    }
                    queue[tail++] = i;
                }
                int centre = i - reach;
                if (centre >= 0) {
                    while (queue[head] < centre - reach) {
                        head++;
                    }
                    out.values[base + centre * stride] = values[base + queue[head] * stride];
                }
            }
        }
        return out;
    }
}
