package legalkiosk.hardware.simulator.receipt;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The machine behind the line: a receive buffer, a mechanism that works it off, and sensors. Commands in real time are noticed when
 * their bytes arrive, also in the middle of a picture, as in a real printer. One lock around everything.
 */
final class ReceiptMachine {
    private static final int BUFFER = 16_384;
    private static final int[] FORGET = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final PaperRoll roll;
    private final Random random = new Random(7);
    private final Set<ReceiptTrouble> troubles = EnumSet.noneOf(ReceiptTrouble.class);
    private final Deque<Byte> buffer = new ArrayDeque<>();
    private final Deque<Byte> lately = new ArrayDeque<>();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final List<BufferedImage> pieces = new ArrayList<>();
    private int rowsLeft = Integer.MAX_VALUE;
    private int pictureRows;
    private int pictureRowBytes;
    private long strays;

    ReceiptMachine(int dots) {
        this.roll = new PaperRoll(dots);
    }

    synchronized void add(ReceiptTrouble trouble) {
        troubles.add(trouble);
    }

    synchronized void remove(ReceiptTrouble trouble) {
        troubles.remove(trouble);
        if (trouble == ReceiptTrouble.PAPER_OUT) {
            rowsLeft = Integer.MAX_VALUE;
        }
    }

    synchronized Set<ReceiptTrouble> troubles() {
        return Set.copyOf(troubles);
    }

    synchronized void paperOutAfter(int rows) {
        rowsLeft = rows;
    }

    /** Off and on: what it held is gone; paper that hangs out is torn off. */
    synchronized void powerCycle() {
        buffer.clear();
        lately.clear();
        answers.reset();
        pictureRows = 0;
        if (!roll.isEmpty()) {
            pieces.add(roll.cut());
        }
    }

    synchronized boolean full() {
        return buffer.size() >= BUFFER;
    }

    /** Pieces of paper that were cut off since the last call. */
    synchronized List<BufferedImage> takePieces() {
        List<BufferedImage> taken = List.copyOf(pieces);
        pieces.clear();
        return taken;
    }

    /** Bytes that meant nothing where they stood; a real printer prints them as text. */
    synchronized long strays() {
        return strays;
    }

    synchronized void arrive(byte[] bytes) {
        for (byte value : bytes) {
            buffer.add(value);
            lately.add(value);
            if (lately.size() > FORGET.length) {
                lately.remove();
            }
            realTime();
        }
        if (troubles.contains(ReceiptTrouble.NONSENSE)) {
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            for (int i = 0; i < noise.length; i++) {
                noise[i] |= (byte) 0x80;
            }
            answers.reset();
            answers.writeBytes(noise);
        }
    }

    /** What it has to say now. */
    synchronized byte[] takeAnswers() {
        byte[] taken = troubles.contains(ReceiptTrouble.SILENT) ? new byte[0] : answers.toByteArray();
        answers.reset();
        return taken;
    }

    /** Works off at most so many rows; commands without paper cost none. */
    synchronized void work(int rows) {
        int left = rows;
        while (left > 0 && !stopped()) {
            if (pictureRows > 0) {
                if (buffer.size() < pictureRowBytes) {
                    return;
                }
                byte[] row = new byte[pictureRowBytes];
                for (int i = 0; i < row.length; i++) {
                    row[i] = buffer.remove();
                }
                roll.print(row);
                pictureRows--;
                paper(1);
                left--;
            } else if (!command()) {
                return;
            }
        }
    }

    /** Does the next command; false when it is not all there. */
    private boolean command() {
        int[] next =
                buffer.stream().limit(FORGET.length).mapToInt(it -> it & 0xFF).toArray();
        if (next.length == 0) {
            return false;
        }
        int length = switch (next[0]) {
            case 0x10 -> next.length < 2 ? 2 : next[1] == 0x14 ? FORGET.length : 3;
            case 0x1B -> 2;
            case 0x1D -> next.length < 2 ? 2 : next[1] == 'v' ? 8 : next[1] == 'V' ? 4 : 3;
            default -> 1;
        };
        if (next.length < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            buffer.remove();
        }
        act(next);
        return true;
    }

    private void act(int[] next) {
        switch (next[0]) {
            case 0x00, 0x10 -> {}
            case 0x1B -> strays += next[1] == '@' ? 0 : 1;
            case 0x1D -> {
                switch (next[1]) {
                    case 'v' -> {
                        pictureRowBytes = next[4] | next[5] << 8;
                        pictureRows = next[6] | next[7] << 8;
                    }
                    case 'V' -> {
                        roll.feed(next[3]);
                        pieces.add(roll.cut());
                        paper(next[3]);
                    }
                    case 'r' -> {
                        if (!troubles.contains(ReceiptTrouble.NO_FENCE)) {
                            answers.write(troubles.contains(ReceiptTrouble.PAPER_LOW) ? 0x03 : 0x00);
                        }
                    }
                    case 'a' -> {}
                    default -> strays++;
                }
            }
            default -> strays++;
        }
    }

    private void paper(int rows) {
        if (rowsLeft != Integer.MAX_VALUE) {
            rowsLeft -= rows;
            if (rowsLeft <= 0) {
                troubles.add(ReceiptTrouble.PAPER_OUT);
            }
        }
    }

    private boolean stopped() {
        return troubles.contains(ReceiptTrouble.PAPER_OUT)
                || troubles.contains(ReceiptTrouble.COVER_OPEN)
                || troubles.contains(ReceiptTrouble.CUTTER_STUCK);
    }

    private void realTime() {
        int[] seen = lately.stream().mapToInt(it -> it & 0xFF).toArray();
        int end = seen.length;
        if (end >= 3 && seen[end - 3] == 0x10 && seen[end - 2] == 0x04 && seen[end - 1] >= 1 && seen[end - 1] <= 4) {
            answers.write(status(seen[end - 1]));
        } else if (java.util.Arrays.equals(seen, FORGET) && !troubles.contains(ReceiptTrouble.NEVER_FORGETS)) {
            buffer.clear();
            pictureRows = 0;
            answers.writeBytes(new byte[] {0x37, 0x25, 0x00});
        }
    }

    private int status(int question) {
        boolean out = troubles.contains(ReceiptTrouble.PAPER_OUT);
        boolean cover = troubles.contains(ReceiptTrouble.COVER_OPEN);
        boolean cutter = troubles.contains(ReceiptTrouble.CUTTER_STUCK);
        return 0x12
                | switch (question) {
                    case 1 -> stopped() ? 0x08 : 0;
                    case 2 -> (cover ? 0x04 : 0) | (out ? 0x20 : 0) | (cutter ? 0x40 : 0);
                    case 3 -> cutter ? 0x08 : 0;
                    default -> (out || troubles.contains(ReceiptTrouble.PAPER_LOW) ? 0x0C : 0) | (out ? 0x60 : 0);
                };
    }
}
