package legalkiosk.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void aProgramKnowsItsNumberAndTheCommitItWasBuiltFrom() {
        Version version = Version.running();
        assertThat(version.number()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
        assertThat(version.commit()).matches("[0-9a-f]{12}(-dirty)?|unknown");
        assertThat(version).hasToString(version.number() + " (" + version.commit() + ")");
    }
}
