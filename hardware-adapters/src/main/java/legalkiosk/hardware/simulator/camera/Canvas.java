package legalkiosk.hardware.simulator.camera;

/** A picture in 4:2:0 planes of BT.601 limited range, as the stream has it, and a few things to draw on it. Colours are 0xRRGGBB. */
final class Canvas {
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    final int width;
    final int height;
    private final int chromaWidth;
    private final byte[] planes;

    Canvas(int width, int height) {
        this(width, height, new byte[width * height + 2 * half(width) * half(height)]);
    }

    private Canvas(int width, int height, byte[] planes) {
        this.width = width;
        this.height = height;
        this.chromaWidth = half(width);
        this.planes = planes;
    }

    Canvas copy() {
        return new Canvas(width, height, planes.clone());
    }

    byte[] bytes() {
        return planes;
    }

    private static int half(int side) {
        return (side + 1) / 2;
    }

    /** Decides by place whether a pixel belongs to a shape. */
    interface Shape {
        boolean has(int x, int y);
    }

    void rectangle(int x, int y, int w, int h, int rgb) {
        fill(x, y, w, h, rgb, (px, py) -> true);
    }

    void oval(int centreX, int centreY, int radiusX, int radiusY, int rgb) {
        fill(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY, rgb, (x, y) -> {
            double dx = (double) (x - centreX) / radiusX;
            double dy = (double) (y - centreY) / radiusY;
            return dx * dx + dy * dy <= 1;
        });
    }

    /** A rectangle of a size around a centre, turned by so many radians. */
    void turned(double centreX, double centreY, double w, double h, double angle, int rgb) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int reach = (int) Math.ceil(Math.hypot(w, h) / 2);
        fill((int) centreX - reach, (int) centreY - reach, 2 * reach, 2 * reach, rgb, (x, y) -> {
            double dx = x - centreX;
            double dy = y - centreY;
            return Math.abs(dx * cos + dy * sin) <= w / 2 && Math.abs(dy * cos - dx * sin) <= h / 2;
        });
    }

    void pixel(int x, int y, int rgb) {
        fill(x, y, 1, 1, rgb, (px, py) -> true);
    }

    private void fill(int x, int y, int w, int h, int rgb, Shape shape) {
        int r = rgb >> 16 & 0xFF;
        int g = rgb >> 8 & 0xFF;
        int b = rgb & 0xFF;
        byte luma = (byte) (BLACK + (66 * r + 129 * g + 25 * b + 128 >> 8));
        byte u = (byte) (128 + (-38 * r - 74 * g + 112 * b + 128 >> 8));
        byte v = (byte) (128 + (112 * r - 94 * g - 18 * b + 128 >> 8));
        int red = width * height + chromaWidth * half(height);
        for (int py = Math.max(0, y); py < Math.min(height, y + h); py++) {
            for (int px = Math.max(0, x); px < Math.min(width, x + w); px++) {
                if (shape.has(px, py)) {
                    planes[py * width + px] = luma;
                    int chroma = (py / 2) * chromaWidth + px / 2;
                    planes[width * height + chroma] = u;
                    planes[red + chroma] = v;
                }
            }
        }
    }

    /** Makes everything brighter, or black with a factor of 0. */
    void expose(double factor, int more) {
        for (int i = 0; i < width * height; i++) {
            int luma = (int) (((planes[i] & 0xFF) - BLACK) * factor) + more;
            planes[i] = (byte) Math.min(WHITE, BLACK + luma);
        }
        if (factor == 0) {
            java.util.Arrays.fill(planes, width * height, planes.length, (byte) 128);
        }
    }

    /** Blurs the luma by a box of {@code 2 * radius + 1} pixels, both ways, twice. */
    void blur(int radius) {
        for (int pass = 0; pass < 2; pass++) {
            for (int y = 0; y < height; y++) {
                blurLine(y * width, 1, width, radius);
            }
            for (int x = 0; x < width; x++) {
                blurLine(x, width, height, radius);
            }
        }
    }

    private void blurLine(int start, int step, int count, int radius) {
        int[] line = new int[count];
        for (int i = 0; i < count; i++) {
            line[i] = planes[start + i * step] & 0xFF;
        }
        int sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += line[Math.clamp(i, 0, count - 1)];
        }
        for (int i = 0; i < count; i++) {
            planes[start + i * step] = (byte) (sum / (2 * radius + 1));
            sum += line[Math.min(count - 1, i + radius + 1)] - line[Math.max(0, i - radius)];
        }
    }
}
