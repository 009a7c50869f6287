package legalkiosk.kiosk.content;

import java.util.List;
import java.util.stream.Collectors;

/** A run of words inside a block. */
public sealed interface Span {
    /** Plain words. */
    record Text(String text) implements Span {}

    /** Words that matter: bold. */
    record Strong(String text) implements Span {}

    /** An article cited in the run of a sentence, written 〔劳动争议调解仲裁法 27〕. */
    record Cited(Citation citation) implements Span {}

    /** The words as people read them, for search and voice. */
    default String words() {
        return switch (this) {
            case Text(String text) -> text;
            case Strong(String text) -> text;
            case Cited(Citation citation) -> "（" + citation.words() + "）";
        };
    }

    /** All words of a run. */
    static String words(List<Span> spans) {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }
}
