package legalkiosk.kiosk.journey.notarisation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Lack;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import org.jspecify.annotations.Nullable;

/** Cases, steps and matters for tests and pictures; nobody is real. */
public final class NotarySamples {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:41:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final ServiceItems ITEMS = load();

    private NotarySamples() {}

    /** The items of the content, as a terminal has them. */
    public static Items items() {
        return new Items(() -> ITEMS, CLOCK);
    }

    static ServiceItem item(String id) {
        return ITEMS.find(id).orElseThrow();
    }

    private static ServiceItems load() {
        try {
            return ServiceItems.load(Path.of(System.getProperty("repository.root"), "config", "content", "services"));
        } catch (ConfigException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A case of the mandate item. */
    public static CaseView view(CaseState state, Step step) {
        boolean handedIn = state != CaseState.DRAFT;
        boolean issued = state == CaseState.ISSUED || state == CaseState.DELIVERED || state == CaseState.ARCHIVED;
        boolean runs = handedIn && state != CaseState.SUBMITTED && !state.over() && !issued;
        return new CaseView(
                "case-1",
                handedIn ? "鹤公网2026-000123" : null,
                "mandate",
                "CN",
                state,
                1,
                "测**",
                OffsetDateTime.ofInstant(CLOCK.instant(), ZoneOffset.ofHours(8)),
                runs ? LocalDate.of(2026, 12, 15) : null,
                runs ? 12 : null,
                state == CaseState.SUPPLEMENT ? "等补充材料" : null,
                List.of(),
                state == CaseState.SUPPLEMENT ? List.of("代办人的身份证复印件", "和这件事有关的证件") : List.of(),
                step,
                state == CaseState.REFUSED ? RefusalGround.PAPERS_INSUFFICIENT : null,
                state == CaseState.REFUSED || state == CaseState.TERMINATED ? "材料不能证明房子是您的。" : null,
                issued ? "（2026）鹤公网第000045号" : null,
                issued ? "K7M4-Q2TX" : null,
                false);
    }

    static CaseView with(CaseView old, CaseState state, Step step, long version, boolean recording) {
        CaseView like = view(state, step);
        return new CaseView(
                old.id(),
                like.number(),
                old.item(),
                old.country(),
                state,
                version,
                old.applicant(),
                old.changedAt(),
                like.due(),
                like.daysLeft(),
                like.clockStands(),
                old.documents(),
                like.missing(),
                step,
                like.ground(),
                like.words(),
                like.certificateNumber(),
                like.checkCode(),
                recording && state.inSession());
    }

    static CaseView and(CaseView old, CaseDocument document) {
        List<CaseDocument> all = new ArrayList<>(old.documents());
        all.add(document);
        return new CaseView(
                old.id(),
                old.number(),
                old.item(),
                old.country(),
                old.state(),
                old.version(),
                old.applicant(),
                old.changedAt(),
                old.due(),
                old.daysLeft(),
                old.clockStands(),
                List.copyOf(all),
                old.missing(),
                old.step(),
                old.ground(),
                old.words(),
                old.certificateNumber(),
                old.checkCode(),
                old.recording());
    }

    static CaseDocument document(
            String id, Paper kind, @Nullable String ref, String title, byte[] content, String type) {
        String sha256 = Sha256.of(content).hex();
        return new CaseDocument(
                id,
                kind,
                ref,
                title,
                type,
                1,
                content.length,
                sha256,
                CaseDocument.codeOf(sha256),
                OffsetDateTime.ofInstant(CLOCK.instant(), ZoneOffset.ofHours(8)),
                null);
    }

    /** One of every step. */
    static Map<String, Step> steps() {
        Map<String, Step> all = new LinkedHashMap<>();
        all.put("nothing", new Step.Nothing());
        all.put("room", new Step.ShowRoom());
        LawTexts.Consent consent = ITEMS.law().consent(LawTexts.About.RECORDING);
        all.put("consent", new Step.ConsentToRecording(consent.text(), consent.version()));
        all.put("card", new Step.ReadCard("4821", 3));
        ServiceItem.Notice notice = item("mandate").notices().getFirst();
        ServiceItem.Notice longest = item("mandate").notices().getLast();
        all.put("notice", new Step.HearNotice(notice.id(), notice.title(), notice.text(), notice.article(), 1, 8));
        all.put(
                "notice-long",
                new Step.HearNotice(longest.id(), longest.title(), longest.text(), longest.article(), 8, 8));
        all.put("answer", new Step.Answer("您请他办什么事？为什么自己不去？"));
        all.put("between", new Step.Answer(null));
        all.put("record", new Step.CheckRecord(2, record(), "doc-record"));
        all.put("code", new Step.SpeakCode("doc-text", "委托书", "4821 0937"));
        all.put("sign", new Step.SignOnScreen("doc-text", "委托书", "4821 0937", true));
        all.put("sign-only", new Step.SignOnScreen("doc-text", "询问笔录", "4821 0937", false));
        all.put("paper", new Step.SignOnPaper("doc-text", "委托书", "4821 0937", false, pages(false)));
        all.put("paper-printed", new Step.SignOnPaper("doc-text", "委托书", "4821 0937", true, pages(false)));
        all.put("paper-known", new Step.SignOnPaper("doc-text", "委托书", "4821 0937", true, pages(true)));
        all.put("scan", new Step.Scan("household", "请把户口簿第一页给我看一下"));
        all.put("wait", new Step.Wait("公证员正在核对您的身份证。"));
        all.put("over", new Step.Over("今天的视频办完了。公证处审查以后出公证书，最晚十二月十五日。"));
        return all;
    }

    private static List<Step.Page> pages(boolean all) {
        return List.of(
                new Step.Page(1, "KQ7M-1", true, null),
                new Step.Page(2, "KQ7M-2", all, all ? null : "这不是刚才打印的那一页，请看看是不是拿错了。"));
    }

    private static List<RecordLine> record() {
        return List.of(
                new RecordLine("open-name", "请您说一说您叫什么名字，住在哪里。", Sensitive.of("我叫测试甲，住在沙坪街道。"), false),
                new RecordLine("matter", "您请他办什么事？为什么自己不去？", Sensitive.of("我腿脚不方便，请我儿子代我到社保局领社保卡。"), true),
                new RecordLine("powers", "他可以收钱吗？可以签字吗？能转给别人办吗？", Sensitive.of("可以签字，可以领卡。不能收钱，不能转给别人。"), false),
                new RecordLine(null, "您清楚委托的后果吗？", Sensitive.of("清楚，公证员讲过了。"), false));
    }

    /** Modes that only this terminal knows, with the step they belong to. */
    static Map<String, Map.Entry<Step, Mode>> modes() {
        Map<String, Step> steps = steps();
        Map<String, Map.Entry<Step, Mode>> all = new LinkedHashMap<>();
        all.put("room-who", Map.entry(steps.get("room"), new Mode.Who(Set.of("家里人"))));
        all.put("card-hint", Map.entry(steps.get("card"), new Mode.Card(Optional.of("idcard.card-moved"), false)));
        all.put("card-sending", Map.entry(steps.get("card"), new Mode.Card(Optional.empty(), true)));
        all.put("card-failed", Map.entry(steps.get("card"), new Mode.CardFailed()));
        all.put("record-pick", Map.entry(steps.get("record"), new Mode.PickLine()));
        all.put("fetching", Map.entry(steps.get("code"), new Mode.Fetching()));
        all.put("lost", Map.entry(steps.get("code"), new Mode.Lost()));
        all.put("end", Map.entry(steps.get("answer"), new Mode.AskEnd()));
        all.put("office", Map.entry(steps.get("answer"), new Mode.AskOffice()));
        return all;
    }

    /** What an application shows, but for the card. */
    public static Map<String, ApplicationState> applying() {
        ServiceItem mandate = item("mandate");
        ServiceItem kinship = item("kinship");
        Plan plan = Plan.of(mandate).ticked("id-card").ticked("agent-id");
        Items items = items();
        Map<String, ApplicationState> all = new LinkedHashMap<>();
        all.put("items", new ApplicationState.ChooseItem(items.all(), false));
        all.put(
                "items-only-card",
                new ApplicationState.ChooseItem(
                        items.all().stream().filter(ServiceItem::onlyCard).toList(), true));
        all.put("about", new ApplicationState.AboutItem(mandate));
        all.put("about-office", new ApplicationState.AboutItem(item("will")));
        for (Ask ask : Ask.values()) {
            all.put("ask-" + ask, new ApplicationState.Asking(plan, ask));
        }
        all.put("country", new ApplicationState.ChooseCountry(plan, items.law().places()));
        all.put(
                "extras",
                new ApplicationState.Extras(
                        plan, "美国", mandate.countries().stream().limit(2).toList()));
        all.put("purpose", new ApplicationState.ChoosePurpose(plan));
        all.put("door", new ApplicationState.AtDoor(plan, items.door(plan, "沙坪街道"), List.of()));
        all.put("door-lacks", new ApplicationState.AtDoor(plan, items.door(plan, "沙坪街道"), List.of(Lack.values())));
        Plan house = Plan.of(item("mandate-real-estate"));
        all.put("door-ink", new ApplicationState.AtDoor(house, items.door(house, "沙坪街道"), List.of()));
        Plan helped = plan.withHelper(true);
        all.put("door-office", new ApplicationState.AtDoor(helped, items.door(helped, "沙坪街道"), List.of()));
        Plan elsewhere = plan.with(legalkiosk.contract.notarisation.Application.Venue.ELSEWHERE);
        all.put("door-no", new ApplicationState.AtDoor(elsewhere, items.door(elsewhere, "沙坪街道"), List.of()));
        all.put("checklist", new ApplicationState.Checklist(plan));
        all.put("checklist-kinship", new ApplicationState.Checklist(Plan.of(kinship)));
        for (LawTexts.About about : List.of(LawTexts.About.PROMISE, LawTexts.About.DATA, LawTexts.About.SENSITIVE)) {
            all.put(
                    "consent-" + about,
                    new ApplicationState.ConsentAsked(
                            Plan.of(kinship), items.law().consent(about)));
        }
        all.put("declined", new ApplicationState.Declined(plan, items.law().consent(LawTexts.About.DATA)));
        List<Entry> entries = Entry.of(plan.withForOther(true));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            all.put(
                    "form-" + entry.id(),
                    new ApplicationState.Filling(
                            plan,
                            entry,
                            i,
                            entries.size(),
                            entry.choices().isEmpty()
                                    ? Optional.of(Typing.of(Sensitive.of(""), entry.digits()))
                                    : Optional.empty()));
        }
        Typing typing = Typing.of(Sensitive.of("代我领取社"), false)
                .key('b', 200, letters -> List.of("不", "部", "本", "办", "报", "保", "包", "比", "被", "并", "标", "表", "补"));
        all.put(
                "form-typing",
                new ApplicationState.Filling(plan, entries.get(6), 6, entries.size(), Optional.of(typing)));
        all.put("opening", new ApplicationState.Opening(plan));
        all.put("away", new ApplicationState.Away(plan));
        all.put("refused", new ApplicationState.Refused(plan, problem()));
        return all;
    }

    static Problem problem() {
        return Problem.of(ErrorKind.NOT_ALLOWED, "身份核对没有通过的次数太多，11月25日9点41分以后才能再试；也可以改到公证处当面办。", "no", "r1", List.of());
    }

    /** What papers show, but for what has a journey of its own. */
    public static Map<String, PapersState> papers(byte[] page) {
        CaseView draft = and(
                view(CaseState.DRAFT, new Step.Nothing()),
                document("d1", Paper.BROUGHT, "agent-id", "代办人的身份证复印件", bytes("1"), "application/pdf"));
        CaseView wanting = view(CaseState.SUPPLEMENT, new Step.Nothing());
        List<ServiceItem.WantedPaper> wanted = Plan.photographed(item("mandate"));
        CaseView submitted = view(CaseState.SUBMITTED, new Step.Nothing());
        Map<String, PapersState> all = new LinkedHashMap<>();
        all.put("listing", new PapersState.Listing(draft, wanted, true));
        all.put("listing-no-camera", new PapersState.Listing(draft, wanted, false));
        all.put("supplement", new PapersState.Listing(wanting, wanted, true));
        all.put("none", new PapersState.Listing(draft, List.of(), true));
        all.put("sending", new PapersState.Sending(draft, wanted.getFirst()));
        all.put("fetching", new PapersState.Fetching(draft));
        all.put("reading", new PapersState.Reading(draft, List.of(page)));
        all.put("submitting", new PapersState.Submitting(draft));
        all.put("submitted", new PapersState.Submitted(submitted));
        all.put("away", new PapersState.Away(draft, Optional.empty()));
        all.put("refused", new PapersState.Refused(draft, problem()));
        return all;
    }

    /** What 我的公证 shows, each state of a case among it. */
    public static Map<String, MyCasesState> mine(byte[] page) {
        Map<String, MyCasesState> all = new LinkedHashMap<>();
        all.put("way", new MyCasesState.ChooseWay());
        all.put("code", new MyCasesState.TypeCode(CaseCode.of("2026-0001"), false));
        all.put(
                "four",
                new MyCasesState.TypeCode(CaseCode.of("2026-000123").add('0').add('1'), true));
        all.put("searching", new MyCasesState.Searching());
        all.put("none", new MyCasesState.Found(List.of()));
        all.put(
                "found",
                new MyCasesState.Found(List.of(
                        view(CaseState.SUPPLEMENT, new Step.Nothing()),
                        view(CaseState.ISSUED, new Step.Nothing()),
                        view(CaseState.DRAFT, new Step.Nothing()))));
        for (CaseState state : CaseState.values()) {
            CaseView view = view(state, new Step.Nothing());
            if (state != CaseState.DRAFT) {
                view = and(view, document("d9", Paper.APPLICATION, null, "公证申请表", bytes("9"), "application/pdf"));
            }
            if (state == CaseState.ISSUED || state == CaseState.DELIVERED || state == CaseState.ARCHIVED) {
                view = and(view, document("d10", Paper.RECORD, null, "询问笔录", bytes("10"), "application/pdf"));
                view = and(view, document("d11", Paper.CERTIFICATE, null, "公证书", bytes("11"), "application/pdf"));
            }
            all.put("detail-" + state, new MyCasesState.Detail(view));
        }
        CaseView issued = view(CaseState.ISSUED, new Step.Nothing());
        all.put("withdraw", new MyCasesState.ConfirmWithdraw(view(CaseState.ACCEPTED, new Step.Nothing())));
        all.put("office", new MyCasesState.ConfirmOffice(view(CaseState.ACCEPTED, new Step.Nothing())));
        all.put("working", new MyCasesState.Working(issued));
        all.put(
                "certificate",
                new MyCasesState.Reading(
                        issued,
                        document("d11", Paper.CERTIFICATE, null, "公证书", bytes("11"), "application/pdf"),
                        List.of(page)));
        all.put("away", new MyCasesState.Away());
        all.put("refused", new MyCasesState.Refused(problem()));
        return all;
    }

    /** What a session shows without the notary. */
    public static Map<String, SessionState> sessions() {
        CaseView view = view(CaseState.ACCEPTED, new Step.Nothing());
        Map<String, SessionState> all = new LinkedHashMap<>();
        all.put("unready", new SessionState.Unready(view, List.of(Lack.RECORDER)));
        all.put("unready-all", new SessionState.Unready(view, List.of(Lack.values())));
        all.put("asking", new SessionState.Asking(view));
        all.put("finding", new SessionState.Finding(view, 2, 17, false));
        all.put("finding-queue", new SessionState.Finding(view, 0, 0, true));
        all.put("nobody", new SessionState.Nobody(view));
        all.put("away", new SessionState.Away(view));
        all.put("refused", new SessionState.Refused(view, problem()));
        for (SessionState.Ended.How how : SessionState.Ended.How.values()) {
            all.put("ended-" + how, new SessionState.Ended(view, how));
        }
        return all;
    }

    /** Sessions in every step and mode, with somebody's talk. */
    public static Map<String, SessionState.Talking> talks(Talk talk, byte[] page) {
        SessionState.Recording runs = new SessionState.Recording(true, true);
        Map<String, SessionState.Talking> all = new LinkedHashMap<>();
        steps().forEach((name, step) -> all.put(
                name,
                talking(talk, step, new Mode.Usual(), name.equals("consent") ? SessionState.Recording.NONE : runs)));
        modes().forEach((name, pair) -> all.put(name, talking(talk, pair.getKey(), pair.getValue(), runs)));
        Step code = steps().get("code");
        all.put("reading", talking(talk, code, new Mode.Reading(List.of(page)), runs));
        all.put("no-recording", talking(talk, code, new Mode.Usual(), new SessionState.Recording(true, false)));
        SessionState.Talking said = talking(talk, steps().get("card"), new Mode.Usual(), runs);
        all.put(
                "problem",
                new SessionState.Talking(
                        said.talk(), said.view(), said.mode(), false, Optional.of("画面上的数字已经换过，请把身份证拿开，再放一次。"), runs));
        return all;
    }

    private static SessionState.Talking talking(Talk talk, Step step, Mode mode, SessionState.Recording recording) {
        return new SessionState.Talking(talk, view(CaseState.IDENTITY, step), mode, false, Optional.empty(), recording);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
