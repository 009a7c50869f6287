package legalkiosk.hardware.camera.pipe;

/** Turns luma and colour planes into packed pixels: ITU-R BT.601, as JFIF and webcams have it, in fixed point of 16 bits. */
final class Yuv {
    private static final int OPAQUE = 0xFF000000;
    private static final int GREY = 128;

    private Yuv() {}

    static int[] toArgb(Y4mHeader header, byte[] planes) {
        int width = header.width();
        int height = header.height();
        int[] argb = new int[width * height];
        Range range = header.fullRange() ? Range.FULL : Range.LIMITED;
        if (header.chroma() == Y4mHeader.Chroma.MONO) {
            for (int i = 0; i < argb.length; i++) {
                argb[i] = pixel(range.luma(planes[i] & 0xFF), 0, 0, 0);
            }
            return argb;
        }
        int chromaWidth = header.chromaWidth();
        int blue = width * height;
        int red = blue + chromaWidth * header.chromaHeight();
        int shiftX = header.chroma().shiftX;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int chromaRow = (y >> header.chroma().shiftY) * chromaWidth;
            for (int x = 0; x < width; x++) {
                int at = chromaRow + (x >> shiftX);
                int u = (planes[blue + at] & 0xFF) - GREY;
                int v = (planes[red + at] & 0xFF) - GREY;
                argb[row + x] = pixel(
                        range.luma(planes[row + x] & 0xFF),
                        range.redV * v,
                        -range.greenU * u - range.greenV * v,
                        range.blueU * u);
            }
        }
        return argb;
    }

    private static int pixel(int luma, int red, int green, int blue) {
        return OPAQUE | clamp(luma + red) << 16 | clamp(luma + green) << 8 | clamp(luma + blue);
    }

    private static int clamp(int fixed) {
        int value = fixed >> 16;
        return value < 0 ? 0 : Math.min(value, 255);
    }

    /** Factors times 65536: luma; red of V; green of U and V; blue of U. */
    private enum Range {
        FULL(65536, 0, 91881, 22554, 46802, 116130),
        LIMITED(76309, 16, 104597, 25675, 53279, 132201);

        private final int scale;
        private final int black;
        final int redV;
        final int greenU;
        final int greenV;
        final int blueU;

        Range(int scale, int black, int redV, int greenU, int greenV, int blueU) {
            this.scale = scale;
            this.black = black;
            this.redV = redV;
            this.greenU = greenU;
            this.greenV = greenV;
            this.blueU = blueU;
        }

        /** With a half added, so that cutting off rounds. */
        int luma(int value) {
            return (value - black) * scale + 32768;
        }
    }
}
