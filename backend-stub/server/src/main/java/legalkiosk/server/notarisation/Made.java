package legalkiosk.server.notarisation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.contract.notarisation.CaseDocument;

/**
 * What the backend made when something was done: what cannot be computed again from the act itself.
 *
 * @param facts by name, such as the challenge or a number
 */
record Made(Map<String, String> facts, List<CaseDocument> documents) {
    static final Made NOTHING = new Made(Map.of(), List.of());

    static final String SESSION = "session";
    static final String CLAIMED = "claimed";
    static final String CHALLENGE = "challenge";
    static final String NUMBER = "number";
    static final String CHECK_CODE = "checkCode";
    /** Until when no session is begun, on the failure that was one too many. */
    static final String BLOCKED_UNTIL = "blockedUntil";

    /** A gap of the line that was longer than the site allows. */
    static final String TOO_LONG = "tooLong";

    static final String MARK = "mark";
    static final String PAGE = "page";
    static final String WHY = "why";

    Made {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        documents = List.copyOf(documents);
    }

    static Made fact(String name, String value) {
        return new Made(Map.of(name, value), List.of());
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    CaseDocument document() {
        return documents.getFirst();
    }
}
