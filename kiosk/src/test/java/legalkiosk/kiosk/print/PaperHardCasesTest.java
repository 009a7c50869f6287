package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Fixture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names no font has, text that looks like markup, places without a scanner, an independent reader. */
class PaperHardCasesTest {
    private static final Content CONTENT = content();
    private static final Papers PAPERS = PaperSamples.papers(CONTENT);

    @Test
    void whateverAPersonTypesIsTextAndNeverMarkup() throws Exception {
        String said = "</style><script>x</script> & \"两引号\" 'a' {{code}} {{{qr}}}";
        Paper paper = PAPERS.slip(PaperSamples.slip("黄** 女士", said), PrintSize.NORMAL);
        assertThat(PdfText.squeeze(TaggedText.of(paper))).contains(PdfText.squeeze(said));
        assertThat(PdfUa.failures(paper)).isEmpty();
    }

    @Test
    void rareNamesArePrintedOrBecomeABox() throws Exception {
        // U+20BB7 is in a Noto or Hanazono font, U+E000 (private use) and U+1F600 in none.
        String text = "𠮷田\uE000\uD83D\uDE00\uD800\u0000\u202Eשלום㐀";
        Paper paper = PAPERS.slip(PaperSamples.slip(text, text), PrintSize.LARGE);
        assertThat(PdfUa.failures(paper)).isEmpty();
        String read = TaggedText.of(paper);
        assertThat(read).contains("㐀").contains("田□□□□□□□□□");
    }

    @Test
    void withoutTheFontsOfRareNamesTheyBecomeABox() throws Exception {
        PaperFonts few = PaperFonts.in(Fixture.ROOT.resolve("kiosk/src/main/fonts"), Path.of("nowhere"));
        assertThat(new PrintedText(few).escape("\uD840\uDC0B山")).isEqualTo("□山");
        assertThat(few.facesFor("山")).hasSize(3);
    }

    @Test
    void aMissingFontIsToldAtStart(@TempDir Path empty) {
        assertThatThrownBy(() -> PaperFonts.in(empty)).hasMessageContaining("font file missing: ");
    }

    @Property(tries = 12)
    void noTextBreaksAPage(@ForAll String citizen, @ForAll String said) throws Exception {
        Paper paper = PAPERS.slip(PaperSamples.slip(citizen, said), PrintSize.NORMAL);
        assertThat(paper.pages()).isPositive();
        assertThat(PdfUa.failures(paper)).isEmpty();
    }

    @Test
    void aPapersTitleNeverHoldsAName() throws Exception {
        Paper paper = PAPERS.slip(PaperSamples.slip("黄小玲", "离婚"), PrintSize.NORMAL);
        assertThat(paper.title()).isEqualTo("法律咨询预约单");
        assertThat(TaggedText.of(paper)).contains("黄**").doesNotContain("小玲");
    }

    @Test
    void timesAreHeshansWhateverTheOffset() throws Exception {
        BookingSlip sample = PaperSamples.slip();
        BookingSlip utc = new BookingSlip(
                sample.code(),
                sample.citizen(),
                OffsetDateTime.parse("2027-01-03T16:30:00Z"),
                30,
                sample.lawyer(),
                sample.way(),
                sample.place(),
                Optional.empty(),
                List.of(),
                false);
        String read = PdfText.squeeze(TaggedText.of(PAPERS.slip(utc, PrintSize.NORMAL)));
        assertThat(read).contains("2027年1月4日星期一凌晨0:30").contains("输入预约号").doesNotContain("事由", "请带上", "刷身份证");
    }

    @Test
    void withoutAScannerNobodyIsToldToHoldUpTheCode() throws Exception {
        Papers papers = new Papers(
                PaperSamples.fonts(),
                PaperSamples.CLOCK,
                new Imprint("HS-02", "鹤山市公共法律服务云平台", CONTENT::edition, false));
        assertThat(papers.slipHtml(PaperSamples.slip(), PrintSize.NORMAL)).doesNotContain("扫码口");
        assertThat(papers.guideHtml(CONTENT.guide("will-notary").orElseThrow(), CONTENT, PrintSize.NORMAL))
                .doesNotContain("扫码口");
    }

    @ParameterizedTest
    @CsvSource({"黄小玲, 黄**", "欧阳修, 欧阳**", "欧阳, 欧**", "司徒美玲, 司徒**", "𠮷田, 𠮷**", "黄** 女士, 黄** 女士", "JOHN, J**", "' ', ''"
    })
    void namesAreMaskedBehindTheSurname(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "06:00, 上午 6:00",
        "11:59, 上午 11:59",
        "12:30, 中午 12:30",
        "13:05, 下午 1:05",
        "18:00, 晚上 6:00",
        "00:10, 凌晨 0:10"
    })
    void timesAreSaidAsPeopleSayThem(java.time.LocalTime time, String said) {
        assertThat(PaperTime.time(time)).isEqualTo(said);
    }

    @Test
    void onlyOurOwnCodesLeadBack() {
        assertThat(BackCode.parse(" HSLK:G:wage-arrears\n")).contains(new BackCode.ToGuide("wage-arrears"));
        assertThat(BackCode.parse("HSLK:B:K7M-402")).contains(new BackCode.ToBooking("K7M-402"));
        assertThat(BackCode.parse("https://example.org/HSLK:G:x")).isEmpty();
        assertThat(BackCode.parse("HSLK:G:../../x")).isEmpty();
    }

    @Test
    void anIndependentReaderReadsTheSameCharacters(@TempDir Path temp) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/pdftotext")),
                "pdftotext is missing: install poppler-utils to compare with an independent reader");
        Paper paper = PAPERS.guide(CONTENT.guide("wage-arrears").orElseThrow(), CONTENT, PrintSize.LARGE);
        Path pdf = Files.write(temp.resolve("guide.pdf"), paper.pdf());
        Process reader = new ProcessBuilder("/usr/bin/pdftotext", "-enc", "UTF-8", pdf.toString(), "-").start();
        String read = new String(reader.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).isZero();
        // Line and page order are each reader's own; the characters must be the same.
        assertThat(sorted(read)).isEqualTo(sorted(PdfText.squeezed(paper)));
        assertThat(read).contains("被拖欠工资怎么办", "2026-11-24");
    }

    private static String sorted(String text) {
        IntStream points = PdfText.squeeze(text).codePoints().sorted();
        return points.mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Content content() {
        try {
            return Fixture.content();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
