package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Situation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of paper, normal and large, of the fixture and of all that citizens read. The PDFs are left in target/papers. */
class PapersTest {
    private static final Path OUT = Fixture.ROOT.resolve("kiosk/target/papers");

    @ParameterizedTest
    @EnumSource
    void theSlipKeepsEveryPromise(PrintSize size) throws Exception {
        Papers papers = PaperSamples.papers(Fixture.content());
        Paper paper = papers.slip(PaperSamples.slip(), size);
        keep("slip", size, paper);
        PaperLaw.holds(papers.slipHtml(PaperSamples.slip(), size), paper, size, new BackCode.ToBooking("K7M-402"));
        assertThat(PdfText.squeezed(paper)).contains("11月25日星期三", "下午2:30", "黄**女士", "请收好，上面有您的信息");
        assertThat(paper.pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theFullestSlipIsStillOnePage(PrintSize size) throws Exception {
        Papers papers = PaperSamples.papers(Fixture.content());
        BookingSlip full = new BookingSlip(
                "W9W-999",
                "欧阳** 女士",
                PaperSamples.slip().start().plusYears(1),
                60,
                "示例律师甲乙丙（婚姻家庭、继承与遗嘱、赡养与老人）",
                "当面，请提前十分钟到，告诉工作人员预约号",
                "桃源镇公共法律服务工作站（镇综合服务中心一楼）",
                Optional.of("老人不在了房子怎么分才好"),
                List.of("身份证或者户口簿原件", "结婚证、出生证、户口簿", "房产证、存折、保险单", "死亡证明、火化证明", "遗嘱、分家协议（有就带）", "兄弟姐妹的电话和地址"),
                true);
        Paper paper = papers.slip(full, size);
        keep("slip-full", size, paper);
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(PdfText.squeezed(paper)).contains("2027年11月25日");
    }

    @Test
    void whatTechniciansPrintIsOnePageAndReadable() throws Exception {
        Papers papers = PaperSamples.papers(Fixture.content());
        Readiness full = new Readiness(
                "桃源镇公共法律服务工作站（镇综合服务中心一楼） HS-22",
                "017",
                lines("身份证读卡器", 8, "注意：时断时续，先查插头和线 · 读卡器自检没有通过、读卡器的连接线路受到干扰 · 自 11月23日 09:38"),
                lines("打印机", 3, "09:41　缺纸；一分半钟里没人处理，测试页收回来了，不会再打出来"),
                lines("来办事的人", 4, "1203 人次"),
                "0123456789abcdef".repeat(4));
        for (Paper paper : List.of(papers.testPage(), papers.readiness(full))) {
            keep(paper.title().equals("就绪报告") ? "readiness" : "test", PrintSize.NORMAL, paper);
            assertThat(paper.pages()).as(paper.title()).isEqualTo(1);
            assertThat(PdfUa.failures(paper)).as("PDF/UA-1, by veraPDF").isEmpty();
        }
        assertThat(PdfText.squeeze(TaggedText.of(papers.readiness(full))))
                .as("text in reading order")
                .isEqualTo(PdfText.squeeze(HtmlText.of(papers.readinessHtml(full))))
                .contains("技术员017", "0123456789abcdef".repeat(4), "1203人次");
    }

    @ParameterizedTest
    @EnumSource(PrintSize.class)
    void whatALawyerSaidIsReadableAndNothingInItBreaksThePage(PrintSize size) throws Exception {
        Papers papers = PaperSamples.papers(Fixture.content());
        LawyerWords words = new LawyerWords(
                "示例律师甲",
                OffsetDateTime.parse("2026-11-24T09:41:00+08:00"),
                12,
                "老板三个月没有发工资。",
                "先投诉。\n\n再仲裁 <b>{{不要}}</b> & 不要拖。",
                java.util.Collections.nCopies(12, "把工资条、打卡记录、聊天记录都拍下来存好，一样也不要丢"));
        Paper paper = papers.words(words, size);
        keep("words", size, paper);
        assertThat(PdfUa.failures(paper)).as("PDF/UA-1, by veraPDF").isEmpty();
        assertThat(PdfText.squeeze(TaggedText.of(paper)))
                .as("text in reading order")
                .isEqualTo(PdfText.squeeze(HtmlText.of(papers.wordsHtml(words, size))))
                .contains("2026年11月24日", "谈了12分钟", "<b>{{不要}}</b>&不要拖。");
        assertThat(words.toString()).doesNotContain("工资");
    }

    @Test
    void whatACardToldIsAPaperToo() throws Exception {
        Paper paper = PaperSamples.papers(Fixture.content())
                .cardRead(Sensitive.of("测试"), Sensitive.of("440700190001010000"), "沙坪街道公共法律服务工作站");
        assertThat(PdfUa.failures(paper)).as("PDF/UA-1, by veraPDF").isEmpty();
        assertThat(PdfText.squeezed(paper)).contains("测试", "440700190001010000", "没有比对人脸");
    }

    @Test
    void papersOfOthersAreMadePrintableOrRefused() throws Exception {
        Paper own = PaperSamples.papers(Fixture.content()).testPage();
        assertThat(ForeignPaper.of("别人的", own.pdf()).orElseThrow().pages()).isEqualTo(1);
        java.io.ByteArrayOutputStream jpeg = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(400, 300, 1), "jpg", jpeg);
        assertThat(ForeignPaper.of("照片", jpeg.toByteArray()).orElseThrow().pdf())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(ForeignPaper.of("坏的", new byte[] {1, 2, 3})).isEmpty();
        assertThat(ForeignPaper.of("坏的", new byte[] {(byte) 0xFF, (byte) 0xD8, 0}))
                .isEmpty();
        assertThat(ForeignPaper.of("空的", new byte[0])).isEmpty();
    }

    private static List<Readiness.Line> lines(String name, int count, String said) {
        return java.util.Collections.nCopies(count, new Readiness.Line(name, said));
    }

    @TestFactory
    List<DynamicTest> everyGuideKeepsEveryPromise() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Content content : contents()) {
            Papers papers = PaperSamples.papers(content);
            for (Guide guide : content.guides().values()) {
                for (PrintSize size : PrintSize.values()) {
                    tests.add(DynamicTest.dynamicTest(guide.id() + " " + size, () -> {
                        Paper paper = papers.guide(guide, content, size);
                        keep("guide-" + guide.id(), size, paper);
                        PaperLaw.holds(
                                papers.guideHtml(guide, content, size), paper, size, new BackCode.ToGuide(guide.id()));
                    }));
                }
            }
        }
        return tests;
    }

    /** Of what citizens read, each answer in one of the two sizes in turn; {@link #everyAnswerInBothSizes} takes longer. */
    @TestFactory
    List<DynamicTest> everyAnswerKeepsEveryPromise() throws Exception {
        List<DynamicTest> both = answers();
        List<DynamicTest> some = new ArrayList<>();
        for (int i = 0; i < both.size(); i += 2) {
            some.add(both.get(i + i / 2 % 2));
        }
        return some;
    }

    @TestFactory
    @Tag("e2e")
    List<DynamicTest> everyAnswerInBothSizes() throws Exception {
        return answers();
    }

    private static List<DynamicTest> answers() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Content content : contents()) {
            Papers papers = PaperSamples.papers(content);
            for (Situation situation : content.situations().values()) {
                SituationAnswer answer =
                        PaperSamples.answer(situation, content.tree().words(), situation.said());
                for (PrintSize size : PrintSize.values()) {
                    tests.add(DynamicTest.dynamicTest(situation.id() + " " + size, () -> {
                        Paper paper = papers.checklist(answer, content, size);
                        keep("checklist-" + situation.id(), size, paper);
                        PaperLaw.holds(
                                papers.checklistHtml(answer, content, size),
                                paper,
                                size,
                                new BackCode.ToSituation(situation.id()));
                    }));
                }
            }
        }
        return tests;
    }

    @Test
    void theJudgeDoesFindFaults() throws Exception {
        Paper plain = PaperSamples.untagged();
        assertThat(PdfUa.failures(plain)).isNotEmpty();
    }

    private static List<Content> contents() throws Exception {
        List<Content> contents = new ArrayList<>(List.of(Fixture.content()));
        Path real = Fixture.ROOT.resolve("config/content");
        if (Files.exists(real.resolve("bundle.yaml"))) {
            contents.add(Fixture.loaded(real));
        }
        return contents;
    }

    private static void keep(String name, PrintSize size, Paper paper) throws Exception {
        Files.createDirectories(OUT);
        Files.write(OUT.resolve(name + "-" + size.styleClass() + ".pdf"), paper.pdf());
    }
}
