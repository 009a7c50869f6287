package legalkiosk.kiosk.content;

import java.time.LocalDate;
import java.util.List;

/**
 * A guide (办事指南): read on the screen, printed normal or large.
 *
 * @param summary one sentence: what this guide helps with
 * @param keywords other words people search for
 * @param helpers ids
 * @param bring what to bring; may be empty
 * @param related ids of other guides
 * @param body in reading order; the title is not part of it
 */
public record Guide(
        String id,
        String title,
        String topic,
        String summary,
        List<String> keywords,
        LocalDate updated,
        List<String> helpers,
        List<String> bring,
        LegalSentence cost,
        List<Citation> cites,
        List<String> related,
        List<Block> body) {
    public Guide {
        keywords = List.copyOf(keywords);
        helpers = List.copyOf(helpers);
        bring = List.copyOf(bring);
        cites = List.copyOf(cites);
        related = List.copyOf(related);
        body = List.copyOf(body);
    }
}
