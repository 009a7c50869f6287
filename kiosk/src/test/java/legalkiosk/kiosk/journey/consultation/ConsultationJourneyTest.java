package legalkiosk.kiosk.journey.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Slot;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.Need;
import legalkiosk.contract.call.Participant;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Away;
import legalkiosk.kiosk.journey.consultation.ConsultationState.ChooseWay;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Ended;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Finding;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Nobody;
import legalkiosk.kiosk.journey.consultation.ConsultationState.Talking;
import legalkiosk.kiosk.journey.consultation.Talk.Alone;
import legalkiosk.kiosk.journey.consultation.Talk.Link;
import legalkiosk.kiosk.video.MediaEvent;
import legalkiosk.kiosk.video.wire.Report;
import org.junit.jupiter.api.Test;

class ConsultationJourneyTest {
    private static final Topic LABOUR = new Topic("labour", "打工与工资", "briefcase");

    private final TestRuntime time = new TestRuntime();
    private final ScriptedDesk desk = new ScriptedDesk(TestRuntime.NOW);
    private final List<ConversationHelp.Done> toBeDone = new ArrayList<>();
    private boolean left;
    private int stopped;
    private final ConsultationJourney journey = new ConsultationJourney(
            time.runtime(),
            List.of(LABOUR),
            new ConsultationJourney.Services(desk, desk, new Hands(), "沙坪街道", true, () -> left = true));

    /** Does at once what a test laid out. */
    private final class Hands implements ConversationHelp {
        @Override
        public void pointed(legalkiosk.contract.call.Signal.Pointer where) {}

        @Override
        public void help(String call, Talk.Asked wish, Consumer<Done> done) {
            toBeDone.forEach(done);
        }

        @Override
        public void stop() {
            stopped++;
        }
    }

    @Test
    void thePromiseCountsDownAndTheLawyerIsTold() {
        look();
        assertThat(finding().seconds()).isEqualTo(30);
        assertThat(finding().rung()).isEqualTo(3);

        time.forward(Duration.ofSeconds(13));

        assertThat(finding().seconds()).isEqualTo(17);
        assertThat(desk.requests).singleElement().satisfies(asked -> {
            assertThat(asked.topic()).isEqualTo("labour");
            assertThat(asked.language()).isEqualTo("粤语");
            assertThat(asked.needs()).containsExactly(Need.LARGE_TEXT, Need.HEARING);
        });
    }

    @Test
    void noCameraIsOnBeforeALawyerIsThere() {
        look();

        assertThat(desk.mediaDid).containsExactly("prepare");
    }

    @Test
    void aLawyerWhoTakesTheCallIsSeenAsSoonAsPicturesFlow() {
        talk();
        assertThat(desk.mediaDid).containsExactly("prepare", "open");
        assertThat(talking().ways().link()).isEqualTo(Link.CONNECTING);

        figures(25, 25);

        assertThat(talking().ways().link()).isEqualTo(Link.GOOD);
        assertThat(desk.said).contains(new LineMessage.Connected("call-1"));
    }

    @Test
    void signalsGoToTheLawyerAndTheAnswersToTheMedia() {
        talk();
        desk.media.accept(new MediaEvent.Offer(1, "sdp", false));
        time.settle();
        desk.line.heard(new LineMessage.Relay("call-1", "p1", null, new Signal.Answer(1, "sdp")));
        desk.line.heard(new LineMessage.Relay("call-1", "p1", null, new Signal.Candidate(1, "0", 0, "candidate:1")));
        desk.line.heard(new LineMessage.Relay("call-1", "p1", null, new Signal.Candidate(1, "0", 0, "")));
        time.settle();

        assertThat(desk.said).contains(new LineMessage.Relay("call-1", null, "p1", new Signal.Offer(1, "sdp", false)));
        assertThat(desk.mediaDid).endsWith("answer 1", "candidate 1");
    }

