package legalkiosk.hardware.documentcamera.vision;

/**
 * How hard to look.
 *
 * @param lines how many lines of the picture to try
 * @param calmLines how many lines of the picture without its textures
 * @param leastVotes of a line, as part of the picture's shorter side
 * @param leastGap between opposite sides, as part of the picture's shorter side
 */
record Effort(int lines, int calmLines, double leastVotes, double leastGap) {
    /** For a page, which fills a good part of the picture. */
    static final Effort PAGE = new Effort(48, 20, 0.06, 0.12);

    /** For a card or a slip, or a page between many lines of a table: several times slower. */
    static final Effort MORE = new Effort(90, 30, 0.025, 0.08);
}
