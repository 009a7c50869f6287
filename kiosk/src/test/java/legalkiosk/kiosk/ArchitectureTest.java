package legalkiosk.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the kiosk: screen to journey to devices and backend, and never back. */
class ArchitectureTest {
    private static final JavaClasses KIOSK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("legalkiosk.kiosk");

    @Test
    void onlyScreensAndTheDesignSystemKnowTheToolkit() {
        assertThat(KIOSK).isNotEmpty();
        noClasses()
                .that()
                .resideInAnyPackage("..content..", "..print..", "..backend..", "..citizen..")
                .or()
                .haveSimpleNameEndingWith("Journey")
                .or()
                .haveSimpleNameEndingWith("State")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "legalkiosk.kiosk.ui..", "legalkiosk.kiosk.app..")
                .check(KIOSK);
    }

    @Test
    void theKioskNeverSeesTheServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("legalkiosk.server..")
                .check(KIOSK);
    }

    @Test
    void nothingPointsBackToTheStart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("legalkiosk.kiosk.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("legalkiosk.kiosk.app..")
                .check(KIOSK);
    }

    @Test
    void onlyTheMediaAgentLoadsWhatCanTakeTheScreenDown() {
        noClasses()
                .that()
                .resideOutsideOfPackage("legalkiosk.kiosk.video.agent..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.onvoid..", "legalkiosk.kiosk.video.agent..")
                .check(KIOSK);
    }

    @Test
    void contentAndPaperKnowNoJourneyAndNoBackend() {
        noClasses()
                .that()
                .resideInAnyPackage("legalkiosk.kiosk.content..", "legalkiosk.kiosk.print..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("legalkiosk.kiosk.journey..", "legalkiosk.kiosk.backend..")
                .check(KIOSK);
    }
}