    @Test
    void nobodyIsSaidAtOnceWithTheTimeThatIsKept() {
        desk.ticket = new Answer.Ok<>(ScriptedDesk.ticket(CallState.NOBODY, TestRuntime.NOW, Optional.of(kept())));

        look();

        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Nobody.class, nobody -> assertThat(nobody.kept()).hasValue(kept()));
    }

    @Test
    void nobodyAfterThirtySecondsClosesTheMediaAndTheLine() {
        look();
        time.forward(Duration.ofSeconds(30));
        desk.view(CallState.NOBODY, Optional.empty(), Optional.of(EndReason.NOBODY));
        time.settle();

        assertThat(journey.state()).isInstanceOf(Nobody.class);
        assertThat(desk.mediaDid).endsWith("close");
        assertThat(desk.lineClosed).isTrue();
        assertThat(desk.cancelled).as("it is over already").isEmpty();
    }

    @Test
    void aBackendThatSaysNothingAfterThePromiseIsNotWaitedForForEver() {
        look();

        time.forward(Duration.ofSeconds(29));
        assertThat(journey.state()).isInstanceOf(Finding.class);
        time.forward(Duration.ofSeconds(9));

        assertThat(journey.state()).isInstanceOf(Away.class);
        assertThat(desk.mediaDid).endsWith("close");
    }

    @Test
    void aLineThatIsAwayIsSaidAndTheSearchGoesOn() {
        look();
        desk.line.status(new LineStatus.Down("cut"));
        time.settle();
        assertThat(finding().lineAway()).isTrue();

        desk.line.status(new LineStatus.Up(LineMessage.Opening.RESUMED));
        time.settle();

        assertThat(finding().lineAway()).isFalse();
    }

    @Test
    void aLawyerWhoIsLateIsSaid() {
        look();
        desk.line.heard(new LineMessage.Late("booking-1", "call-1", Role.LAWYER, 3));
        time.settle();
        assertThat(finding().late()).isEqualTo(3);
    }

    @Test
    void aBackendThatCannotBeReachedIsSaidAndTriedAgain() {
        Answer<CallTicket> good = desk.ticket;
        desk.ticket = new Answer.Unreachable<>("cut");
        look();
        assertThat(journey.state()).isInstanceOf(Away.class);

        desk.ticket = good;
        journey.retry();
        time.settle();

        assertThat(journey.state()).isInstanceOf(Finding.class);
    }

    @Test
    void whoStopsLookingIsNotRungFor() {
        look();
        journey.back();
        journey.close();
        time.settle();

        assertThat(left).isTrue();
        assertThat(desk.cancelled).containsExactly("call-1");
    }

    @Test
    void aPageThatIsLoadedAgainGetsANewConnection() {
        talk();
        desk.line.heard(new LineMessage.Peer("call-1", lawyer("p1"), PeerChange.LEFT));
        time.settle();
        assertThat(talking().ways().alone()).hasValue(Alone.LAWYER_AWAY);

        desk.line.heard(new LineMessage.Peer("call-1", lawyer("p2"), PeerChange.JOINED));
        time.settle();

        assertThat(talking().ways().alone()).isEmpty();
        assertThat(desk.mediaDid).endsWith("startOver");
    }

    @Test
    void aLineThatCameBackFindsNewWaysForTheSameConnection() {
        talk();
        desk.line.heard(new LineMessage.Peer("call-1", lawyer("p1"), PeerChange.AWAY));
        desk.line.heard(new LineMessage.Peer("call-1", lawyer("p1"), PeerChange.RESUMED));
        time.settle();

        assertThat(desk.mediaDid).endsWith("restart").doesNotContain("startOver");
    }

    @Test
    void picturesThatStopAreMendedFirstByNewWaysThenAnew() {
        talk();
        figures(10, 10);
        for (int second = 0; second < 12; second++) {
            figures(10, 0);
        }

        assertThat(talking().ways().link()).isEqualTo(Link.MENDING);
        assertThat(desk.mediaDid).containsSubsequence("open", "restart", "startOver");
    }

    @Test
    void aWishIsDoneOnlyAfterAYes() {
        toBeDone.add(new ConversationHelp.Done(Outcome.DONE, Optional.of("paper-1")));
        talk();
        wish("r1", Wish.SCAN);
        assertThat(talking().wishes().asked()).map(Talk.Asked::words).hasValue("请放合同");
        assertThat(desk.said).noneMatch(LineMessage.Reply.class::isInstance);

        journey.conversation().orElseThrow().grant();

        assertThat(desk.said).endsWith(new LineMessage.Reply("call-1", "r1", Outcome.DONE, "paper-1"));
        assertThat(talking().wishes()).isEqualTo(Talk.Wishes.NONE);
    }

    @Test
    void aWishMayBeRefusedAndTheNextOneAsked() {
        talk();
        wish("r1", Wish.RECORDING);
        journey.conversation().orElseThrow().refuse();
        wish("r2", Wish.CARD);

        assertThat(desk.said).contains(new LineMessage.Reply("call-1", "r1", Outcome.REFUSED, null));
        assertThat(stopped).as("what was begun is put away").isPositive();
        assertThat(talking().wishes().asked()).map(Talk.Asked::id).hasValue("r2");
    }

    @Test
    void twoWishesAtOnceAreOneTooMany() {
        talk();
        wish("r1", Wish.SCAN);
        wish("r2", Wish.CARD);

        assertThat(desk.said).contains(new LineMessage.Reply("call-1", "r2", Outcome.FAILED, null));
        assertThat(talking().wishes().asked()).map(Talk.Asked::id).hasValue("r1");
    }

    @Test
    void whatTheLawyerTypesIsShownAndReadySentencesAreSent() {
        talk();
        desk.line.heard(new LineMessage.Relay("call-1", "p1", null, new Signal.Caption(Sensitive.of("您好"))));
        time.settle();
        journey.conversation().orElseThrow().say("请说慢一点");

        assertThat(talking().said()).containsExactly(new Talk.Said(false, "您好"), new Talk.Said(true, "请说慢一点"));
    }

    @Test
    void endingIsAskedOnceMore() {
        talk();
        Conversation conversation = journey.conversation().orElseThrow();
        conversation.askToEnd();
        assertThat(talking().asksToEnd()).isTrue();
        conversation.goOn();
        assertThat(talking().asksToEnd()).isFalse();
        assertThat(desk.said).doesNotContain(new LineMessage.End("call-1"));

        conversation.askToEnd();
        conversation.end();

        assertThat(desk.said).contains(new LineMessage.End("call-1"));
        assertThat(journey.state()).isInstanceOf(Ended.class);
        assertThat(desk.mediaDid).endsWith("close");
    }

    @Test
    void afterTheTalkTheLawyersWordsAreThereAndTheCitizenMayRate() {
        desk.summary = new Answer.Ok<>(new CallSummary(
                "call-1",
                ScriptedDesk.LAWYER,
                OffsetDateTime.parse("2026-11-24T09:41:00+08:00"),
                6,
                true,
                new PlainWords(Sensitive.of("欠薪"), Sensitive.of("先去投诉"), List.of(Sensitive.of("带身份证")))));
        talk();
        desk.view(CallState.ENDED, Optional.empty(), Optional.of(EndReason.LAWYER_ENDED));
        time.settle();

        journey.rate(3);
        time.settle();

        assertThat(journey.state()).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.summary()).isPresent();
            assertThat(ended.rated()).hasValue(3);
        });
        assertThat(desk.ratings).containsExactly(3);
    }

    @Test
    void wordsThatTheLawyerWritesAfterTheTalkAreFoundByLookingAgain() {
        talk();
        desk.view(CallState.ENDED, Optional.of("l1"), Optional.of(EndReason.LAWYER_ENDED));
        time.settle();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.fetching()).isTrue());

        desk.summary = written();
        time.forward(Duration.ofSeconds(3));

        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.summary()).isPresent());
    }

    private static Answer<CallSummary> written() {
        Sensitive<String> words = Sensitive.of("先投诉");
        return new Answer.Ok<>(new CallSummary(
                "call-1",
                ScriptedDesk.LAWYER,
                OffsetDateTime.parse("2026-11-24T09:41:00+08:00"),
                3,
                true,
                new PlainWords(words, words, List.of(words))));
    }

    @Test
    void leavingInTheMiddleHangsUp() {
        talk();

        journey.close();

        assertThat(desk.said).contains(new LineMessage.End("call-1"));
        assertThat(desk.mediaDid).endsWith("close");
    }

    @Test
    void muteIsToldToTheLawyer() {
        talk();
        journey.conversation().orElseThrow().switchMute();

        assertThat(desk.mediaDid).endsWith("mute true false");
        assertThat(desk.said).contains(new LineMessage.Relay("call-1", null, "p1", new Signal.Muted(true, false)));
        assertThat(talking().ways().muted()).isTrue();
    }

    private void look() {
        journey.topic(LABOUR);
        assertThat(journey.state()).isInstanceOf(ChooseWay.class);
        journey.switchHearing();
        journey.language("粤语");
        time.settle();
    }

    private void talk() {
        look();
        desk.view(CallState.CLAIMED, Optional.of("p1"), Optional.empty());
        time.settle();
    }

    private void wish(String id, Wish what) {
        desk.line.heard(new LineMessage.Request("call-1", id, what, "请放合同", null));
        time.settle();
    }

    private void figures(long decoded, double framesPerSecond) {
        desk.media.accept(new MediaEvent.Figures(
                new Report.Figures(decoded, framesPerSecond, 500, 500, 25, 30, 0, "GOOD", -100, 0)));
        time.settle();
    }

    private Finding finding() {
        return (Finding) journey.state();
    }

    private Talk talking() {
        return ((Talking) journey.state()).talk();
    }

    private static Participant lawyer(String id) {
        return new Participant(id, Role.LAWYER, ScriptedDesk.LAWYER.name(), true);
    }

    private static Hold kept() {
        return new Hold(
                "h1",
                new Slot(
                        "lawyer-01@2026-11-25T09:00",
                        "lawyer-01",
                        OffsetDateTime.parse("2026-11-25T09:00:00+08:00"),
                        30,
                        0),
                ScriptedDesk.LAWYER,
                OffsetDateTime.parse("2026-11-24T09:49:30+08:00"));
    }
}
