package legalkiosk.hardware.documentcamera;

import java.util.Set;

/**
 * What a watch over the table sees now.
 *
 * @param flaws of the sheet, if there is one
 * @param ready true when a sheet lies still, is wholly seen, has no flaws and was not taken yet
 */
public record Sight(PageLook look, Set<Flaw> flaws, boolean ready) {
    public Sight {
        flaws = Set.copyOf(flaws);
    }

    /** Before anything was seen. */
    public static Sight nothingYet() {
        return new Sight(new PageLook.NoPage(), Set.of(), false);
    }

    /** Key of the one sentence the person reads: the first thing to mend, else what the look says. */
    public String wordsKey() {
        return flaws.stream().sorted().findFirst().map(Flaw::wordsKey).orElseGet(look::wordsKey);
    }
}
