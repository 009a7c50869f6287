package legalkiosk.kiosk.content;

import java.util.List;

/** A plain sentence and the articles it rests on; no article when it states no law. */
public record LegalSentence(String text, List<Citation> cites) {
    public LegalSentence {
        cites = List.copyOf(cites);
    }
}
