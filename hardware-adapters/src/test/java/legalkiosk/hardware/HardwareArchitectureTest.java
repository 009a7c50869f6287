package legalkiosk.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The arrows of this module: each device's protocol library stays in its driver, nothing goes in circles, nothing looks up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardwareArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("legalkiosk.hardware");

    @Test
    void serialPortsStayInTheirDrivers() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "legalkiosk.hardware.idcard.serial..",
                        "legalkiosk.hardware.ioboard.modbus..",
                        "legalkiosk.hardware.line..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jssc..")
                .check(classes);
    }

    @Test
    void webcamCaptureStaysInItsAdapter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("legalkiosk.hardware.camera.webcam..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.sarxos..")
                .check(classes);
    }

    @Test
    void printingProtocolsStayWithThePrinter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("legalkiosk.hardware.printer..", "legalkiosk.hardware.simulator.printer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hp.jipp..", "okhttp3..")
                .check(classes);
    }

    @Test
    void seeingStaysWithTheDocumentCamera() {
        noClasses()
                .that()
                .resideOutsideOfPackage("legalkiosk.hardware.documentcamera.vision..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("boofcv..", "georegression..", "org.ddogleg..", "org.ejml..")
                .check(classes);
    }

    @Test
    void commandsStayInTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("legalkiosk.hardware.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(classes);
    }

    @Test
    void driversDoNotKnowSimulators() {
        noClasses()
                .that()
                .resideOutsideOfPackages("legalkiosk.hardware.simulator..", "legalkiosk.hardware.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("legalkiosk.hardware.simulator..")
                .check(classes);
    }

    @Test
    void onlyFoundationIsKnownOfTheHouse() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("legalkiosk.contract..", "legalkiosk.server..", "legalkiosk.kiosk..", "javafx..")
                .check(classes);
    }

    @Test
    void noPackageGoesInCircles() {
        slices().matching("legalkiosk.hardware.(**)").should().beFreeOfCycles().check(classes);
    }
}
