package legalkiosk.hardware.simulator.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens by itself: {@code SECONDS:in[=CARD]|out|unplug|replug}, comma separated. */
record Timeline(List<Event> events) {
    private static final Set<String> WORDS = Set.of("in", "out", "unplug", "replug");

    /** One thing that happens so many seconds after the start. */
    record Event(double seconds, String what, String card) {}

    /** Reads the text; {@link IllegalArgumentException} with a sentence when it is none. */
    static Timeline parse(String text) {
        List<Event> events = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                events.add(event(item.strip()));
            }
        }
        events.sort(Comparator.comparingDouble(Event::seconds));
        return new Timeline(List.copyOf(events));
    }

    boolean laysACard() {
        return events.stream().anyMatch(event -> event.what.equals("in"));
    }

    private static Event event(String item) {
        int colon = item.indexOf(':');
        String[] what = item.substring(colon + 1).split("=", 2);
        try {
            if (colon > 0 && WORDS.contains(what[0])) {
                return new Event(
                        Double.parseDouble(item.substring(0, colon)), what[0], what.length == 2 ? what[1] : "");
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(item, notANumber);
        }
        throw wrong(item, null);
    }

    private static IllegalArgumentException wrong(String item, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "'" + item + "' is no event; say SECONDS:in[=CARD]|out|unplug|replug, for example 0.5:in,2.5:out",
                cause);
    }
}
