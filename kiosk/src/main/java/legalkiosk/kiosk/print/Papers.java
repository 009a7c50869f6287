package legalkiosk.kiosk.print;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Guide;

/**
 * Makes the papers a citizen takes home: booking slip, guide, checklist. Each is A4, tagged (PDF/UA-1), in Chinese that can be
 * searched and copied, and says at its foot which machine printed it, when, and from which edition of the content.
 *
 * <p>The first paper of a process takes one to two seconds, later ones well under half a second: call it off the screen's thread.
 * Safe from any thread. Data that no font can draw becomes □; nothing a person typed can break a page.
 */
public final class Papers {
    private static final String SLIP = "法律咨询预约单";
    private static final String TEST = "打印测试页";
    private static final String READINESS = "就绪报告";
    private static final String WORDS = "律师的话";
    private static final String CARD = "身份证读卡单";
    private static final String APPLICATION = "公证申请表";
    private static final String RECEIPT = "公证申请回执";

    /** For papers without a code. */
    private static final BackCode NOWHERE = new BackCode.ToGuide("none");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final PrintedText text;
    private final Templates templates;
    private final PdfMaker pdf;
    private final Clock clock;
    private final Imprint imprint;
    private final String emblem = Emblem.dataUri();

    /** Papers of one terminal; the clock's own zone does not matter, papers are dated in Heshan's. */
    public Papers(PaperFonts fonts, Clock clock, Imprint imprint) {
        this.text = new PrintedText(fonts);
        this.templates = new Templates(text);
        this.pdf = new PdfMaker(fonts);
        this.clock = clock;
        this.imprint = imprint;
    }

    /** The booking slip (法律咨询预约单). */
    public Paper slip(BookingSlip slip, PrintSize size) {
        return pdf.make(SLIP, slipHtml(slip, size));
    }

    String slipHtml(BookingSlip slip, PrintSize size) {
        ZonedDateTime start = slip.start().atZoneSameInstant(PaperTime.ZONE);
        LocalDate day = start.toLocalDate();
        boolean thisYear = day.getYear() == now().getYear();
        Map<String, Object> values = frame(SLIP, size, "请收好，上面有您的信息", new BackCode.ToBooking(slip.code()));
        values.put("code", slip.code());
        values.put("codeText", text.escape(slip.code()));
        values.put("citizen", MaskedName.of(slip.citizen()));
        values.put("day", (thisYear ? PaperTime.day(day) : PaperTime.fullDay(day)) + " " + PaperTime.weekday(day));
        values.put("time", PaperTime.time(start.toLocalTime()));
        values.put("slip", slip);
        values.put("said", slip.said().orElse(""));
        values.put("hasSaid", slip.said().isPresent());
        values.put("bring", slip.bring());
        values.put("hasBring", !slip.bring().isEmpty());
        values.put("howBack", howBack(slip));
        return templates.fill("slip", values);
    }

    private String howBack(BookingSlip slip) {
        String other = slip.byCard() ? "刷身份证" : "输入预约号和手机尾号";
        return "到时候，" + (imprint.scanner() ? "把这里对准扫码口，或" : "在终端上点“我的预约”，") + other;
    }

    /** A guide (办事指南) as it stands in the content. */
    public Paper guide(Guide guide, Content content, PrintSize size) {
        return pdf.make(guide.title(), guideHtml(guide, content, size));
    }

    String guideHtml(Guide guide, Content content, PrintSize size) {
        Map<String, Object> values = frame(guide.title(), size, "费用、地址、时间以窗口公布为准", new BackCode.ToGuide(guide.id()));
        values.put("topic", content.topic(guide.topic()).orElseThrow().name());
        values.put("guide", guide);
        values.put("updated", guide.updated().toString());
        Notes notes = new Notes();
        values.put("body", BodyHtml.of(guide.body(), text, notes));
        values.put("costMarks", guide.cost().cites().stream().map(notes::mark).collect(Collectors.joining()));
        values.put("hasBring", !guide.bring().isEmpty());
        values.put("helpers", HelperLines.of(guide.helpers(), Map.of(), content));
        values.put("hasHelpers", !guide.helpers().isEmpty());
        values.put("laws", notes.lines(guide.cites(), content));
        values.put(
                "related",
                guide.related().stream()
                        .map(id -> content.guide(id).orElseThrow().title())
                        .toList());
        values.put("hasRelated", !guide.related().isEmpty());
        values.put("backWords", imprint.scanner() ? "把第一页的码对准终端的扫码口，就能再看这份指南。" : "回到终端，点“办事指南”，就能再看这一份。");
        return templates.fill("guide", values);
    }

    /** The answer at the end of triage, as a checklist (办事清单). */
    public Paper checklist(SituationAnswer answer, Content content, PrintSize size) {
        return pdf.make(answer.situation().title(), checklistHtml(answer, content, size));
    }

    String checklistHtml(SituationAnswer answer, Content content, PrintSize size) {
        Map<String, Object> values = frame(
                answer.situation().title(),
                size,
                "费用、地址、时间以窗口公布为准",
                new BackCode.ToSituation(answer.situation().id()));
        values.putAll(new AnswerValues(answer, content).all());
        values.put("backWords", imprint.scanner() ? "把第一页的码对准终端的扫码口，就能回到这一页。" : "回到终端，点“您遇到了什么事”，就能再看这一页。");
        return templates.fill("checklist", values);
    }

