package legalkiosk.server.accounts;

import java.util.List;

/** What became of an attempt to set password and one-time code by a link. */
public sealed interface EnrolOutcome {
    /**
     * Done; the link is used up.
     *
     * @param recoveryCodes shown this once
     */
    record Done(List<String> recoveryCodes) implements EnrolOutcome {}

    /** The link was used, has run out, or never was. */
    record Gone() implements EnrolOutcome {}

    /** Under the least or over the greatest length. */
    record BadLength(int least, int most) implements EnrolOutcome {}

    /** The password contains the person's name. */
    record ContainsName() implements EnrolOutcome {}

    /** The two passwords differ. */
    record Differs() implements EnrolOutcome {}

    /** The six digits are not the app's. */
    record WrongCode() implements EnrolOutcome {}
}
