package legalkiosk.server.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Checks;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.Retention;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.consultation.PaperCheck;
import legalkiosk.server.storage.Ids;

/** One case without database and web: acts go through the same rules and the same making. */
final class CaseWorld {
    static final Actor.Party PERSON = new Actor.Party("HS-01");
    static final Actor.Notary HANDLER = new Actor.Notary("account-1", "示例公证员甲", "notary-01");
    static final Actor.Notary OTHER = new Actor.Notary("account-2", "示例公证员乙", "notary-02");
    static final Instant MORNING = Instant.parse("2026-11-25T01:00:00Z");
    static final CaseSettings SETTINGS = new CaseSettings(
            "示例公证处",
            "示例网",
            "示例网",
            3,
            Duration.ofHours(24),
            Duration.ofMinutes(2),
            false,
            Duration.ofDays(7),
            Duration.ofHours(2),
            Map.of(Retention.SHORT, 20, Retention.LONG, 60),
            "/check?code=",
            "本次办理全程录音录像。",
            "v1");

    private final Map<String, byte[]> contents = new HashMap<>();
    private final Ids ids = new Ids(Clock.fixed(MORNING, ZoneOffset.UTC));
    private final CaseDocuments documents = new CaseDocuments(ids);
    private final CaseMaking making;
    private final CaseSettings settings;
    final List<Entry> entries = new ArrayList<>();
    PageMatch.Verdict verdict = new PageMatch.Verdict.Same(true);
    /** Whether a notary has taken the call already. */
    boolean claimed = true;

    Instant now = MORNING;
    Case c;
    long ms;

    CaseWorld(ServiceItem item, Application application) {
        this(item, application, SETTINGS);
    }

    CaseWorld(ServiceItem item, Application application, CaseSettings settings) {
        this.settings = settings;
        this.making = new CaseMaking(
                new PlainSealing(),
                (scan, pdf, page, mark) -> verdict,
                new CaseNumbers((kind, year, id) -> 123, settings),
                settings,
                id -> contents.getOrDefault(id, new byte[0]),
                ids,
                new SecureRandom());
        Deed.Opened opened = new Deed.Opened(application, item, item.signing(), application.disposal());
        if (application.disposal() && item.signing() == SigningMode.ELECTRONIC_OR_INK) {
            opened = new Deed.Opened(application, item, SigningMode.INK, true);
        }
        entries.add(new Entry(1, now, PERSON, opened, Made.NOTHING));
        c = Case.begin("case-0001", entries.getFirst());
    }

    static CaseWorld mandate() {
        return new CaseWorld(SampleItems.mandate(), SampleItems.application("mandate", false, false));
    }

    /** Does it, or says why not; nothing is changed then. */
    Optional<No> tryOut(Actor who, CaseAct act) {
        Optional<No> no = CaseRules.check(c, who, act, now, settings);
        if (no.isEmpty()) {
            CaseMaking.Result made = making.make(c, act, claimed, now);
            contents.putAll(made.contents());
            put(new Entry(c.version + 1, now, who, new Deed.Did(act), made.made()));
        }
        return no;
    }

    void happened(String name) {
        put(new Entry(c.version + 1, now, new Actor.Backend(), new Deed.Happened(name, null, Map.of()), Made.NOTHING));
    }

    void notaryCame() {
        Deed came = new Deed.NotaryCame(c.inSession().call);
        put(new Entry(c.version + 1, now, new Actor.Backend(), came, Made.NOTHING));
    }

    private void put(Entry entry) {
        entries.add(entry);
        c = c.after(entry);
        now = now.plusSeconds(1);
        ms += 1000;
    }

    CaseWorld person(CaseAct act) {
        assertThat(tryOut(PERSON, act)).as(act.toString()).isEmpty();
        return this;
    }

    CaseWorld notary(CaseAct act) {
        assertThat(tryOut(HANDLER, act)).as(act.toString()).isEmpty();
        return this;
    }

    CaseWorld other(CaseAct act) {
        assertThat(tryOut(OTHER, act)).as(act.toString()).isEmpty();
        return this;
    }

    No refused(Actor who, CaseAct act) {
        Case before = c;
        Optional<No> no = tryOut(who, act);
        assertThat(no).as(act.toString()).isPresent();
        assertThat(c).isSameAs(before);
        return no.orElseThrow();
    }

