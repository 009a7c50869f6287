package legalkiosk.kiosk.content;

import java.util.List;

/** One thing to do first. */
public record Step(String title, String text, List<Citation> cites) {
    public Step {
        cites = List.copyOf(cites);
    }
}
