package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.LawTexts.About;
import legalkiosk.contract.notarisation.law.LawTexts.Consent;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.journey.notarisation.NotarySamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers of a case that this terminal makes: the form that is signed and the receipt. The PDFs are left in target/papers. */
class CasePapersTest {
    private static final Path OUT = Fixture.ROOT.resolve("kiosk/target/papers");

    @ParameterizedTest
    @EnumSource
    void theReceiptSaysHowToComeBackAndKeepsEveryPromise(PrintSize size) throws Exception {
        Papers papers = PaperSamples.papers(Fixture.content());
        CaseReceipt receipt = new CaseReceipt(
                "鹤公网2026-000123",
                "黄**",
                "委托（请人代办）",
                "国内（内地）",
                "公证员正在看材料",
                Optional.of(LocalDate.of(2026, 12, 15)),
                "沙坪街道公共法律服务工作站",
                "示例公证处",
                "示例：联系方式以窗口公布为准");

        Paper paper = papers.caseReceipt(receipt, size);

        keep("case-receipt", size, paper);
        PaperLaw.holds(papers.caseReceiptHtml(receipt, size), paper, size, new BackCode.ToCase("2026-000123"));
        assertThat(PdfText.squeezed(paper)).contains("鹤公网2026-000123", "黄**", "2026年12月15日");
    }

    @Test
    void theFormSaysWhatWasAgreedToInWhichWording() throws Exception {
        Papers papers = PaperSamples.papers(Fixture.content());
        ServiceItem item = NotarySamples.items().item("mandate").orElseThrow();
        List<Consent> agreed = List.of(consent(About.DATA), consent(About.SENSITIVE));

        Paper paper = papers.application(application(agreed), item, List.of("您的身份证", "代办人的身份证复印件"), agreed);

        keep("case-application", PrintSize.NORMAL, paper);
        assertThat(PdfUa.failures(paper)).as("PDF/UA-1, by veraPDF").isEmpty();
        String read = PdfText.squeeze(TaggedText.of(paper));
        assertThat(read).contains("示例甲", "代我领取社保卡", "代办人的身份证复印件");
        agreed.forEach(text -> assertThat(read)
                .contains(PdfText.squeeze(text.title()), text.version().toUpperCase(Locale.ROOT)));
    }

    private static Consent consent(About about) {
        return NotarySamples.items().law().consent(about);
    }

    private static Application application(List<Consent> agreed) {
        return new Application(
                "沙坪街道",
                "mandate",
                "CN",
                "代办社保、医保",
                Application.Venue.DOMICILE,
                false,
                false,
                new Applicant(
                        new Citizen.ByCard("resident", Sensitive.of("440799188001010021"), Sensitive.of("示例甲")),
                        Sensitive.of("10000000000"),
                        Sensitive.of("鹤山市古劳镇示例村一队8号"),
                        Sensitive.of("女"),
                        Sensitive.of("1880-01-01"),
                        null),
                Map.of(
                        "agentName", Sensitive.of("示例乙"),
                        "agentIdNumber", Sensitive.of("440799198802290013"),
                        "agentRelation", Sensitive.of("儿子"),
                        "matter", Sensitive.of("代我领取社保卡"),
                        "powers", Sensitive.of("代为提交材料、签字、领取"),
                        "until", Sensitive.of("2027年6月30日"),
                        "mayPassOn", Sensitive.of("不能"),
                        "personalRelation", Sensitive.of("不是")),
                1,
                List.of(),
                false,
                null,
                agreed.stream()
                        .map(text ->
                                new Application.Agreed(text.about().name().toLowerCase(Locale.ROOT), text.version()))
                        .toList());
    }

    private static void keep(String name, PrintSize size, Paper paper) throws Exception {
        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + "-" + size.name().toLowerCase(Locale.ROOT) + ".pdf"), paper.pdf());
    }
}
