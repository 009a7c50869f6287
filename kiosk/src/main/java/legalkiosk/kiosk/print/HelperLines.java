package legalkiosk.kiosk.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Helper;
import legalkiosk.kiosk.content.LegalSentence;

/** Who helps, as lines on paper. */
final class HelperLines {
    private HelperLines() {}

    static List<Map<String, Object>> of(Collection<String> ids, Map<String, LegalSentence> notes, Content content) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String id : ids) {
            Helper helper = content.helper(id).orElseThrow();
            Optional<LegalSentence> note = Optional.ofNullable(notes.get(id));
            lines.add(Map.of(
                    "name", helper.name(),
                    "sample", helper.sample() && !helper.name().contains("示例") ? "（示例）" : "",
                    "what", note.map(LegalSentence::text).orElse(helper.what()),
                    "phone", helper.phone().map(phone -> "，电话\u00a0" + phone).orElse("")));
        }
        return lines;
    }
}
