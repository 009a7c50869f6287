package legalkiosk.hardware.documentcamera;

import java.util.Set;

/** What became of a picture that was to be a page. */
public sealed interface ScanOutcome {
    /**
     * A page, with whatever is not good about it.
     *
     * @param flaws empty if it is good
     */
    record Scanned(ScannedPage page, Set<Flaw> flaws) implements ScanOutcome {
        public Scanned {
            flaws = Set.copyOf(flaws);
        }
    }

    /** No page; the look says why. */
    record NotFound(PageLook look) implements ScanOutcome {}

    /**
     * The camera gave no picture.
     *
     * @param wordsKey the citizen's words
     * @param facts for the technician
     */
    record NoPicture(String wordsKey, String facts) implements ScanOutcome {}
}