    /** A page on which a technician sees how well the printer prints (打印测试页). */
    public Paper testPage() {
        return pdf.make(TEST, templates.fill("test", frame(TEST, PrintSize.NORMAL, "只用来检查打印机", NOWHERE)));
    }

    /** What a technician hands over at the hall's opening (就绪报告). */
    public Paper readiness(Readiness report) {
        return pdf.make(READINESS, readinessHtml(report));
    }

    String readinessHtml(Readiness report) {
        Map<String, Object> values = frame(READINESS, PrintSize.NORMAL, "由终端打印，签名后有效", NOWHERE);
        values.put("report", report);
        int half = report.fingerprint().length() / 2;
        values.put("fingerFirst", report.fingerprint().substring(0, half));
        values.put("fingerSecond", report.fingerprint().substring(half));
        return templates.fill("readiness", values);
    }

    /** What a lawyer said, to take home (律师的话). */
    public Paper words(LawyerWords words, PrintSize size) {
        return pdf.make(WORDS, wordsHtml(words, size));
    }

    String wordsHtml(LawyerWords words, PrintSize size) {
        ZonedDateTime began = words.began().atZoneSameInstant(PaperTime.ZONE);
        LocalDate day = began.toLocalDate();
        Map<String, Object> values = frame(WORDS, size, "请收好，上面有您的事", NOWHERE);
        values.put("words", words);
        values.put("day", PaperTime.fullDay(day) + " " + PaperTime.weekday(day));
        values.put("time", PaperTime.time(began.toLocalTime()));
        values.put("matter", paragraphs(words.matter()));
        values.put("hasMatter", !words.matter().isBlank());
        values.put("advice", paragraphs(words.advice()));
        values.put("steps", words.steps());
        values.put("hasSteps", !words.steps().isEmpty());
        return templates.fill("words", values);
    }

    private static List<String> paragraphs(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The application form (公证申请表), as the person signs it. */
    public Paper application(
            Application application, ServiceItem item, List<String> papers, List<LawTexts.Consent> agreed) {
        return pdf.make(APPLICATION, applicationHtml(application, item, papers, agreed));
    }

    String applicationHtml(
            Application application, ServiceItem item, List<String> papers, List<LawTexts.Consent> agreed) {
        Map<String, Object> values = frame(APPLICATION, PrintSize.NORMAL, "只用来办这一件公证", NOWHERE);
        values.putAll(new ApplicationForm(application, item, papers, agreed)
                .values(clock.instant().atZone(PaperTime.ZONE)));
        return templates.fill("application", values);
    }

    /** What the office has (公证申请回执), to take home. */
    public Paper caseReceipt(CaseReceipt receipt, PrintSize size) {
        return pdf.make(RECEIPT, caseReceiptHtml(receipt, size));
    }

    String caseReceiptHtml(CaseReceipt receipt, PrintSize size) {
        Map<String, Object> values = frame(
                RECEIPT,
                size,
                "请收好，上面有您的信息",
                receipt.digits().<BackCode>map(BackCode.ToCase::new).orElse(NOWHERE));
        values.put("receipt", receipt);
        values.put("hasNumber", !receipt.number().isEmpty());
        values.put("hasCode", receipt.digits().isPresent());
        values.put("hasDue", receipt.due().isPresent());
        values.put("due", receipt.due().map(PaperTime::fullDay).orElse(""));
        values.put(
                "howBack",
                (imprint.scanner() ? "把这里对准扫码口，或" : "在终端上点“远程公证”，") + "刷身份证；也可以输入 "
                        + receipt.digits().orElse("") + " 和身份证号末四位");
        return templates.fill("case-receipt", values);
    }

    /** What a card told, for the lawyer whom its owner wants to show it to; never printed here. */
    public Paper cardRead(Sensitive<String> name, Sensitive<String> number, String place) {
        Map<String, Object> values = frame(CARD, PrintSize.NORMAL, "只供这次咨询", NOWHERE);
        values.put("name", name.reveal());
        values.put("number", number.reveal());
        values.put("place", place);
        return pdf.make(CARD, templates.fill("card-read", values));
    }

    private Map<String, Object> frame(String title, PrintSize size, String foot, BackCode back) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("titleText", text.escape(title));
        values.put("titleCss", text.css(title));
        values.put("platform", imprint.platform());
        values.put("size", size.styleClass());
        values.put("marginType", size.marginType());
        values.put("marginBottom", size == PrintSize.LARGE ? "36mm" : "25mm");
        values.put("emblem", emblem);
        values.put("qr", QrPicture.dataUri(back.payload()));
        values.put("qrWords", imprint.scanner() ? "扫码再看" : "终端用码");
        values.put("printed", MINUTE.format(now()));
        values.put("footFirst", text.css(foot));
        values.put("footSecond", text.css("终端 " + imprint.terminal() + " · " + MINUTE.format(now()) + " 打印"));
        // In large letters the edition has a line of its own: a date is never broken.
        values.put("footBreak", size == PrintSize.LARGE ? "\\A " : text.css(" · "));
        values.put(
                "footThird",
                text.css("内容 " + imprint.edition().get().number() + " 版，"
                        + imprint.edition().get().date()));
        return values;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PaperTime.ZONE);
    }

    /** Makes one paper and throws it away, so that the first citizen does not wait for fonts; call it once after start. */
    public void warmUp() {
        Map<String, Object> values = frame(SLIP, PrintSize.NORMAL, "", NOWHERE);
        pdf.make(SLIP, templates.fill("blank", values));
    }
}
