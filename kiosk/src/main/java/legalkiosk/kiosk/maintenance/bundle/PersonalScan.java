package legalkiosk.kiosk.maintenance.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.foundation.Sensitive;

/**
 * Finds in a line of text what may be about a person: numbers like those of identity cards and telephones, words like a name, and
 * values that are known to be somebody's. Rather too much than too little, for a line that is kept back costs little.
 */
public final class PersonalScan {
    /** Fingerprints and identifiers of ours, which may hold any run of digits. */
    private static final Pattern OURS =
            Pattern.compile("\\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])(?:[0-9][ -]?){17}[0-9Xx](?![0-9])");
    private static final Pattern OLD_IDENTITY = Pattern.compile("(?<![0-9])[1-9][0-9]{5}([0-9]{6})[0-9]{3}(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
    private static final Pattern ELEVEN = Pattern.compile("(?<![0-9.])1[0-9]{10}(?![0-9.])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![0-9])0[1-9][0-9]{1,2}[ -]?[1-9][0-9]{6,7}(?![0-9])");
    private static final Pattern NAMED = Pattern.compile(
            "(?:姓名|名字|当事人|申请人|委托人|本人|\\bname|citizen|person|surname)\"?\\s*[:：=]?\\s*\"?[\\u4e00-\\u9fff·]{2,}");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff·]+");

    private final Set<String> surnames;
    private final List<Sensitive<String>> known;

    /**
     * @param surnames a short run of Chinese that begins with one may be a name
     * @param known values that belong to somebody
     */
    public PersonalScan(Set<String> surnames, List<Sensitive<String>> known) {
        this.surnames = Set.copyOf(surnames);
        this.known = List.copyOf(known);
    }

    /** What a line may hold. */
    public enum Kind {
        IDENTITY_NUMBER,
        TELEPHONE,
        NAME,
        KNOWN
    }

    /**
     * What is found first.
     *
     * @param foreign true for text that is written in English by rule, where any short Chinese word may be a name
     */
    public Optional<Kind> look(String line, boolean foreign) {
        if (known.stream().anyMatch(value -> line.contains(value.reveal()))) {
            return Optional.of(Kind.KNOWN);
        }
        String rest = OURS.matcher(line).replaceAll("#");
        if (IDENTITY.matcher(rest).find() || oldIdentity(rest)) {
            return Optional.of(Kind.IDENTITY_NUMBER);
        }
        if (MOBILE.matcher(rest).find()
                || ELEVEN.matcher(rest).find()
                || LANDLINE.matcher(rest).find()) {
            return Optional.of(Kind.TELEPHONE);
        }
        if (NAMED.matcher(rest).find() || foreign && nameLike(rest)) {
            return Optional.of(Kind.NAME);
        }
        return Optional.empty();
    }

    /** Fifteen digits count only with a day of birth that exists, since counters may be long too. */
    private static boolean oldIdentity(String line) {
        Matcher found = OLD_IDENTITY.matcher(line);
        while (found.find()) {
            String birth = found.group(1);
            int month = Integer.parseInt(birth.substring(2, 4));
            int day = Integer.parseInt(birth.substring(4, 6));
            if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                return true;
            }
        }
        return false;
    }

    private boolean nameLike(String line) {
        return CHINESE.matcher(line)
                .results()
                .map(run -> run.group())
                .anyMatch(run -> run.length() >= 2
                        && run.length() <= 4
                        && (surnames.contains(run.substring(0, 1)) || surnames.contains(run.substring(0, 2))));
    }
}
