package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;

/**
 * What the card of a session shows for one step.
 *
 * @param note beside the title: how many of how many
 * @param answers at the foot; the last is the one to go on
 */
record Panel(String title, String note, List<Region> blocks, List<Press> answers) {
    private static final int PIECE = 24;

    static Panel of(String title, List<? extends Region> blocks, Press... answers) {
        return new Panel(title, "", List.copyOf(blocks), List.of(answers));
    }

    Panel noted(String words) {
        return new Panel(title, words, blocks, answers);
    }

    Panel warned(Region notice) {
        List<Region> more = new ArrayList<>();
        more.add(notice);
        more.addAll(blocks);
        return new Panel(title, note, more, answers);
    }

    /** A text in pieces of which each is short enough to begin on the page before or the page after. */
    static List<Region> pieces(String text) {
        List<Region> pieces = new ArrayList<>();
        Sentences.of(text, PIECE).forEach(piece -> pieces.add(Words.words(piece, "text-body", "step-words")));
        return pieces;
    }
}
