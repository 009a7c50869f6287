package legalkiosk.hardware.simulator.camera;

/** Digits and a colon, five by seven dots, so that the simulator needs no fonts. */
final class Digits {
    private static final int COLUMNS = 5;
    private static final int ROWS = 7;
    private static final String[] SHAPES = {
        "01110100011001110101110011000101110", // 0
        "00100011000010000100001000010001110", // 1
        "01110100010000100010001000100011111", // 2
        "11111000100010000010000011000101110", // 3
        "00010001100101010010111110001000010", // 4
        "11111100001111000001000011000101110", // 5
        "00110010001000011110100011000101110", // 6
        "11111000010001000100010000100001000", // 7
        "01110100011000101110100011000101110", // 8
        "01110100011000101111000010001001100", // 9
        "00000001000010000000001000010000000" // :
    };

    private Digits() {}

    /** Draws text of digits and colons, each dot so many pixels wide. */
    static void draw(Canvas canvas, int x, int y, int dot, String text, int rgb) {
        for (int i = 0; i < text.length(); i++) {
            String shape = SHAPES[text.charAt(i) == ':' ? 10 : text.charAt(i) - '0'];
            for (int at = 0; at < COLUMNS * ROWS; at++) {
                if (shape.charAt(at) == '1') {
                    canvas.rectangle(
                            x + (i * (COLUMNS + 1) + at % COLUMNS) * dot, y + at / COLUMNS * dot, dot, dot, rgb);
                }
            }
        }
    }
}
