package legalkiosk.kiosk.video.quality;

/** A step of the quality ladder, best first: how large, how often and how heavy a picture is sent. */
public enum Rung {
    SHARP(1280, 720, 25, 1_800),
    GOOD(640, 480, 25, 700),
    FAIR(480, 360, 15, 350),
    POOR(320, 240, 10, 150),
    /** Sound only. */
    SOUND(0, 0, 0, 0);

    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final int kbits;

    Rung(int width, int height, int framesPerSecond, int kbits) {
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        this.kbits = kbits;
    }

    /** Pixels at most, across. */
    public int width() {
        return width;
    }

    /** Pixels at most, down. */
    public int height() {
        return height;
    }

    public int framesPerSecond() {
        return framesPerSecond;
    }

    /** Kilobits a second at most. */
    public int kbits() {
        return kbits;
    }

    public boolean picture() {
        return this != SOUND;
    }

    Rung up() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    Rung down() {
        return values()[Math.min(values().length - 1, ordinal() + 1)];
    }
}
