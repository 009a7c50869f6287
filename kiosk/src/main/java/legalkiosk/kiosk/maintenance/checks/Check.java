package legalkiosk.kiosk.maintenance.checks;

import java.util.List;

/** A live test of one part. Blocks; interrupting it ends it soon. Never reports personal data. */
@FunctionalInterface
public interface Check {
    /** Does the test and says what it found, at least one thing. */
    List<Finding> run();
}
