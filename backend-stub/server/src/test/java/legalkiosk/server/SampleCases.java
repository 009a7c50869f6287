package legalkiosk.server;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseEntry;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseFile.Act;
import legalkiosk.contract.notarisation.CaseFile.PartyRole;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;

/** A case of nobody in each of its states, as the backend would give it to the notary who has it. */
final class SampleCases {
    static final String ID = "case-1";
    static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0);
    private static final OffsetDateTime BEGAN = NOW.minusMinutes(12);
    private static final String NOTARY = "示例公证员甲";

    private SampleCases() {}

    static Application application() {
        return new Application(
                "古劳镇",
                "mandate",
                "US",
                "委托弟弟代办鹤山老房子的水电过户手续",
                Application.Venue.DOMICILE,
                false,
                false,
                new Applicant(
                        new Citizen.ByCard("resident", Sensitive.of("440799188001010021"), Sensitive.of("示例甲")),
                        Sensitive.of("13800000000"),
                        Sensitive.of("鹤山市古劳镇示例村一队8号"),
                        Sensitive.of("女"),
                        Sensitive.of("1880-01-01"),
                        null),
                Map.of(
                        "agentName", Sensitive.of("示例乙"),
                        "agentRelation", Sensitive.of("弟弟"),
                        "matter", Sensitive.of("代办老房子的水电过户，签收有关文件"),
                        "until", Sensitive.of("2027年12月31日"),
                        "mayPassOn", Sensitive.of("不能")),
                2,
                List.of(),
                false,
                "v1",
                List.of());
    }

    /** The list, with a case in each state. */
    static List<CaseEntry> list() {
        List<CaseEntry> entries = new ArrayList<>();
        int number = 100;
        for (CaseState state : CaseState.values()) {
            boolean runs = state.compareTo(CaseState.ACCEPTED) >= 0 && state.compareTo(CaseState.APPROVAL) <= 0;
            entries.add(new CaseEntry(
                    state == CaseState.WAITING ? ID : "case-" + number,
                    "鹤公网2026-000" + number++,
                    "mandate",
                    state,
                    "示**",
                    List.of("古劳镇", "沙坪街道", "鹤城镇").get(number % 3),
                    NOW.minusMinutes(number),
                    runs ? NOW.toLocalDate().plusDays(18) : null,
                    runs ? number % 15 : null,
                    state != CaseState.SUBMITTED && number % 4 != 0,
                    state == CaseState.APPROVAL));
        }
        return entries;
    }

    /** What is different from a case that was just handed in. */
    static final class Made {
        CaseState state = CaseState.SUBMITTED;
        Step step = new Step.Nothing();
        List<String> may = List.of();
        List<Act> acts = new ArrayList<>();
        List<CaseDocument> documents = new ArrayList<>();
        List<RecordLine> record = List.of();
        int version = 0;
        boolean recording;
        String call;
        List<CaseFile.Person> people = List.of(person(List.of(), List.of("没有用机器比对人脸")));
        String words;
        RefusalGround ground;
        String certificate;
        String clockStands;
        List<String> missing = List.of();
        String handler = NOTARY;
        String statement;
        List<CaseFile.Dispute> disputes = List.of();

        CaseFile file() {
            boolean accepted = state.compareTo(CaseState.ACCEPTED) >= 0 && state.compareTo(CaseState.APPROVAL) <= 0;
            CaseView view = new CaseView(
                    ID,
                    "鹤公网2026-000123",
                    "mandate",
                    "US",
                    state,
                    20 + acts.size(),
                    "示**",
                    NOW,
                    accepted ? NOW.toLocalDate().plusDays(18) : null,
                    accepted ? 12 : null,
                    clockStands,
                    documents,
                    missing,
                    step,
                    ground,
                    words,
                    certificate,
                    certificate == null ? null : "7K3M-92QX-4T",
                    recording);
            return new CaseFile(
                    view,
                    application(),
                    handler,
                    record,
                    version,
                    people,
                    acts,
                    may,
                    call,
                    certificate != null,
                    statement == null ? null : Sensitive.of(statement),
                    disputes);
        }

        Made act(int second, String name, String... facts) {
            Map<String, String> said = new HashMap<>();
            for (int at = 0; at < facts.length; at += 2) {
                said.put(facts[at], facts[at + 1]);
            }
            boolean party = List.of(
                            "roomShown",
                            "cardRead",
                            "noticeHeard",
                            "recordConfirmed",
                            "recordDisputed",
                            "codeSpoken",
                            "signedOnScreen",
                            "pagesPrinted",
                            "pageScanned")
                    .contains(name);
            acts.add(new Act(
                    BEGAN.plusSeconds(second),
                    party ? "PARTY" : "NOTARY",
                    party ? "HS-07" : NOTARY,
                    name,
                    party ? second * 1_000L : null,
                    said));
            return this;
        }

        Made document(String id, Paper kind, String ref, String title, String media, int pages, String hint) {
            String hash = "%064x".formatted(Math.abs(id.hashCode()) * 7919L + 1_000_003L);
            String spread = hash.substring(40) + hash.substring(0, 40);
            documents.add(new CaseDocument(
                    id, kind, ref, title, media, pages, 182_000, spread, CaseDocument.codeOf(spread), NOW, hint));
            return this;
        }
    }

    static CaseFile.Person person(List<String> checks, List<String> unchecked) {
        return new CaseFile.Person("party-1", PartyRole.PARTY, "示例甲", checks, unchecked);
    }

    private static Made papers() {
        return new Made()
                .act(-90_000, "submit")
                .document("scan-1", Paper.BROUGHT, "id-card", "您的身份证", "image/jpeg", 1, null)
                .document("scan-2", Paper.BROUGHT, "matter-proof", "和这件事有关的证件", "image/jpeg", 1, "有点糊，边上缺了一角");
    }

    static CaseFile submitted() {
        Made made = papers();
        made.handler = null;
        made.may = List.of("take");
        return made.file();
    }

    static CaseFile taken() {
        Made made = papers().act(-80_000, "take");
        made.may = List.of("accept", "askSupplement", "refuse", "convert");
        return made.file();
    }

    private static Made session() {
        Made made = papers().act(-80_000, "accept", "checks", "interest,no-dispute")
                .act(0, "beginSession", "call", "call-1")
                .act(1, "roomShown", "others", "0")
                .act(14, "recordingAnswered", "agreed", "true")
                .act(36, "cardRead", "challenge", "4812", "portrait", "chip", "live", "live");
        made.document("chip", Paper.CHIP_PORTRAIT, null, "芯片照片", "image/jpeg", 1, null)
                .document("live", Paper.LIVE_PICTURE, null, "现场照片", "image/jpeg", 1, null);
        made.recording = true;
        made.call = "call-1";
        return made;
    }

    static CaseFile identity() {
        Made made = session();
        made.state = CaseState.IDENTITY;
        made.step = new Step.Wait("公证员正在核对是不是您本人，请看着镜头。");
        made.may = List.of("compared", "askCardAgain", "askScan", "suspend", "refuse", "convert", "terminate");
        made.people = List.of(person(List.of("身份证芯片在本次办理中读出"), List.of("没有用机器比对人脸", "公证员把芯片照片、现场照片和本人比对")));
        return made.file();
    }

    private static Made compared() {
        Made made = session().act(52, "compared", "same", "true");
        made.people = List.of(
                person(List.of("身份证芯片在本次办理中读出", "公证员把芯片照片、现场照片和本人比对"), List.of("没有用机器比对人脸")),
                new CaseFile.Person("notary-1", PartyRole.NOTARY, NOTARY, List.of("用本人账号登录"), List.of()));
        return made;
    }

    static CaseFile notice() {
        Made made = compared()
                .act(60, "giveNotice", "notice", "right-people")
                .act(95, "noticeHeard", "notice", "right-people", "understood", "true", "readAloud", "true")
                .act(101, "giveNotice", "notice", "right-record");
        made.state = CaseState.NOTICE;
        made.step = new Step.HearNotice("right-record", "笔录不对可以改", "写得不对，请他改。", "公证法 27", 2, 8);
        made.may = List.of(
                "giveNotice",
                "checked",
                "writeRecord",
                "askScan",
                "addPerson",
                "suspend",
                "refuse",
                "convert",
                "terminate");
        return made.file();
    }

    private static Made told() {
        Made made = compared();
        List<String> notices = List.of(
                "right-people", "right-record", "right-time", "right-money", "duty-truth", "meaning", "scope", "stop");
        for (String notice : notices) {
            int second = 60 + 12 * notices.indexOf(notice);
            made.act(second, "giveNotice", "notice", notice)
                    .act(second + 10, "noticeHeard", "notice", notice, "understood", "true", "readAloud", "false");
        }
        return made.act(170, "checked", "check", "will", "good", "true");
    }

    static CaseFile questioning() {
        Made made = told().act(180, "ask")
                .act(240, "showRecord", "version", "4")
                .act(300, "recordDisputed", "version", "4", "line", "1");
        made.state = CaseState.QUESTIONING;
        made.step = new Step.Answer("您请他办什么事？为什么自己不去？");
        made.record = List.of(
                new RecordLine("agent", "代办人叫什么？是您什么人？您信得过他吗？", Sensitive.of("叫示例乙，是我弟弟，信得过。"), false),
                new RecordLine("matter", "您请他办什么事？为什么自己不去？", Sensitive.of("我人在外地，请他替我办老房子的水电过户，签收有关文件，不卖房。"), false),
                new RecordLine(null, "房子现在谁住？", Sensitive.of("空着，钥匙在弟弟那里。"), true));
        made.version = 4;
        made.disputes = List.of(new CaseFile.Dispute(4, 1, Sensitive.of("不光是水电，还有签收文件")));
        made.may = List.of(
                "giveNotice",
                "checked",
                "ask",
                "writeRecord",
                "showRecord",
                "showText",
                "askScan",
                "addPerson",
                "suspend",
                "refuse",
                "convert",
                "terminate");
        return made.file();
    }

    private static Made confirmed() {
        Made made = told().act(240, "showRecord", "version", "5")
                .act(310, "recordConfirmed", "version", "5", "readAloud", "true");
        made.record = List.of(
                new RecordLine("agent", "代办人叫什么？是您什么人？您信得过他吗？", Sensitive.of("叫示例乙，是我弟弟，信得过。"), false),
                new RecordLine("matter", "您请他办什么事？为什么自己不去？", Sensitive.of("办老房子的水电过户，签收有关文件，不卖房。"), true),
                new RecordLine("close-will", "办这件事，是您自己愿意的吗？有没有人逼您、骗您？", Sensitive.of("我自己愿意的，没有人逼我。"), false),
                new RecordLine("until", "委托到哪一天为止？", Sensitive.of("到明年年底。"), false));
        made.version = 5;
        made.state = CaseState.SIGNING;
        made.document("record", Paper.RECORD, null, "询问笔录", "application/pdf", 2, null);
        return made;
    }

    static CaseFile code() {
        Made made = confirmed().act(330, "codeSpoken", "document", "record", "code", "1");
        CaseDocument record = made.documents.getLast();
        made.step = new Step.SpeakCode("record", "询问笔录", record.code());
        made.may =
                List.of("codeHeard", "writeRecord", "showText", "askScan", "suspend", "convert", "refuse", "terminate");
        return made.file();
    }

    static CaseFile paper() {
        Made made = confirmed()
                .act(330, "codeSpoken", "document", "record", "code", "1")
                .act(336, "codeHeard", "document", "record", "same", "true")
                .act(350, "askSignature", "document", "record", "onPaper", "true")
                .act(380, "pagesPrinted", "document", "record")
                .act(420, "pageScanned", "document", "record", "page", "1", "scan", "page-1");
        made.document("page-1", Paper.SCANNED_PAGE, null, "第 1 页", "image/jpeg", 1, null);
        made.step = new Step.SignOnPaper(
                "record",
                "询问笔录",
                "1",
                true,
                List.of(new Step.Page(1, "K7-1", true, null), new Step.Page(2, "K7-2", false, "这不是第 2 页，请换一张")));
        made.may = List.of("askSignature", "acceptPages", "askScan", "suspend", "convert", "refuse", "terminate");
        return made.file();
    }

    static CaseFile interrupted() {
        Made made = told().act(190, "networkGap", "millis", "42000", "seatWatched", "true");
        made.state = CaseState.INTERRUPTED;
        made.step = new Step.Wait("刚才中断了一下，请不要离开，公证员会告诉您怎么继续。");
        made.may = List.of("decideGap", "refuse", "convert", "terminate");
        return made.file();
    }

    private static Made reviewed() {
        Made made = confirmed().act(500, "signedOnScreen", "document", "record").act(520, "endSession");
        made.document("signed", Paper.SIGNED_TEXT, null, "委托书", "application/pdf", 1, null);
        made.recording = false;
        made.call = null;
        made.state = CaseState.REVIEW;
        made.step = new Step.Over("今天要您做的都做完了。");
        return made;
    }

    static CaseFile review() {
        Made made = reviewed();
        made.may = List.of(
                "sendForApproval",
                "stopClock",
                "askSupplement",
                "checked",
                "addPerson",
                "paperReceived",
                "suspend",
                "refuse",
                "convert",
                "terminate");
        return made.file();
    }

    static CaseFile approval() {
        Made made = reviewed().act(900, "sendForApproval");
        made.state = CaseState.APPROVAL;
        made.handler = "示例公证员乙";
        made.statement = "兹证明示例甲通过远程视频在本公证员面前，在前面的《委托书》上签名，并表示知悉其法律意义和法律后果。";
        made.may = List.of("approve", "sendBack");
        return made.file();
    }

    static CaseFile issued() {
        Made made = reviewed().act(900, "sendForApproval").act(950, "approve").act(960, "issue");
        made.state = CaseState.ISSUED;
        made.certificate = "（2026）粤鹤山证网字第000123号";
        made.document("certificate", Paper.CERTIFICATE, null, "公证书", "application/pdf", 2, null);
        made.may = List.of("paperReceived");
        return made.file();
    }

    static CaseFile refused() {
        Made made = papers().act(-80_000, "refuse", "ground", "NO_INTEREST");
        made.state = CaseState.REFUSED;
        made.ground = RefusalGround.NO_INTEREST;
        made.words = "房子不是申请人的，申请人和这件事没有利害关系。";
        return made.file();
    }
}
