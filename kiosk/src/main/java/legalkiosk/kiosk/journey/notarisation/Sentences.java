package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text between its sentences, so that pages can be turned there. */
final class Sentences {
    private static final String ENDS = "。！？；";

    private Sentences() {}

    /** Pieces of at least {@code least} characters where there are so many, each a line or some whole sentences. */
    static List<String> of(String text, int least) {
        List<String> pieces = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            StringBuilder piece = new StringBuilder();
            for (char letter : line.toCharArray()) {
                piece.append(letter);
                if (ENDS.indexOf(letter) >= 0 && piece.length() >= least) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
            }
            if (!piece.isEmpty()) {
                pieces.add(piece.toString());
            }
        }
        return pieces;
    }
}
