package legalkiosk.evidence;

import java.util.List;

/** What the verifier says of a file. */
public sealed interface Verification {
    /** Everything that was sealed is there, unchanged, and every signature and time holds. */
    record Whole(Report report) implements Verification {}

    /**
     * It is a package, and something in it is not as it was sealed.
     *
     * @param findings at least one, the first place first; not all when there are many
     */
    record Altered(List<Finding> findings) implements Verification {
        /** Copies what it is given. */
        public Altered {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It is not a package of this format.
     *
     * @param reason for an expert
     */
    record NotAPackage(String reason) implements Verification {}
}
