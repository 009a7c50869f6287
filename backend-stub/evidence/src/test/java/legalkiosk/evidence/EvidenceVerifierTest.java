package legalkiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import legalkiosk.evidence.development.ExampleSession.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceVerifierTest {
    private final Examples office = new Examples();

    @TempDir
    Path folder;

    @Test
    void aPackageAsItWasSealedIsWholeAndItsReportCountsWhatIsInIt() throws IOException {
        byte[] bytes = office.aPackage(folder, "package-1", new Shape(7, 9_000, 3, 2, 5, 2, 1, false), new Random(1));
        Verification verification = office.verify(folder, bytes);
        assertThat(verification).isInstanceOf(Verification.Whole.class);
        Report report = ((Verification.Whole) verification).report();
        assertThat(report.chunks()).isEqualTo(7);
        assertThat(report.gaps()).hasSize(2);
        assertThat(report.millis()).isEqualTo(7_000 + 2 * 2_500);
        assertThat(report.acts()).isEqualTo(5);
        assertThat(report.signatures()).isEqualTo(2);
        assertThat(report.receipts()).isEqualTo(4);
        assertThat(report.isExcerpt()).isFalse();
        assertThat(report.bytes()).isEqualTo(bytes.length);
    }

    @Test
    void aPackageOfAnotherAuthorityThanTheOneNamedIsNotWhole() throws IOException {
        byte[] bytes =
                new Examples().aPackage(folder, "package-1", new Shape(1, 100, 0, 1, 1, 0, 0, false), new Random(1));
        assertThat(office.verify(folder, bytes))
                .isInstanceOfSatisfying(
                        Verification.Altered.class,
                        altered -> assertThat(altered.findings())
                                .extracting(Finding::fault)
                                .contains(Fault.CERTIFICATE));
    }

    @Test
    void withoutANamedAuthorityTheReportAsksToCompareItsFingerprint() throws IOException {
        office.aPackage(folder, "package-1", new Shape(1, 100, 0, 1, 1, 0, 0, false), new Random(1));
        Verification verification = new EvidenceVerifier(List.of()).verify(folder.resolve("package-1.zip"));
        assertThat(((Verification.Whole) verification).report().authorityGiven())
                .isFalse();
    }

    @Test
    void anExcerptHoldsNoPersonalFileAndStillVerifies() throws IOException {
        byte[] whole = office.aPackage(folder, "package-1", new Shape(3, 9_000, 0, 2, 5, 1, 2, true), new Random(1));
        Path excerpt = folder.resolve("excerpt.zip");
        Excerpt.write(folder.resolve("package-1.zip"), excerpt);
        Verification verification = office.verifier.verify(excerpt);
        assertThat(verification).isInstanceOf(Verification.Whole.class);
        Report report = ((Verification.Whole) verification).report();
        assertThat(report.withheld())
                .contains("identity/card.json", "salts.txt", "recording/000001.mkv", "documents/document-1.pdf");
        assertThat(report.chunks()).isEqualTo(3);
        assertThat(report.bytes()).isLessThan(whole.length - 27_000);
    }

    @Test
    void aFolderAnEmptyFileAndAStrangersZipAreNotPackages() throws IOException {
        assertThat(office.verifier.verify(folder)).isInstanceOf(Verification.NotAPackage.class);
        assertThat(office.verifier.verify(folder.resolve("nothing"))).isInstanceOf(Verification.NotAPackage.class);
        assertThat(office.verify(folder, new byte[0])).isInstanceOf(Verification.NotAPackage.class);
    }
}
