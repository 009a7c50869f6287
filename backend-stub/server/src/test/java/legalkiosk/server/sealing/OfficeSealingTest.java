package legalkiosk.server.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.pdf.PdfSignatures;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.TimeStampCheck;
import legalkiosk.server.notarisation.Sealing;
import legalkiosk.server.recording.Studio;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeSealingTest {
    private static final Sealing.Signer PARTY = new Sealing.Signer("case-0001", "session-0001", "party-1");
    private static final Path PICTURES = Path.of("target/pictures/sealing");

    @TempDir
    private Path folder;

    private Studio studio;
    private OfficeSealing sealing;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder, Clock.systemUTC());
        sealing = new OfficeSealing(
                studio.keys(),
                studio.recordings().kept(),
                studio.copies(),
                folder.resolve("evidence"),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aTextIsSetWithItsMarkOnEachPageAndAPlaceToSign() throws Exception {
        Sealing.Made made = sealing.text("case-0001", "委托书", SealingSamples.longText(), page -> "QXTR-" + page);
        assertThat(made.pages()).isGreaterThan(2);
        String text = text(made.pdf());
        for (int page = 1; page <= made.pages(); page++) {
            assertThat(text).contains("QXTR-" + page, "第 " + page + " 页，共 " + made.pages() + " 页");
        }
        assertThat(text).contains("签名").doesNotContain("□");
        picture("text-long-last", made.pdf(), made.pages() - 1);
    }

    @Test
    void d2_aSignatureHoldsUnderAKeyOfThatOneSignatureAndAnyChangeIsFound() throws Exception {
        byte[] shown = sealing.text("case-0001", "委托书", SealingSamples.MANDATE, page -> "QXTR-" + page)
                .pdf();
        byte[] once = sealing.sign(PARTY, shown, SealingSamples.ink());
        byte[] twice = sealing.sign(
                new Sealing.Signer("case-0001", "session-0001", "co-signer-1"), once, SealingSamples.ink());
        assertThat(Arrays.copyOf(once, shown.length))
                .as("the bytes that were shown")
                .isEqualTo(shown);
        List<Cms.Signed> signatures = PdfSignatures.check(twice);
        assertThat(signatures).hasSize(2);
        assertThat(Certificates.same(
                        signatures.get(0).certificate(), signatures.get(1).certificate()))
                .as("one key for two people")
                .isFalse();
        for (Cms.Signed signature : signatures) {
            TimeStampCheck.token(signature.timeStamp().orElseThrow(), Hashes.of(signature.signature()));
            assertThat(signature.certificate().getSubjectX500Principal().getName())
                    .contains("session-0001")
                    .doesNotContain("示例当事人");
        }
        for (int at : new int[] {shown.length / 2, once.length - 3000}) {
            byte[] changed = once.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> PdfSignatures.check(changed)).isInstanceOf(Refused.class);
        }
        picture("text-signed", twice, 0);
    }

    @Test
    void d2_theStrokesWithTheirTimesAreInsideWhatIsSigned() throws Exception {
        byte[] shown = sealing.text("case-0001", "委托书", SealingSamples.MANDATE, page -> "QXTR-" + page)
                .pdf();
        byte[] signed = sealing.sign(PARTY, shown, SealingSamples.ink());
        try (PDDocument document = Loader.loadPDF(signed)) {
            byte[] attached = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("strokes-1.json")
                    .getEmbeddedFile()
                    .toByteArray();
            assertThat(new String(attached, UTF_8)).isEqualTo(SealingSamples.ink());
        }
    }

    @Test
    void d5_d6_theCertificateSaysAllThatTheLawWantsAndThatItWasByVideo() throws Exception {
        Sealing.Made made = sealing.certificate(SealingSamples.certificate());
        String text = text(made.pdf()).replace("\n", "").replace("\r", "");
        assertThat(text)
                .contains("（2026）示例证字第000123号", "示例当事人甲", "兹证明", "示例公证员", "示例公证处", "二〇二六年十一月二十六日")
                .contains("远程视频方式", "查验码 7K3M-Q9XD", "复查", "电子印章")
                .doesNotContain("□");
        List<Cms.Signed> signatures = PdfSignatures.check(made.pdf());
        assertThat(signatures).hasSize(1);
        assertThat(Certificates.same(
                        signatures.getFirst().certificate(),
                        studio.keys().seal().certificate()))
                .isTrue();
        picture("certificate", made.pdf(), 0);
        pictureInGrey("certificate-grey", made.pdf());
    }

    @Test
    void scannedPagesBecomeOneSealedDocument() throws Exception {
        Sealing.Made made = sealing.scanned(
                "case-0001", "委托书", List.of(SealingSamples.scan("one"), SealingSamples.scan("another")));
        assertThat(made.pages()).isEqualTo(2);
        assertThat(PdfSignatures.check(made.pdf())).hasSize(1);
        picture("scanned", made.pdf(), 1);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void picture(String name, byte[] pdf, int page) throws IOException {
        write(name, pdf, page, ImageType.RGB);
    }

    private static void pictureInGrey(String name, byte[] pdf) throws IOException {
        write(name, pdf, 0, ImageType.GRAY);
    }

    private static void write(String name, byte[] pdf, int page, ImageType type) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 90, type);
            ImageIO.write(image, "png", new File(PICTURES.toFile(), name + ".png"));
        }
    }
}
