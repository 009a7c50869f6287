package legalkiosk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the server: web knows features, features know storage. */
class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("legalkiosk.server");

    @Test
    void onlyTheWebKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("legalkiosk.server.web..", "legalkiosk.server.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
                .check(SERVER);
    }

    @Test
    void storageKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("legalkiosk.server.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "legalkiosk.server.booking..",
                        "legalkiosk.server.roster..",
                        "legalkiosk.server.web..",
                        "legalkiosk.server.accounts..")
                .check(SERVER);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("legalkiosk.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }
}
