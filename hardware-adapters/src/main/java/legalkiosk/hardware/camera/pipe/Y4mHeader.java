package legalkiosk.hardware.camera.pipe;

import java.util.Optional;

/**
 * What the first line of a stream says ({@code yuv4mpeg(5)}).
 *
 * @param chroma how colour is sampled
 * @param fullRange luma from 0 to 255 instead of 16 to 235; ffmpeg says so by {@code XCOLORRANGE=FULL}
 */
record Y4mHeader(int width, int height, Chroma chroma, boolean fullRange) {
    private static final String MAGIC = "YUV4MPEG2";

    /** Colour sampling; shifts say by how many powers of two the colour planes are smaller. */
    enum Chroma {
        C420(1, 1),
        C422(1, 0),
        C444(0, 0),
        MONO(-1, -1);

        final int shiftX;
        final int shiftY;

        Chroma(int shiftX, int shiftY) {
            this.shiftX = shiftX;
            this.shiftY = shiftY;
        }
    }

    /** Understands a line without its newline; empty when it is no header, or of a picture of more than so many pixels. Never throws. */
    static Optional<Y4mHeader> of(String line, int mostPixels) {
        String[] words = line.split(" ", -1);
        if (!words[0].equals(MAGIC)) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        Optional<Chroma> chroma = Optional.of(Chroma.C420);
        boolean full = false;
        for (String word : words) {
            if (word.startsWith("W")) {
                width = number(word);
            } else if (word.startsWith("H")) {
                height = number(word);
            } else if (word.startsWith("C")) {
                chroma = chroma(word.substring(1));
            } else if (word.equals("XCOLORRANGE=FULL")) {
                full = true;
            }
        }
        if (width < 1 || height < 1 || chroma.isEmpty() || (long) width * height > mostPixels) {
            return Optional.empty();
        }
        return Optional.of(new Y4mHeader(width, height, chroma.get(), full));
    }

    private static Optional<Chroma> chroma(String name) {
        return switch (name) {
            case "420", "420jpeg", "420mpeg2", "420paldv" -> Optional.of(Chroma.C420);
            case "422" -> Optional.of(Chroma.C422);
            case "444" -> Optional.of(Chroma.C444);
            case "mono" -> Optional.of(Chroma.MONO);
            default -> Optional.empty();
        };
    }

    /** Up to five digits, else 0. */
    private static int number(String word) {
        return word.matches("[WH][0-9]{1,5}") ? Integer.parseInt(word.substring(1)) : 0;
    }

    int chromaWidth() {
        return chroma == Chroma.MONO ? 0 : width + (1 << chroma.shiftX) - 1 >> chroma.shiftX;
    }

    int chromaHeight() {
        return chroma == Chroma.MONO ? 0 : height + (1 << chroma.shiftY) - 1 >> chroma.shiftY;
    }

    /** Bytes of one picture. */
    int frameBytes() {
        return width * height + 2 * chromaWidth() * chromaHeight();
    }
}
