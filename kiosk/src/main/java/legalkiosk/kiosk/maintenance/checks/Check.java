package legalkiosk.kiosk.maintenance.checks;

import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.Camera;

/** A live test of one part. Blocks; interrupting it ends it soon. Never reports personal data. */
@FunctionalInterface
public interface Check {
    /** Does the test and says what it found, at least one thing. */
    List<Finding> run();

    /** The camera whose picture the technician wants to see while the test runs. */
    default Optional<Camera> camera() {
        return Optional.empty();
    }
}