    CaseDocument add(Paper kind) {
        byte[] bytes = (kind + " " + entries.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        CaseDocument document = documents.of(kind, null, "示例", 1, bytes, PaperCheck.JPEG, now);
        contents.put(document.id(), bytes);
        put(new Entry(c.version + 1, now, PERSON, new Deed.Added(document), Made.NOTHING));
        return document;
    }

    Step step() {
        return CaseSteps.step(c, settings);
    }

    // ---- stretches of the way

    CaseWorld accepted() {
        return person(new Submit(Sensitive.of("{}"))).notary(new Take()).notary(new Accept(IntakeRules.AT_ACCEPTANCE));
    }

    CaseWorld seated() {
        return person(new BeginSession("call-1"))
                .person(new RoomShown(List.of(), ms))
                .person(new RecordingAnswered(true, "v1"));
    }

    CardRead card(String number) {
        String portrait = add(Paper.CHIP_PORTRAIT).id();
        String live = add(Paper.LIVE_PICTURE).id();
        String challenge = c.sitting == null ? "" : c.sitting.challenge;
        return new CardRead(
                new Citizen.ByCard("resident", Sensitive.of(number), Sensitive.of("示例当事人")),
                Sensitive.of("示例地址"),
                "2036-01-01",
                portrait,
                live,
                challenge,
                ms);
    }

    CaseWorld identified() {
        return person(card(SampleItems.CARD))
                .notary(new Compared(true, "照片、画面和本人一致"))
                .notary(new Checked(Checks.CAPACITY, true, "问答清楚"))
                .notary(new Checked(Checks.WILL, true, "自己说要办"))
                .notary(new Checked(Checks.ALONE, true, "房间里没有别人"));
    }

    CaseWorld told() {
        for (String notice : List.of("meaning", "rights")) {
            notary(new GiveNotice(notice)).person(new NoticeHeard(notice, true, false, ms));
        }
        return this;
    }

    List<RecordLine> lines(String answer) {
        return List.of(new RecordLine("own-will", "是您自己要办的吗？", Sensitive.of(answer), false));
    }

    CaseWorld recorded() {
        return notary(new WriteRecord(c.recordVersion, lines("是")))
                .notary(new ShowRecord(c.recordVersion))
                .confirmed();
    }

    CaseWorld confirmed() {
        return person(new RecordConfirmed(
                c.recordVersion, c.inSession().record.document().sha256(), true, ms));
    }

    CaseWorld sameOnBothSides() {
        CaseDocument document = c.inSession().next().document();
        return person(new CodeSpoken(document.id(), document.code(), ms)).notary(new CodeHeard(document.id(), true));
    }

    CaseWorld signedOnScreen() {
        sameOnBothSides();
        CaseDocument document = c.inSession().next().document();
        return notary(new AskSignature(document.id(), false))
                .person(new SignedOnScreen(document.id(), document.sha256(), Sensitive.of("{\"strokes\":[]}"), ms));
    }

    CaseWorld signedOnPaper() {
        sameOnBothSides();
        CaseDocument document = c.inSession().next().document();
        notary(new AskSignature(document.id(), true)).person(new PagesPrinted(document.id(), ms));
        for (int page = 1; page <= document.pages(); page++) {
            person(new PageScanned(document.id(), page, add(Paper.SCANNED_PAGE).id(), ms));
        }
        return notary(new AcceptPages(document.id(), true, "每页都对"));
    }

    CaseWorld reviewed() {
        accepted().seated().identified().told().recorded().signedOnScreen();
        return notary(new ShowText("委托书", Sensitive.of("委托人：示例")))
                .signedOnScreen()
                .notary(new EndSession());
    }

    CaseWorld issued() {
        return reviewed()
                .notary(new SendForApproval(Sensitive.of("兹证明……")))
                .other(new Approve("同意"))
                .notary(new Issue());
    }

    /** Knows no days. */
    static final class NoTerm implements CaseLaw {
        @Override
        public Optional<ServiceItem> item(String id) {
            return Optional.empty();
        }

        @Override
        public SigningMode signing(ServiceItem item, Application application, LocalDate today) {
            return item.signing();
        }

        @Override
        public boolean disposal(ServiceItem item, Application application) {
            return application.disposal();
        }

        @Override
        public Optional<No> admission(ServiceItem item, Application application, Set<String> brought, LocalDate today) {
            return Optional.empty();
        }

        @Override
        public Optional<Due> due(Term term, LocalDate today) {
            return Optional.empty();
        }
    }
}
