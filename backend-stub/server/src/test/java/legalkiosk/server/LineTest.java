package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import legalkiosk.contract.Booking;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Claimed;
import legalkiosk.contract.call.LineMessage.Connected;
import legalkiosk.contract.call.LineMessage.Decline;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.End;
import legalkiosk.contract.call.LineMessage.HandOver;
import legalkiosk.contract.call.LineMessage.Late;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Peer;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.LineMessage.Refused;
import legalkiosk.contract.call.LineMessage.Relay;
import legalkiosk.contract.call.LineMessage.Reminder;
import legalkiosk.contract.call.LineMessage.Reply;
import legalkiosk.contract.call.LineMessage.Request;
import legalkiosk.contract.call.LineMessage.Ring;
import legalkiosk.contract.call.LineMessage.RingEnd;
import legalkiosk.contract.call.LineMessage.RingOver;
import legalkiosk.contract.call.LineMessage.State;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.PromiseCount;
import legalkiosk.contract.call.PromiseReport;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.line.Closing;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls from the button to the paper, over real sockets, TLS and a database file. */
class LineTest {
    @TempDir
    private Path state;

    private TestBackend backend;
    private OkHttpClient http;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
        http = LineClient.http(state);
    }

    @AfterEach
    void stop() {
        backend.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void aLawyerIsThereAndTheTerminalTakesHomeWhatWasSaid() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        assertThat(ticket.state()).isEqualTo(CallState.RINGING);
        assertThat(Duration.between(backend.clock.instant(), ticket.answerBy())).isEqualTo(Duration.ofSeconds(30));
        LineClient terminal = terminal(ticket.id());
        assertThat(lawyer.await(Ring.class).entry().call()).isEqualTo(ticket.id());
        lawyer.say(new Claim(ticket.id()));
        Claimed claimed = lawyer.await(Claimed.class);
        assertThat(claimed.file().said()).isEqualTo(Sensitive.of("老板拖着工资不给"));
        assertThat(terminal.await(Peer.class).how()).isEqualTo(PeerChange.JOINED);

        terminal.say(signal(ticket.id(), new Signal.Offer(1, "v=0\r\n", false)));
        Relay offer = lawyer.await(Relay.class);
        assertThat(offer.from()).isEqualTo(terminal.welcome.participant());
        lawyer.say(signal(ticket.id(), new Signal.Answer(1, "v=0\r\n")));
        assertThat(terminal.await(Relay.class).signal()).isEqualTo(new Signal.Answer(1, "v=0\r\n"));
        terminal.say(new Connected(ticket.id()));
        lawyer.await(State.class, told -> told.call().state() == CallState.CONNECTED);

        lawyer.say(new Request(ticket.id(), "q1", Wish.SCAN, "把工资条放到扫描台上，好吗？", null));
        assertThat(terminal.await(Request.class).words()).startsWith("把工资条");
        CallDocument paper = upload(ticket.id(), photograph()).as(CallDocument.class);
        terminal.say(new Reply(ticket.id(), "q1", Outcome.DONE, paper.id()));
        assertThat(lawyer.await(Reply.class).ref()).isEqualTo(paper.id());
        lawyer.say(new Request(ticket.id(), "q2", Wish.RECORDING, "录下来可以吗？", null));
        terminal.await(Request.class);
        terminal.say(new Reply(ticket.id(), "q2", Outcome.REFUSED, null));
        assertThat(lawyer.await(Reply.class).outcome()).isEqualTo(Outcome.REFUSED);

        Sensitive<String> nothing = Sensitive.of("");
        CallNote note = new CallNote(
                0,
                Sensitive.of("欠薪三个月"),
                nothing,
                nothing,
                nothing,
                new PlainWords(Sensitive.of("欠薪"), Sensitive.of("先去投诉"), List.of(Sensitive.of("带身份证"))));
        assertThat(note(ticket.id(), note).as(CallNote.class).version()).isEqualTo(1);
        assertThat(note(ticket.id(), note).problem().kind())
                .as("a second window saves from an old version")
                .isEqualTo(ErrorKind.NOTE_CHANGED);
        lawyer.say(new End(ticket.id()));
        CallView over =
                terminal.await(State.class, told -> told.call().state().over()).call();
        assertThat(over.reason()).isEqualTo(EndReason.LAWYER_ENDED);

        CallSummary summary = backend.send(
                        Routes.CALL_SUMMARY, ticket.id(), "", backend.terminalToken, Optional.empty(), "unused-key")
                .as(CallSummary.class);
        assertThat(summary.words().advice()).isEqualTo(Sensitive.of("先去投诉"));
        assertThat(backend.post(Routes.RATE_CALL, ticket.id(), new CallRating(3, true))
                        .status())
                .isEqualTo(200);
        assertThat(promises().all()).isEqualTo(new PromiseCount("all", 1, 0, 0));
        assertThat(promises().byLawyer()).containsExactly(new PromiseCount("lawyer-01", 1, 0, 0));
        String disk = new String(TestBackend.everythingIn(state), java.nio.charset.StandardCharsets.ISO_8859_1);
        for (String words : List.of("老板拖着工资不给", "欠薪三个月", "先去投诉")) {
            assertThat(disk)
                    .as("nothing said stands readable on disk")
                    .doesNotContain(new String(
                            words.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void withNobodySignedInTheTruthIsToldAtOnceAndTheNextFreeTimeIsKept() throws Exception {
        // Just after a start lawyers get a moment to come back before a call is called hopeless.
        backend.clock.forward(Duration.ofSeconds(15));
        CallTicket ticket = call("labour");
        assertThat(ticket.state()).isEqualTo(CallState.NOBODY);
        assertThat(ticket.fallback()).isNotNull();
        assertThat(backend.post(
                                Routes.HOLD,
                                "",
                                "{\"slotId\":\"" + ticket.fallback().slot().id() + "\"}")
                        .problem()
                        .kind())
                .as("the time is kept for this citizen")
                .isEqualTo(ErrorKind.SLOT_TAKEN);
        assertThat(backend.post(Routes.BOOK, "", TestBackend.request(ticket.fallback(), TestBackend.aCitizen(4)))
                        .status())
                .as("and can be booked")
                .isEqualTo(200);
    }

    @Test
    void whenNobodyAnswersForThirtySecondsTheFallbackComes() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        LineClient terminal = terminal(ticket.id());
        lawyer.await(Ring.class);
        backend.clock.forward(Duration.ofSeconds(30));
        CallView told =
                terminal.await(State.class, view -> view.call().state().over()).call();
        assertThat(told.state()).isEqualTo(CallState.NOBODY);
        assertThat(told.fallback()).isNotNull();
        assertThat(lawyer.await(RingEnd.class).how()).isEqualTo(RingOver.TIMED_OUT);
        assertThat(promises().byTerminal()).containsExactly(new PromiseCount("HS-01", 0, 1, 0));
        assertThat(promises().byHour()).containsExactly(new PromiseCount("09", 0, 1, 0));
        lawyer.say(new Claim(ticket.id()));
        assertThat(lawyer.await(Refused.class).kind()).isEqualTo(ErrorKind.CALL_GONE);
    }

    @Test
    void severalAreRungAndOneGetsIt() throws Exception {
        List<LineClient> lawyers = List.of(lawyer("lawyer-01"), lawyer("lawyer-02"), lawyer("lawyer-03"));
        CallTicket ticket = call("nothing-anybody-knows");
        assertThat(ticket.rung()).isEqualTo(3);
        for (LineClient lawyer : lawyers) {
            lawyer.await(Ring.class);
        }
        lawyers.get(0).say(new Decline(ticket.id()));
        lawyers.get(1).say(new Claim(ticket.id()));
        lawyers.get(1).await(Claimed.class);
        assertThat(lawyers.get(2).await(RingEnd.class).how()).isEqualTo(RingOver.TAKEN);
        lawyers.get(2).say(new Claim(ticket.id()));
        assertThat(lawyers.get(2).await(Refused.class).kind()).isEqualTo(ErrorKind.CALL_GONE);
    }

    @Test
    void aBrokenLineIsResumedWithWhatWasMissed() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        LineClient terminal = terminal(ticket.id());
        claim(lawyer, ticket.id());
        terminal.await(Peer.class);
        terminal.cut();
        assertThat(lawyer.await(Peer.class).how()).isEqualTo(PeerChange.AWAY);
        lawyer.say(signal(ticket.id(), new Signal.Chat(Sensitive.of("听得见吗"))));
        LineClient again = dialTerminal().hello(ticket.id(), Optional.of(terminal));
        assertThat(again.welcome.how()).isEqualTo(Opening.RESUMED);
        assertThat(again.welcome.participant()).isEqualTo(terminal.welcome.participant());
        assertThat(again.await(Relay.class).signal()).isEqualTo(new Signal.Chat(Sensitive.of("听得见吗")));
        assertThat(lawyer.await(Peer.class).how()).isEqualTo(PeerChange.RESUMED);
    }

    @Test
    void aTerminalWhoseLineOpensAfterTheClaimHearsOfTheLawyer() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        claim(lawyer, ticket.id());
        LineClient terminal = terminal(ticket.id());
        Peer peer = terminal.await(Peer.class);
        assertThat(peer.how()).isEqualTo(PeerChange.JOINED);
        assertThat(peer.participant().id()).isEqualTo(lawyer.welcome.participant());
        assertThat(lawyer.await(Peer.class).how()).isEqualTo(PeerChange.JOINED);
    }

    @Test
    void aPageLoadedAnewIsAnotherParticipantInTheSameCall() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        LineClient terminal = terminal(ticket.id());
        claim(lawyer, ticket.id());
        terminal.await(Peer.class);
        lawyer.close();
        terminal.await(Peer.class, peer -> peer.how() == PeerChange.AWAY);
        LineClient page = dialLawyer("lawyer-01").hello(null, Optional.empty());
        assertThat(page.await(Claimed.class).file().call().id()).isEqualTo(ticket.id());
        assertThat(terminal.await(Peer.class).how()).isEqualTo(PeerChange.LEFT);
        Peer joined = terminal.await(Peer.class);
        assertThat(joined.how()).isEqualTo(PeerChange.JOINED);
        assertThat(joined.participant().id()).isEqualTo(page.welcome.participant());
    }

    @Test
    void aRestartOfTheBackendEndsNoCall() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        LineClient terminal = terminal(ticket.id());
        claim(lawyer, ticket.id());
        terminal.await(Peer.class);
        int port = backend.server.port();
        backend.close();
        assertThat(terminal.closeCode()).isEqualTo(Closing.RESTART.code());
        String terminalToken = backend.terminalToken;
        long began = System.nanoTime();
        backend = new TestBackend(state, Optional.empty(), port, backend.clock.instant());
        // TestBackend enrols its terminal anew.
        assertThat(backend.terminalToken).isNotEqualTo(terminalToken);
        LineClient again = dialTerminal().hello(ticket.id(), Optional.of(terminal));
        assertThat(again.welcome.how()).isEqualTo(Opening.RESTORED);
        assertThat(again.await(State.class).call().state()).isEqualTo(CallState.CLAIMED);
        LineClient page = dialLawyer("lawyer-01").hello(ticket.id(), Optional.of(lawyer));
        assertThat(page.await(Claimed.class).file().call().id()).isEqualTo(ticket.id());
        assertThat(again.await(Peer.class).how()).isEqualTo(PeerChange.RESUMED);
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("a call after a restart of the backend: both sides back in " + millis + " ms");
        page.say(new End(ticket.id()));
        again.await(State.class, told -> told.call().state() == CallState.ENDED);
    }

    @Test
    void aLawyerHandsOverWithTheNotes() throws Exception {
        LineClient first = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        LineClient terminal = terminal(ticket.id());
        claim(first, ticket.id());
        LineClient second = lawyer("adviser-01");
        Sensitive<String> nothing = Sensitive.of("");
        note(
                ticket.id(),
                new CallNote(
                        0,
                        nothing,
                        nothing,
                        nothing,
                        Sensitive.of("还差工资条"),
                        new PlainWords(nothing, nothing, List.of())));
        first.say(new HandOver(ticket.id(), "adviser-01"));
        assertThat(second.await(Ring.class).entry().handedOverBy()).isEqualTo("lawyer-01");
        second.say(new Claim(ticket.id()));
        assertThat(second.await(Claimed.class).file().note().forColleague()).isEqualTo(Sensitive.of("还差工资条"));
        terminal.await(Peer.class, peer -> peer.how() == PeerChange.HANDED_OVER);
        assertThat(terminal.await(Peer.class).participant().id()).isEqualTo(second.welcome.participant());
        assertThat(first.await(RingEnd.class).how()).isEqualTo(RingOver.TAKEN);
        first.say(signal(ticket.id(), new Signal.Chat(Sensitive.of("还在吗"))));
        assertThat(first.await(Refused.class).kind())
                .as("who is out of the call is not heard in it")
                .isEqualTo(ErrorKind.NOT_ALLOWED);
    }

    @Test
    void aTerminalThatDoesNotComeBackEndsTheCallAndOneThatForgotItsVisitToo() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        LineClient terminal = terminal(ticket.id());
        claim(lawyer, ticket.id());
        terminal.cut();
        lawyer.await(Peer.class, peer -> peer.how() == PeerChange.AWAY);
        backend.clock.forward(Duration.ofSeconds(30));
        assertThat(lawyer.await(State.class, told -> told.call().state().over())
                        .call()
                        .reason())
                .isEqualTo(EndReason.TERMINAL_LOST);

        CallTicket next = call("labour");
        terminal(next.id());
        claim(lawyer, next.id());
        dialTerminal().hello(null, Optional.empty());
        assertThat(lawyer.await(State.class, told -> told.call().state().over())
                        .call()
                        .id())
                .isEqualTo(next.id());
    }

    @Test
    void aBookedConsultationBeginsFromTheSlipAndBothSidesAreReminded() throws Exception {
        Booking booked = backend.book("lawyer-01@2026-11-24T10:00", TestBackend.aCitizen(2290013));
        LineClient other = lawyer("lawyer-02");
        LineClient own = lawyer("lawyer-01");
        backend.clock.forward(Duration.ofMinutes(15));
        assertThat(own.await(Reminder.class).booking()).isEqualTo(booked.id());
        Proof slip = new Proof.ByCode(booked.code(), Sensitive.of("0013"));
        CallTicket ticket =
                backend.post(Routes.CALL, "", request("labour", slip)).as(CallTicket.class);
        assertThat(ticket.startsAt()).isEqualTo(booked.slot().start());
        LineClient terminal = terminal(ticket.id());
        assertThat(own.await(Ring.class).entry().bookedFor()).isEqualTo("lawyer-01");
        backend.clock.forward(Duration.ofSeconds(4 * 60 + 30));
        assertThat(terminal.await(Late.class).who()).as("the lawyer is late").isEqualTo(Role.LAWYER);
        assertThat(other.await(Ring.class).entry().call())
                .as("others are asked too")
                .isEqualTo(ticket.id());
        own.say(new Claim(ticket.id()));
        own.await(Claimed.class);
    }

    @Test
    void aCitizenWhoDoesNotComeIsToldToTheLawyer() throws Exception {
        Booking booked = backend.book("lawyer-01@2026-11-24T10:00", TestBackend.aCitizen(2290013));
        LineClient own = lawyer("lawyer-01");
        backend.clock.forward(Duration.ofMinutes(23));
        Late late = own.await(Late.class);
        assertThat(late.booking()).isEqualTo(booked.id());
        assertThat(late.who()).isEqualTo(Role.TERMINAL);
    }

    @Test
    void aRepeatedRequestIsTheSameCallAndCancellingTwiceIsQuiet() throws Exception {
        lawyer("lawyer-01");
        String key = UUID.randomUUID().toString();
        CallTicket one =
                backend.post(Routes.CALL, "", request("labour", null), key).as(CallTicket.class);
        CallTicket two =
                backend.post(Routes.CALL, "", request("labour", null), key).as(CallTicket.class);
        assertThat(two.id()).isEqualTo(one.id());
        assertThat(backend.post(Routes.CALL, "", request("family", null), key)
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.KEY_REUSED);
        for (int i = 0; i < 2; i++) {
            CallView view = backend.post(Routes.CANCEL_CALL, one.id(), "").as(CallView.class);
            assertThat(view.state()).isEqualTo(CallState.CANCELLED);
        }
    }

    @Test
    void whoMayNotOpenALineIsRefusedBeforeIt() throws Exception {
        assertThat(dial(Routes.TERMINAL_LINE, Role.TERMINAL, "wrong").closeCode())
                .isEqualTo(401);
        assertThat(dial(Routes.TERMINAL_LINE, Role.TERMINAL, backend.staffToken).closeCode())
                .isEqualTo(403);
        assertThat(dial(Routes.LAWYER_LINE, Role.LAWYER, backend.terminalToken).closeCode())
                .isEqualTo(401);
        LineClient clerk = dial(Routes.LAWYER_LINE, Role.LAWYER, backend.staffToken);
        clerk.hello(null, Optional.empty());
        assertThat(clerk.await(Refused.class).kind())
                .as("staff, but no lawyer of the roster")
                .isEqualTo(ErrorKind.NOT_ALLOWED);
        LineClient silent = dialTerminal();
        assertThat(silent.closeCode()).as("no hello").isEqualTo(Closing.NOT_A_FRAME.code());
    }

    @Test
    void whatIsNoFrameOrTooMuchEndsTheLine() throws Exception {
        LineClient noise = terminal(null);
        noise.raw("{\"v\":1,\"seq\":1");
        assertThat(noise.closeCode()).isEqualTo(Closing.NOT_A_FRAME.code());
        LineClient large = terminal(null);
        large.raw("x".repeat(300_000));
        assertThat(large.closeCode()).isEqualTo(1009);
        LineClient fast = terminal(null);
        for (int i = 0; i < 2_000; i++) {
            fast.raw("{\"v\":1,\"seq\":0,\"ack\":0,\"type\":\"ping\"}");
        }
        assertThat(fast.closeCode()).isEqualTo(Closing.TOO_MUCH.code());
    }

    @Test
    void aTokenOfAnotherTerminalResumesNothing() throws Exception {
        LineClient first = terminal(null);
        String other = backend.server.credentials().enrol(Routes.Access.TERMINAL, "HS-02");
        LineClient thief = dial(Routes.TERMINAL_LINE, Role.TERMINAL, other).hello(null, Optional.of(first));
        assertThat(thief.welcome.how()).isEqualTo(Opening.NEW);
        assertThat(thief.welcome.participant()).isNotEqualTo(first.welcome.participant());
    }

    @Test
    void papersAreTakenByWhatTheyAreAndShownOnlyToThoseInTheCall() throws Exception {
        LineClient lawyer = lawyer("lawyer-01");
        CallTicket ticket = call("labour");
        terminal(ticket.id());
        claim(lawyer, ticket.id());
        assertThat(upload(ticket.id(), "<html><script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .problem()
                        .kind())
                .isEqualTo(ErrorKind.NOT_THIS_FILE);
        assertThat(upload(ticket.id(), new byte[8 * 1024 * 1024 + 1]).problem().kind())
                .isEqualTo(ErrorKind.TOO_LARGE);
        CallDocument paper = upload(ticket.id(), photograph()).as(CallDocument.class);
        assertThat(upload(ticket.id(), photograph()).as(CallDocument.class).id())
                .as("sent again after a lost answer")
                .isEqualTo(paper.id());
        String own = backend.lawyerToken("lawyer-01");
        TestBackend.Reply sight = paper(paper.id(), own);
        assertThat(sight.raw().headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(sight.raw().headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(paper(paper.id(), backend.lawyerToken("lawyer-02")).status()).isEqualTo(404);
    }

    private TestBackend.Reply paper(String id, String token) throws Exception {
        return backend.send(Routes.STAFF_DOCUMENT, id, "", token, Optional.empty(), "unused-key");
    }

    private static Relay signal(String call, Signal signal) {
        return new Relay(call, null, null, signal);
    }

    private void claim(LineClient lawyer, String call) throws Exception {
        lawyer.await(Ring.class, ring -> ring.entry().call().equals(call));
        lawyer.say(new Claim(call));
        lawyer.await(Claimed.class);
    }

    private CallTicket call(String topic) throws Exception {
        return backend.post(Routes.CALL, "", request(topic, null)).as(CallTicket.class);
    }

    private static CallRequest request(String topic, Proof proof) {
        return new CallRequest("沙坪街道", topic, null, Sensitive.of("老板拖着工资不给"), "普通话", List.of(), proof, null);
    }

    private LineClient terminal(String call) throws Exception {
        return dialTerminal().hello(call, Optional.empty());
    }

    private LineClient dialTerminal() {
        return dial(Routes.TERMINAL_LINE, Role.TERMINAL, backend.terminalToken);
    }

    private LineClient lawyer(String id) throws Exception {
        LineClient lawyer = dialLawyer(id).hello(null, Optional.empty());
        lawyer.say(new Presence(Duty.FREE));
        lawyer.await(Presence.class, told -> told.duty() == Duty.FREE);
        return lawyer;
    }

    private LineClient dialLawyer(String id) {
        return dial(Routes.LAWYER_LINE, Role.LAWYER, backend.lawyerToken(id));
    }

    private LineClient dial(Routes.Route route, Role role, String token) {
        return LineClient.dial(http, backend.server.port(), route, role, token);
    }

    private TestBackend.Reply note(String call, CallNote note) throws Exception {
        return backend.send(
                Routes.STAFF_CALL_NOTE, call, "", backend.lawyerToken("lawyer-01"), Optional.of(note), "unused-key");
    }

    private PromiseReport promises() throws Exception {
        return backend.send(
                        Routes.STAFF_PROMISES,
                        "",
                        "?from=2026-11-24&to=2026-11-24",
                        backend.staffToken,
                        Optional.empty(),
                        "unused-key")
                .as(PromiseReport.class);
    }

    private TestBackend.Reply upload(String call, byte[] content) throws Exception {
        okhttp3.Request request = new okhttp3.Request.Builder()
                .url("https://localhost:" + backend.server.port() + Routes.ADD_CALL_DOCUMENT.path(call))
                .header("Authorization", "Bearer " + backend.terminalToken)
                .post(RequestBody.create(content))
                .build();
        try (okhttp3.Response response = http.newCall(request).execute()) {
            return new TestBackend.Reply(response.code(), response.body().string(), null);
        }
    }

    private static byte[] photograph() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(320, 240, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
