package legalkiosk.server.sealing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines: anywhere between characters, but no closing mark begins a line, no opening mark ends one, and Latin words
 * and numbers stay whole where they fit.
 */
final class Breaker {
    private static final String NOT_FIRST = "，。、；：？！）》」』”’】〉%℃…—,.;:?!)]";
    private static final String NOT_LAST = "（《「『“‘【〈([";

    /** How wide a text is. */
    @FunctionalInterface
    interface Width {
        float of(String text) throws IOException;
    }

    private Breaker() {}

    /** @param first how much narrower the first line is */
    static List<String> lines(String text, float width, float first, Width measured) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float room = width - first;
        for (String piece : pieces(text)) {
            boolean fits = measured.of(line + piece.stripTrailing()) <= room;
            if (!fits && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = width;
                piece = piece.stripLeading();
            }
            while (measured.of(piece.stripTrailing()) > room && piece.codePointCount(0, piece.length()) > 1) {
                int cut = fitting(piece, room, measured);
                lines.add(piece.substring(0, cut));
                piece = piece.substring(cut);
                room = width;
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static int fitting(String piece, float room, Width measured) throws IOException {
        int cut = piece.offsetByCodePoints(0, 1);
        while (cut < piece.length()) {
            int next = piece.offsetByCodePoints(cut, 1);
            if (measured.of(piece.substring(0, next)) > room) {
                break;
            }
            cut = next;
        }
        return cut;
    }

    /** What must not be torn apart. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = 0;
        for (int point : text.codePoints().toArray()) {
            if (!piece.isEmpty() && mayBreak(before, point)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(point);
            before = point;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean mayBreak(int before, int next) {
        if (NOT_FIRST.indexOf(next) >= 0 || NOT_LAST.indexOf(before) >= 0 || next == ' ') {
            return false;
        }
        return !(isWord(before) && isWord(next));
    }

    private static boolean isWord(int point) {
        return point < 0x2E80 && point != ' ' && Character.isLetterOrDigit(point) || "-./_@*".indexOf(point) >= 0;
    }
}
