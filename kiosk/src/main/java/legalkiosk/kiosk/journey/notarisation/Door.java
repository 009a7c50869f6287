package legalkiosk.kiosk.journey.notarisation;

import java.util.List;

/**
 * Whether a matter can be done by video from here, told before anybody waits.
 *
 * @param why in words, with the article where the law says so; what must be known besides, if it can
 */
public record Door(How how, List<String> why) {
    public Door {
        why = List.copyOf(why);
    }

    /** Where it can be done. */
    public enum How {
        /** Here, by video. */
        VIDEO,
        /** At the office's window only; papers can be got ready and a time booked here. */
        OFFICE,
        /** Not by this office, or not at all. */
        ELSEWHERE
    }
}
