package legalkiosk.server.notarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseEntry;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.MovableClock;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.consultation.Consultations;
import legalkiosk.server.consultation.Switchboard;
import legalkiosk.server.consultation.Turn;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the database of cases: numbers, chains, who sees what, and what is left after years. */
class CaseDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final Viewer FIRST = new Viewer("account-1", "示例公证员甲", true, Optional.of("notary-01"), "127.0.0.1");
    private static final Viewer SECOND = new Viewer("account-2", "示例公证员乙", true, Optional.of("notary-02"), "127.0.0.1");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(NOW);
    private Database database;
    private Audit audit;
    private Cases cases;
    private int keys;

    @BeforeEach
    void start() throws Exception {
        database = Database.sqlite(folder.resolve("cases.db"));
        Vault vault = Vault.withKey(folder.resolve("vault.key"));
        Path config = Path.of(System.getProperty("repository.root")).resolve("config/roster.yaml");
        Roster roster = new Roster(ConfigReader.read(config, RosterConfig.class));
        audit = new Audit(database, clock);
        Bookings bookings = new Bookings(database, roster, vault, clock, new Bookings.Rules(Duration.ofMinutes(8), 30));
        Consultations calls = new Consultations(
                database, roster, bookings, vault, new Turn(Optional.empty(), clock), new Silence(), clock);
        cases = Cases.of(
                database,
                vault,
                calls.desk(),
                audit,
                new Items(),
                CaseWorld.SETTINGS,
                new PlainSealing(),
                (scan, pdf, page, mark) -> new PageMatch.Verdict.Same(true),
                Runnable::run,
                clock);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void d5_numbersAreConsecutiveAndOneForEachMatter() {
        assertThat(submitted("mandate").number()).isEqualTo("示例网2026-000001");
        CaseView second = submitted("mandate");
        assertThat(second.number()).isEqualTo("示例网2026-000002");
        cases.notaries().act(second.id(), FIRST, new Take());
        assertThat(cases.notaries().file(second.id(), FIRST).view().number()).isEqualTo("示例网2026-000002");
        clock.forward(Duration.ofDays(60));
        assertThat(submitted("mandate").number()).as("each year begins with 1").isEqualTo("示例网2027-000001");
    }

    @Test
    void draftsThatWereNeverHandedInAreWipedAfterAWeek() {
        CaseView draft = open("mandate");
        cases.terminals().add(draft.id(), "HS-01", Paper.BROUGHT, "household", 1, pdf("户口簿"));
        CaseView kept = submitted("mandate");
        clock.forward(Duration.ofDays(6));
        cases.watch().tidy();
        assertThat(count("notary_case")).isEqualTo(2);
        clock.forward(Duration.ofDays(2));
        cases.watch().tidy();
        assertThat(count("notary_case")).isEqualTo(1);
        assertThat(cases.terminals().search(new Proof.ByCard(Sensitive.of(SampleItems.CARD)), "HS-01"))
                .extracting(CaseView::id)
                .containsExactly(kept.id());
    }

    @Test
    void g4_atTheTerminalThePersonSeesWhatIsKeptAndTakesItBackAndADraftIsErased() {
        CaseView draft = open("mandate");
        CaseDocument paper = cases.terminals().add(draft.id(), "HS-01", Paper.BROUGHT, "household", 1, pdf("户口簿"));
        Proof card = new Proof.ByCard(Sensitive.of(SampleItems.CARD));
        assertThat(cases.terminals().search(card, "HS-02"))
                .singleElement()
                .satisfies(found -> assertThat(found.documents()).containsExactly(paper));
        assertThat(cases.terminals().document(paper.id(), "HS-02")).isEqualTo(pdf("户口簿"));
        CaseView kept = submitted("mandate");
        assertThat(cases.terminals()
                        .act(kept.id(), "HS-01", key(), new Withdraw("不办了"))
                        .state())
                .isEqualTo(CaseState.WITHDRAWN);
        clock.forward(Duration.ofDays(8));
        cases.watch().tidy();
        assertThat(cases.terminals().search(card, "HS-02"))
                .extracting(CaseView::id)
                .containsExactly(kept.id());
        assertThatThrownBy(() -> cases.terminals().document(paper.id(), "HS-02"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void b6_noMachineComparesFacesAndTheFileSaysSo() {
        CaseView one = submitted("mandate");
        assertThat(cases.notaries().file(one.id(), FIRST).people().getFirst().unchecked())
                .contains("没有用机器比对人脸");
    }

    @Test
    void aMissingPaperIsAskedForByTheNotaryAndStopsNobodyFromHandingIn() {
        CaseView one = submitted("mandate");
        assertThat(one.documents()).extracting(CaseDocument::kind).containsExactly(Paper.APPLICATION);
        cases.notaries().act(one.id(), FIRST, new Take());
        assertThat(cases.notaries().file(one.id(), FIRST).may()).contains("askSupplement");
        cases.notaries().act(one.id(), FIRST, new AskSupplement(List.of("户口簿")));
        assertThat(cases.terminals().view(one.id(), "HS-01").missing()).containsExactly("户口簿");
    }

    @Test
    void e9_ofADestroyedFileOnlyItsChainOfHashesIsLeft() {
        CaseView refused = submitted("copy");
        cases.notaries().act(refused.id(), FIRST, new Take());
        cases.notaries().act(refused.id(), FIRST, new Convert("要看原件"));
        clock.forward(Duration.ofDays(366L * 21));
        cases.notaries().act(refused.id(), FIRST, new AskDestruction("期满"));
        assertThatThrownBy(() -> cases.notaries().act(refused.id(), FIRST, new ConfirmDestruction()))
                .isInstanceOf(Refusal.class);
        cases.notaries().act(refused.id(), SECOND, new ConfirmDestruction());
        assertThatThrownBy(() -> cases.notaries().file(refused.id(), FIRST)).isInstanceOf(Refusal.class);
        assertThat(cases.notaries().list(FIRST)).isEmpty();
        assertThat(texts("select sealed from notary_case_act union all select sealed from notary_case_document"))
                .containsOnly("");
        assertThat(texts("select link from notary_case_act")).allMatch(link -> link.length() == 64);
        assertThat(audit.about(refused.id(), 100))
                .extracting(row -> row.entry().what())
                .contains("DESTROYED_CASE");
    }

    @Test
    void aSealedWillIsOpenedByNobodyButTheNotariesOfTheCase() {
        CaseView will = open("will");
        cases.terminals().act(will.id(), "HS-01", key(), new GoInPerson("去窗口办"));
        Viewer administrator = new Viewer("account-9", "示例管理员", false, Optional.empty(), "127.0.0.1");
        for (Viewer stranger : List.of(administrator, FIRST, SECOND)) {
            assertThatThrownBy(() -> cases.notaries().file(will.id(), stranger)).isInstanceOf(Refusal.class);
        }
        assertThat(cases.notaries().list(FIRST))
                .extracting(CaseEntry::applicant)
                .containsExactly("密卷");
        cases.notaries().act(will.id(), FIRST, new Take());
        String paper = cases.notaries()
                .file(will.id(), FIRST)
                .view()
                .documents()
                .getFirst()
                .id();
        assertThat(cases.notaries().document(paper, FIRST)).isNotEmpty();
        for (Viewer stranger : List.of(administrator, SECOND)) {
            assertThatThrownBy(() -> cases.notaries().document(paper, stranger)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> cases.notaries().evidence(will.id(), stranger, true))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(cases.notaries().list(SECOND))
                .extracting(CaseEntry::applicant)
                .containsExactly("密卷");
    }

    @Test
    void aDraftIsNobodysButThePersons() {
        CaseView draft = open("mandate");
        assertThatThrownBy(() -> cases.notaries().file(draft.id(), FIRST)).isInstanceOf(Refusal.class);
        assertThat(cases.notaries().list(FIRST)).isEmpty();
    }

    @Test
    void anAlteredActIsNoticed() {
        CaseView one = submitted("mandate");
        CaseView other = submitted("mandate");
        database.write(handle -> handle.execute("update notary_case_act set sealed = (select sealed from"
                + " notary_case_act where case_id = '" + other.id() + "' and seq = 2) where case_id = '" + one.id()
                + "' and seq = 2"));
        assertThatThrownBy(() -> cases.notaries().file(one.id(), FIRST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("altered");
        assertThat(cases.notaries().file(other.id(), FIRST).view().state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void manyAtOnceAreStoredOneAfterTheOther() throws Exception {
        CaseView draft = open("mandate");
        List<Future<CaseDocument>> added = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                byte[] paper = pdf("材料" + i);
                added.add(threads.submit(
                        () -> cases.terminals().add(draft.id(), "HS-01", Paper.BROUGHT, "household", 1, paper)));
            }
        }
        int stored = 0;
        for (Future<CaseDocument> one : added) {
            try {
                one.get();
                stored++;
            } catch (java.util.concurrent.ExecutionException busy) {
                assertThat(busy.getCause())
                        .isInstanceOfSatisfying(
                                Refusal.class, no -> assertThat(no.kind()).isEqualTo(ErrorKind.BUSY));
            }
        }
        CaseView now = cases.terminals().view(draft.id(), "HS-01");
        assertThat(now.documents()).hasSize(stored);
        assertThat(now.version()).isEqualTo(1L + stored);
    }

    @Test
    void theSamePaperTwiceIsOneAndATerminalBringsNoNotice() {
        CaseView draft = open("mandate");
        CaseDocument first = cases.terminals().add(draft.id(), "HS-01", Paper.BROUGHT, "household", 2, pdf("户口簿"));
        assertThat(cases.terminals().add(draft.id(), "HS-01", Paper.BROUGHT, "household", 2, pdf("户口簿")))
                .isEqualTo(first);
        assertThat(first.title()).isEqualTo("户口簿");
        assertThatThrownBy(() -> cases.terminals().add(draft.id(), "HS-01", Paper.CERTIFICATE, null, 1, pdf("假的")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cases.terminals().document(first.id(), "HS-02"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theAuditLogHoldsTogether() {
        CaseView one = submitted("mandate");
        cases.notaries().file(one.id(), FIRST);
        cases.notaries().list(SECOND);
        cases.terminals().view(one.id(), "HS-01");
        int rows = count("audit");
        assertThat(rows).isGreaterThan(2);
        String link = "0".repeat(64);
        for (int i = 0; i < rows; i++) {
            String before = link;
            link = texts("select link from audit where previous = '" + before + "'")
                    .getFirst();
        }
        assertThat(texts("select link from audit_head")).containsExactly(link);
    }

    private CaseView open(String item) {
        Application application = SampleItems.application(item, false, false);
        String key = key();
        return cases.terminals().open("HS-01", key, "hash-" + key, application);
    }

    private CaseView submitted(String item) {
        return cases.terminals().act(open(item).id(), "HS-01", key(), new Submit(Sensitive.of("{}")));
    }

    private String key() {
        return "key-number-" + keys++;
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.4\n" + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private int count(String table) {
        return database.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private List<String> texts(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Four items and no days. */
    private static final class Items implements CaseLaw {
        private final CaseLaw none = new CaseWorld.NoTerm();

        @Override
        public Optional<ServiceItem> item(String id) {
            return switch (id) {
                case "mandate" -> Optional.of(SampleItems.mandate());
                case "copy" -> Optional.of(SampleItems.copy());
                case "will" -> Optional.of(SampleItems.will());
                default -> Optional.empty();
            };
        }

        @Override
        public SigningMode signing(ServiceItem item, Application application, LocalDate today) {
            return none.signing(item, application, today);
        }

        @Override
        public boolean disposal(ServiceItem item, Application application) {
            return application.disposal();
        }

        @Override
        public Optional<No> admission(
                ServiceItem item, Application application, java.util.Set<String> brought, LocalDate today) {
            return Optional.empty();
        }

        @Override
        public Optional<Due> due(Term term, LocalDate today) {
            return Optional.empty();
        }
    }

    /** Nobody is on the line. */
    private static final class Silence implements Switchboard {
        @Override
        public void to(String participant, LineMessage message) {}

        @Override
        public void toLawyer(String lawyer, LineMessage message) {}
    }
}
