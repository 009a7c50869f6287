package legalkiosk.hardware.simulator.table;

/** What the table is made of. Colours are 0 to 255 by channel, places in millimetres; the same place has always the same colour. */
public enum Surface {
    /** 浅色桌面, barely darker than paper. */
    LIGHT,
    /** 深色桌面. */
    DARK,
    /** 绿色垫子. */
    GREEN_MAT,
    /** 木纹桌面. */
    WOOD,
    /** 格子桌布. */
    CHECKED,
    /** 条纹桌布. */
    STRIPED,
    /** 花岗岩. */
    SPECKLED,
    /** 圆点桌布. */
    DOTTED;

    /** The colour at a place, as 0xRRGGBB. */
    int colour(double xMm, double yMm) {
        return switch (this) {
            case LIGHT -> shade(0xD9D4C8, 1 + 0.01 * waves(xMm, yMm));
            case DARK -> shade(0x3A3C40, 1 + 0.06 * waves(xMm, yMm));
            case GREEN_MAT -> shade(0x2F6B4A, 1 + 0.05 * waves(xMm, yMm));
            case WOOD ->
                shade(0x9A6B3F, 1 + 0.22 * Math.sin(yMm * 0.9 + 2.5 * Math.sin(xMm * 0.012) + waves(xMm, yMm)));
            case CHECKED -> checks(xMm, yMm);
            case STRIPED -> Math.floorMod((long) Math.floor(xMm / 14), 3L) == 0 ? 0x8A2F38 : 0xD8CDB4;
            case SPECKLED -> shade(0x8C8A88, 0.72 + 0.5 * grain(Math.floor(xMm * 0.9), Math.floor(yMm * 0.9)));
            case DOTTED -> dots(xMm, yMm);
        };
    }

    private static int checks(double xMm, double yMm) {
        int dark = Math.floorMod((long) Math.floor(xMm / 25), 2) + Math.floorMod((long) Math.floor(yMm / 25), 2);
        return switch (dark) {
            case 0 -> 0xE9E6DC;
            case 1 -> 0x8FA9C4;
            case 2 -> 0x39608F;
            default -> throw new IllegalStateException("two stripes cross");
        };
    }

    private static int dots(double xMm, double yMm) {
        double dx = Math.floorMod((long) Math.floor(xMm * 10), 300L) / 10.0 - 15;
        double dy = Math.floorMod((long) Math.floor(yMm * 10), 300L) / 10.0 - 15;
        return Math.hypot(dx, dy) < 7 ? 0xF0EDE2 : 0xB04A4A;
    }

    private static double waves(double xMm, double yMm) {
        return Math.sin(xMm * 0.11 + 1.3 * Math.sin(yMm * 0.037)) * Math.sin(yMm * 0.083 + Math.sin(xMm * 0.051));
    }

    /** A number from 0 to 1 that looks drawn by lot but belongs to the place. */
    private static double grain(double x, double y) {
        long bits = Double.doubleToLongBits(x * 12.9898 + y * 78.233) * 0x9E3779B97F4A7C15L;
        return (bits >>> 40) / (double) (1 << 24);
    }

    private static int shade(int colour, double by) {
        return channel(colour >> 16, by) << 16 | channel(colour >> 8, by) << 8 | channel(colour, by);
    }

    private static int channel(int colour, double by) {
        return (int) Math.clamp((colour & 255) * by, 0, 255);
    }
}
