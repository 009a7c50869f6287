package legalkiosk.hardware.ups.nut;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answer of a server to {@code LIST VAR} (RFC 9271 section 4.2.8), understood or not. */
sealed interface NutReply {
    /** All variables of the supply. */
    record Variables(Map<String, String> values) implements NutReply {}

    /** {@code ERR} and a word, such as {@code UNKNOWN-UPS} or {@code DATA-STALE}. */
    record Refused(String error) implements NutReply {}

    /** Not what the protocol says. */
    record Nonsense(String facts) implements NutReply {}

    /** Understands the lines up to and with {@code END}, or one line of {@code ERR}. Never throws. */
    static NutReply of(String ups, List<String> lines) {
        if (lines.isEmpty()) {
            return new Nonsense("no line");
        }
        List<String> first = words(lines.getFirst());
        if (first.size() >= 2 && first.getFirst().equals("ERR")) {
            return new Refused(first.get(1));
        }
        if (!first.equals(List.of("BEGIN", "LIST", "VAR", ups))
                || !words(lines.getLast()).equals(List.of("END", "LIST", "VAR", ups))) {
            return new Nonsense("no list of variables");
        }
        Map<String, String> values = new TreeMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            List<String> words = words(line);
            if (words.size() != 4
                    || !words.getFirst().equals("VAR")
                    || !words.get(1).equals(ups)) {
                return new Nonsense("a line that is no variable");
            }
            values.put(words.get(2), words.get(3));
        }
        return new Variables(values);
    }

    /** True if nothing more belongs to the answer. */
    static boolean ends(String line) {
        return line.startsWith("END ") || line.startsWith("ERR ");
    }

    /** Splits at blanks; a quoted word may hold blanks, and {@code \} before a quote or another {@code \} (RFC 9271 section 4.1). */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Optional<StringBuilder> word = Optional.empty();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == ' ' && !quoted) {
                word.ifPresent(done -> words.add(done.toString()));
                word = Optional.empty();
                continue;
            }
            StringBuilder open = word.orElseGet(StringBuilder::new);
            word = Optional.of(open);
            if (next == '"') {
                quoted = !quoted;
            } else if (next == '\\' && i + 1 < line.length()) {
                i++;
                open.append(line.charAt(i));
            } else {
                open.append(next);
            }
        }
        word.ifPresent(done -> words.add(done.toString()));
        return words;
    }
}
