package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import legalkiosk.contract.notarisation.ServiceItem;

/**
 * One thing to fill in.
 *
 * @param name what is asked; for those of {@link Kind} that every matter has, the screen has words of its own
 * @param reason why it is asked, shown beside it
 * @param needed false: may be left empty
 * @param choices the only answers there are; empty: own words
 */
public record Entry(
        String id,
        Kind kind,
        String name,
        String reason,
        String example,
        boolean needed,
        int longest,
        List<String> choices) {
    static final String PHONE = "-phone";
    static final String COPIES = "-copies";
    static final String OTHER_NAME = "-other-name";
    static final String OTHER_NUMBER = "-other-number";
    static final String OTHER_RELATION = "-other-relation";

    /** Our own regions: abroad's extras are not theirs. */
    static final Set<String> OURS = Set.of("HK", "MO", "TW");

    /** A number of the first generation of cards. */
    static final int SHORTEST_ID_NUMBER = 15;

    /** Ids of what somebody may be to the person; the screen has the words. */
    private static final List<String> RELATIONS =
            List.of("parent", "spouse", "child", "minor", "ward", "relative", "other");

    private static final int LONGEST_NAME = 30;
    private static final int ID_NUMBER = 18;
    private static final int MOBILE = 11;

    /** How it is filled in, and which words it has. */
    public enum Kind {
        /** A field of the item. */
        WORDS,
        PHONE,
        COPIES,
        OTHER_NAME,
        OTHER_NUMBER,
        OTHER_RELATION
    }

    /** All of them for what was planned, in order. */
    static List<Entry> of(Plan plan) {
        List<Entry> all = new ArrayList<>();
        if (plan.answers().forOther()) {
            all.add(own(OTHER_NAME, Kind.OTHER_NAME, LONGEST_NAME, List.of()));
            all.add(own(OTHER_NUMBER, Kind.OTHER_NUMBER, ID_NUMBER, List.of()));
            all.add(own(OTHER_RELATION, Kind.OTHER_RELATION, LONGEST_NAME, RELATIONS));
        }
        for (ServiceItem.Field field : plan.item().form()) {
            all.add(new Entry(
                    field.id(),
                    Kind.WORDS,
                    field.name(),
                    field.reason(),
                    field.example(),
                    field.needed(),
                    field.longest(),
                    field.choices()));
        }
        all.add(own(PHONE, Kind.PHONE, MOBILE + 1, List.of()));
        all.add(own(COPIES, Kind.COPIES, 1, List.of("1", "2", "3", "4", "5")));
        return all;
    }

    /** True where digits are typed, as far as can be told: they are offered first. */
    boolean digits() {
        boolean example = !this.example.isEmpty() && Character.isDigit(this.example.charAt(0));
        return kind == Kind.PHONE || idNumber() || example;
    }

    /** True for the number of an identity card. */
    boolean idNumber() {
        return kind == Kind.OTHER_NUMBER || id.endsWith("IdNumber");
    }

    private static Entry own(String id, Kind kind, int longest, List<String> choices) {
        return new Entry(id, kind, "", "", "", true, longest, choices);
    }
}
