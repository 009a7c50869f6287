package legalkiosk.kiosk.app;

import java.util.List;

/**
 * Holds a notary back so that deaths are spread over a whole session: each act has its place, and is done only when as many deaths as
 * belong before it have happened. Any thread.
 */
final class Gates {
    private static final String END = "结束视频";
    private static final List<String> IN_SESSION = List.of(
            "compared",
            "giveNotice",
            "checked",
            "ask",
            "answer",
            "showRecord",
            "codeHeard",
            "askSignature",
            "showText",
            "acceptPages",
            END);

    private static final List<String> AFTER = List.of("写证词，送审批", "审批同意", "出证");

    private final int inSession;
    private final int after;
    private int deaths;
    private int done;
    private boolean asked;
    private boolean held;
    private boolean over;

    /**
     * @param inSession deaths before the session's end
     * @param after deaths from there to the certificate
     */
    Gates(int inSession, int after) {
        this.inSession = inSession;
        this.after = after;
    }

    /** Whether it may be done now. */
    synchronized boolean open(String act) {
        asked = true;
        int at = IN_SESSION.indexOf(act);
        int needed = at >= 0
                ? inSession * (at + 1) / IN_SESSION.size()
                : AFTER.contains(act) ? inSession + after * (AFTER.indexOf(act) + 1) / AFTER.size() : 0;
        boolean may = deaths >= needed;
        if (may) {
            done++;
            over |= act.equals(END);
        } else {
            held = true;
        }
        return may;
    }

    synchronized void died() {
        deaths++;
        asked = false;
        held = false;
    }

    synchronized int deaths() {
        return deaths;
    }

    /** Acts that were let through so far. */
    synchronized int done() {
        return done;
    }

    /** The notary has ended the session. */
    synchronized boolean over() {
        return over;
    }

    /** The next act waits for a death. */
    synchronized boolean holds() {
        return held;
    }

    /** Since the last death the notary has had something to do again: what broke goes on. */
    synchronized boolean goesOn() {
        return asked;
    }
}
