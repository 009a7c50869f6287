package legalkiosk.hardware.simulator.receipt;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The roll: rows of dots that came out, and the pieces that were cut off. */
final class PaperRoll {
    private static final int MARGIN = 24;
    private final int rowBytes;
    private final List<byte[]> rows = new ArrayList<>();

    PaperRoll(int dots) {
        this.rowBytes = dots / 8;
    }

    int rowBytes() {
        return rowBytes;
    }

    void print(byte[] row) {
        rows.add(java.util.Arrays.copyOf(row, rowBytes));
    }

    void feed(int dots) {
        for (int i = 0; i < dots; i++) {
            rows.add(new byte[rowBytes]);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Cuts off what came out since the last cut. */
    BufferedImage cut() {
        int width = rowBytes * 8;
        BufferedImage paper =
                new BufferedImage(width + 2 * MARGIN, rows.size() + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                paper.getRaster().setSample(x, y, 0, black(x - MARGIN, y - MARGIN) ? 0 : 255);
            }
        }
        rows.clear();
        return paper;
    }

    private boolean black(int x, int y) {
        return x >= 0 && y >= 0 && x < rowBytes * 8 && y < rows.size() && (rows.get(y)[x / 8] & 0x80 >> x % 8) != 0;
    }
}
