package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.LineMessage.CaseNow;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.End;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.LineMessage.Queue;
import legalkiosk.contract.call.LineMessage.Ring;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.CertificateCheck;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.notarisation.PageMatch;
import legalkiosk.server.notarisation.Viewer;
import legalkiosk.server.storage.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases from the application to the archive, over real sockets, TLS and a database file. */
class WholeCaseTest {
    @TempDir
    private Path state;

    private TestBackend backend;
    private CaseTerminal terminal;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state, (scan, pdf, page, mark) -> new PageMatch.Verdict.Same(true));
        terminal = new CaseTerminal(backend, state);
    }

    @AfterEach
    void stop() {
        terminal.close();
        backend.close();
    }

    @Test
    void anElectronicCaseGoesFromTheApplicationToTheArchive() throws Exception {
        CaseNotary notary = accepted(false);
        LineClient desk = seated();
        reviewed(notary, false);
        CaseFile issued = issued(notary);
        assertThat(issued.view().certificateNumber()).isEqualTo("（2026）鹤公网第000001号");
        assertThat(issued.view().number()).isEqualTo("鹤公网2026-000001");
        terminal.told(issued.view().version());
        assertThat(desk.await(CaseNow.class, now -> now.view().state() == CaseState.ISSUED)
                        .view()
                        .version())
                .as("both sides are told")
                .isEqualTo(issued.view().version());
        terminal.act(new Collected(true));
        assertThat(notary.act(new Archive()).view().state()).isEqualTo(CaseState.ARCHIVED);
        publicCheck(issued.view(), notary.latest(Paper.CERTIFICATE));
        nothingPersonalLiesOnTheDisk();
    }

    @Test
    void e5_theTrailHoldsEachStepPassedOrFailedAgreedOrNotSeenChangedAndTakenHome() throws Exception {
        CaseNotary notary = accepted(false);
        seated();
        terminal.step();
        terminal.step();
        terminal.act(terminal.cardOfSomebodyElse());
        reviewed(notary, false);
        CaseFile issued = issued(notary);
        terminal.told(issued.view().version());
        String certificate = notary.latest(Paper.CERTIFICATE).id();
        assertThat(backend.send(
                                Routes.CASE_DOCUMENT,
                                certificate,
                                "",
                                backend.terminalToken,
                                Optional.empty(),
                                "unused-key")
                        .status())
                .isEqualTo(200);
        terminal.act(new Collected(true));
        List<CaseFile.Act> acts = notary.file().acts();
        assertThat(acts)
                .extracting(CaseFile.Act::name)
                .as("made, told, agreed, changed, signed, done and taken home")
                .contains("opened", "documentAdded", "submit", "accept", "recordingAnswered", "giveNotice")
                .contains("noticeHeard", "writeRecord", "recordConfirmed", "signedOnScreen", "issue", "collected");
        assertThat(facts(acts, "cardRead", "proved")).as("failed, then passed").containsExactly("false", "true");
        assertThat(facts(acts, "compared", "same")).containsExactly("true");
        assertThat(facts(acts, "recordingAnswered", "agreed")).containsExactly("true");
        assertThat(acts).allSatisfy(act -> assertThat(act.at()).isNotNull());
        assertThat(seen(issued.view().id())).contains("SAW_CASE", "ACTED_IN_CASE");
        assertThat(seen(certificate)).as("printed at the terminal").contains("SAW_CASE_DOCUMENT");
        terminal.open(CaseTerminal.mandate(false)).act(new Submit(Sensitive.of("{}")));
        terminal.act(new Withdraw("不办了"));
        assertThat(new CaseNotary(backend, terminal.view.id(), 1).file().acts())
                .extracting(CaseFile.Act::name)
                .as("whoever takes it back")
                .contains("withdraw");
    }

    private static List<String> facts(List<CaseFile.Act> acts, String name, String fact) {
        return acts.stream()
                .filter(act -> act.name().equals(name))
                .map(act -> String.valueOf(act.facts().get(fact)))
                .toList();
    }

    private List<String> seen(String ref) {
        return backend.server.people().audit().about(ref, 100).stream()
                .map(row -> row.entry().what())
                .toList();
    }

    @Test
    void aDisposalIsSignedWithPenAndPaperAndWaitsForTheOriginal() throws Exception {
        CaseNotary notary = accepted(true);
        seated();
        reviewed(notary, true);
        assertThat(notary.file().view().documents().stream().map(CaseDocument::kind))
                .contains(Paper.SCANNED_PAGE, Paper.SIGNED_TEXT);
        CaseFile issued = issued(notary);
        terminal.told(issued.view().version());
        terminal.act(new Collected(false));
        assertThatThrownBy(() -> notary.act(new Archive())).isInstanceOf(Refusal.class);
        notary.act(new PaperReceived("两页原件"));
        assertThat(notary.act(new Archive()).view().state()).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void whenTheCallEndsInSessionIdentityStartsAgain() throws Exception {
        CaseNotary notary = accepted(false);
        LineClient desk = seated();
        identified(notary);
        assertThat(notary.file().view().state()).isEqualTo(CaseState.NOTICE);
        desk.say(new End(notary.file().call()));
        long end = System.nanoTime() + 10_000_000_000L;
        while (notary.file().view().state() != CaseState.IDENTITY_EXPIRED && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(notary.file().view().state()).isEqualTo(CaseState.IDENTITY_EXPIRED);
        assertThat(notary.file().call()).isNull();
        desk.say(new Presence(Duty.FREE));
        terminal.search();
        terminal.sit();
        desk.await(Ring.class);
    }

    @Test
    void theSessionOfATerminalThatLostItsPowerIsOverAsSoonAsItsPersonLooksForTheCaseAgain() throws Exception {
        CaseNotary notary = accepted(false);
        seated();
        identified(notary);
        terminal.line.cut();
        CaseView found = terminal.search().getFirst();
        for (long end = System.nanoTime() + 10_000_000_000L;
                found.state() != CaseState.IDENTITY_EXPIRED && System.nanoTime() < end; ) {
            // The backend notices the cut line a moment later.
            found = terminal.search().getFirst();
        }
        assertThat(found.state()).isEqualTo(CaseState.IDENTITY_EXPIRED);
    }

    @Test
    void aSessionRingsAtNotariesOnlyAndALawyersCallNeverRingsThere() throws Exception {
        CaseNotary notary = accepted(false);
        LineClient lawyer = onDuty("lawyer-02");
        LineClient second = onDuty("notary-02");
        LineClient handler = onDuty("notary-01");
        terminal.sit();
        assertThat(handler.await(Ring.class).entry().caseId()).isEqualTo(terminal.view.id());
        assertThat(notary.file().view().state()).isEqualTo(CaseState.WAITING);
        second.await(Queue.class, queue -> !queue.entries().isEmpty());
        for (var heard = lawyer.now(); heard.isPresent(); heard = lawyer.now()) {
            assertThat(heard.get()).isNotInstanceOf(Ring.class);
            if (heard.get() instanceof Queue(var entries)) {
                assertThat(entries).isEmpty();
            }
        }
        for (var heard = second.now(); heard.isPresent(); heard = second.now()) {
            assertThat(heard.get()).as("the one who has the case is free").isNotInstanceOf(Ring.class);
        }
    }

    @Test
    void aRepeatIsDoneOnceAndAnotherRequestOfTheSameKeyIsRefused() throws Exception {
        terminal.open(CaseTerminal.mandate(false));
        Submit submit = new Submit(Sensitive.of("{}"));
        String id = terminal.view.id();
        CaseView first =
                backend.post(Routes.CASE_ACT, id, submit, "submit-once-1").as(CaseView.class);
        CaseView again =
                backend.post(Routes.CASE_ACT, id, submit, "submit-once-1").as(CaseView.class);
        assertThat(again).isEqualTo(first);
        assertThat(backend.post(Routes.CASE_ACT, id, new Withdraw("不办了"), "submit-once-1")
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.KEY_REUSED);
        assertThat(backend.post(Routes.CASE_ACT, id, submit, "another-key")
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.TOO_LATE);
    }

    @Test
    void anotherTerminalSeesTheCaseOnlyAfterThePersonWasThere() throws Exception {
        terminal.open(CaseTerminal.mandate(false)).act(new Submit(Sensitive.of("{}")));
        String id = terminal.view.id();
        String other = backend.server.credentials().enrol(Routes.Access.TERMINAL, "HS-02");
        assertThat(backend.send(Routes.CASE, id, "", other, Optional.empty(), "unused-key")
                        .status())
                .isEqualTo(404);
        Proof wrong = new Proof.ByCode(terminal.view.number(), Sensitive.of("9999"));
        assertThat(backend.send(Routes.SEARCH_CASES, "", "", other, Optional.of(wrong), "unused-key")
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.WRONG_CODE);
        Proof slip = new Proof.ByCode(terminal.view.number(), Sensitive.of("0013"));
        assertThat(backend.send(Routes.SEARCH_CASES, "", "", other, Optional.of(slip), "unused-key")
                        .as(CaseView[].class))
                .extracting(CaseView::id)
                .containsExactly(id);
        assertThat(backend.send(Routes.CASE, id, "", other, Optional.empty(), "unused-key")
                        .status())
                .isEqualTo(200);
        backend.clock.forward(java.time.Duration.ofHours(3));
        assertThat(backend.send(Routes.CASE, id, "", other, Optional.empty(), "unused-key")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyButNotariesOpensAFileAndEverySightIsRecorded() throws Exception {
        CaseNotary notary = accepted(false);
        Viewer administrator = new Viewer("account-9", "示例管理员", false, Optional.empty(), "127.0.0.1");
        String id = terminal.view.id();
        assertThatThrownBy(() -> backend.server.cases().notaries().file(id, administrator))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> backend.server.cases().notaries().list(administrator))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> backend.server.cases().notaries().act(id, administrator, new Take()))
                .isInstanceOf(Refusal.class);
        notary.file();
        backend.server
                .cases()
                .notaries()
                .document(notary.latest(Paper.APPLICATION).id(), notary.viewer);
        var audit = backend.server
                .people()
                .audit()
                .between(
                        TestBackend.NOW.minusSeconds(1),
                        TestBackend.NOW.plusSeconds(1),
                        Optional.of(notary.viewer.account()),
                        100);
        assertThat(audit).extracting("what").contains("SAW_CASE", "SAW_CASE_DOCUMENT", "ACTED_IN_CASE");
    }

    private CaseNotary accepted(boolean disposal) throws Exception {
        terminal.open(CaseTerminal.mandate(disposal));
        terminal.upload(Paper.BROUGHT, "agent-id");
        terminal.act(new Submit(Sensitive.of("{\"strokes\":[]}")));
        CaseNotary notary = new CaseNotary(backend, terminal.view.id(), 1);
        assertThat(notary.file().may()).containsExactly("take");
        CaseFile accepted = notary.accept();
        assertThat(accepted.view().daysLeft()).isEqualTo(15);
        assertThat(terminal.search()).extracting(CaseView::state).containsExactly(CaseState.ACCEPTED);
        terminal.view = terminal.search().getFirst();
        return notary;
    }

    private LineClient onDuty(String who) throws Exception {
        LineClient line = LineClient.dial(
                        terminal.http(),
                        backend.server.port(),
                        Routes.LAWYER_LINE,
                        Role.LAWYER,
                        backend.lawyerToken(who))
                .hello(null, Optional.empty());
        line.say(new Presence(Duty.FREE));
        return line;
    }

    private LineClient seated() throws Exception {
        LineClient desk = onDuty("notary-01");
        terminal.sit();
        desk.say(new Claim(desk.await(Ring.class).entry().call()));
        while (terminal.view.state() != CaseState.IDENTITY) {
            terminal.told();
        }
        return desk;
    }

    private void identified(CaseNotary notary) throws Exception {
        while (terminal.step()) {
            assertThat(notary.file().view().state()).isEqualTo(CaseState.IDENTITY);
        }
        terminal.told(notary.compared().view().version());
    }

    private void reviewed(CaseNotary notary, boolean ink) throws Exception {
        identified(notary);
        for (String notice : notary.notices()) {
            terminal.told(notary.act(new GiveNotice(notice)).view().version());
            assertThat(terminal.view.step()).isInstanceOf(Step.HearNotice.class);
            terminal.step();
        }
        terminal.told(notary.record().view().version());
        terminal.step();
        signed(notary, ink);
        terminal.told(notary.act(new ShowText("委托书", Sensitive.of("委托人：示例\n受托人：示例")))
                .view()
                .version());
        signed(notary, ink);
        terminal.told(notary.act(new EndSession()).view().version());
        assertThat(terminal.view.state()).isEqualTo(CaseState.REVIEW);
        assertThat(terminal.view.step()).isInstanceOf(Step.Over.class);
    }

    private void signed(CaseNotary notary, boolean ink) throws Exception {
        String document = ((Step.SpeakCode) terminal.view.step()).document();
        terminal.step();
        notary.act(new CodeHeard(document, true));
        terminal.told(notary.act(new AskSignature(document, ink)).view().version());
        while (terminal.step()) {
            assertThat(terminal.view.state()).isEqualTo(CaseState.SIGNING);
        }
        if (ink) {
            terminal.told(
                    notary.act(new AcceptPages(document, true, "每页都对")).view().version());
        }
    }

    private CaseFile issued(CaseNotary notary) throws Exception {
        notary.act(new SendForApproval(Sensitive.of("兹证明示例当事人在本公证员面前签署了前面的委托书。")));
        CaseNotary approver = new CaseNotary(backend, terminal.view.id(), 2);
        assertThat(backend.server
                        .cases()
                        .notaries()
                        .list(approver.viewer)
                        .getFirst()
                        .mayApprove())
                .isTrue();
        assertThat(backend.server
                        .cases()
                        .notaries()
                        .list(notary.viewer)
                        .getFirst()
                        .mayApprove())
                .isFalse();
        approver.act(new Approve("同意出证"));
        return notary.act(new Issue());
    }

    private void publicCheck(CaseView issued, CaseDocument certificate) throws Exception {
        CertificateCheck check = backend.send(
                        Routes.CHECK_CERTIFICATE, issued.checkCode(), "", "", Optional.empty(), "unused-key")
                .as(CertificateCheck.class);
        assertThat(check.number()).isEqualTo(issued.certificateNumber());
        assertThat(check.sha256()).isEqualTo(certificate.sha256());
        assertThat(check.toString()).doesNotContain("示例当事人");
        assertThat(backend.send(Routes.CHECK_CERTIFICATE, "NOSUCHCODE22", "", "", Optional.empty(), "unused-key")
                        .status())
                .isEqualTo(404);
    }

    private void nothingPersonalLiesOnTheDisk() throws Exception {
        String disk = new String(TestBackend.everythingIn(state), StandardCharsets.ISO_8859_1);
        for (String secret : List.of(CaseTerminal.CARD, "示例当事人", "代领示例证件", "示例回答")) {
            assertThat(disk)
                    .doesNotContain(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }
}
