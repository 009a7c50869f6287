package legalkiosk.contract.notarisation.law;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a notary has looked at before a case is accepted (A3, A7, A8); the words are in {@code services/law.yaml}. */
public enum AcceptanceCheck {
    /** The person has an interest in the matter (公证法 31 (2)). */
    INTEREST,
    /** Nobody disputes it (公证法 31 (4)). */
    NO_DISPUTE,
    /** The person is capable of it, or the guardian applies (公证法 31 (1)). */
    CAPACITY,
    /** The person can speak with the notary without help. */
    LANGUAGE,
    /** This office is the right one (公证法 25). */
    VENUE;

    /** As in {@code CaseAct.Accept.checks}: {@code no-dispute}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has not been looked at; a case is accepted only if this is empty. */
    public static List<AcceptanceCheck> missing(Collection<String> done) {
        return Arrays.stream(values())
                .filter(check -> !done.contains(check.id()))
                .toList();
    }
}
