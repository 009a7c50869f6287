package legalkiosk.kiosk.journey.sharing;

import java.util.List;
import java.util.Optional;

/** What the screen shows of a paper that is looked at together. */
public sealed interface SharingState {
    /** The paper is on its way. */
    record Fetching() implements SharingState {}

    /**
     * The paper is here.
     *
     * @param pages JPEGs
     * @param page from 1
     * @param spot where one of the two pointed last, if on this page
     */
    record Showing(List<byte[]> pages, int page, Optional<Spot> spot) implements SharingState {
        public Showing {
            pages = List.copyOf(pages);
        }
    }

    /** It cannot be shown here. */
    record Gone() implements SharingState {}

    /**
     * A place on a page.
     *
     * @param x from the left, 0 to 1; {@code y} from the top, 0 to 1
     * @param own pointed at by the person here, not by the lawyer
     */
    record Spot(double x, double y, boolean own) {}
}
