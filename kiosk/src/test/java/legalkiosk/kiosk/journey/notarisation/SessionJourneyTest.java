package legalkiosk.kiosk.journey.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.Signal;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.idcard.HeaderOnlyPortraitDecoder;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.journey.HandReader;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.consultation.ScriptedDesk;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Lack;
import legalkiosk.kiosk.journey.notarisation.SessionState.Ended;
import legalkiosk.kiosk.journey.notarisation.SessionState.Front;
import legalkiosk.kiosk.journey.notarisation.SessionState.InFront;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.notarisation.SessionState.Nobody;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.journey.notarisation.SessionState.Unready;
import legalkiosk.kiosk.journey.printing.PrintDesk;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.video.MediaEvent;
import legalkiosk.kiosk.video.wire.Report;
import org.junit.jupiter.api.Test;

class SessionJourneyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final byte[] TEXT = NotarySamples.bytes("%PDF of a text");

    private final TestRuntime time = new TestRuntime();
    private final OfficeDesk office = new OfficeDesk();
    private final ScriptedDesk calls = new ScriptedDesk(TestRuntime.NOW);
    private final HandRecorder recorder = new HandRecorder();
    private final HandReader reader = new HandReader();
    private final TouchPad pad = new TouchPad(time.runtime().clock());
    private final List<CaseView> left = new ArrayList<>();
    private final List<CaseView> booked = new ArrayList<>();
    private List<Lack> lacks = List.of();

    private SessionJourney journey() {
        office.become(CaseState.ACCEPTED, new Step.Nothing());
        return new SessionJourney(
                time.runtime(),
                office.now(),
                new SessionJourney.Services(
                        office,
                        calls,
                        calls,
                        recorder,
                        reader,
                        new HeaderOnlyPortraitDecoder(),
                        Optional.empty(),
                        new Pads(pad, Optional.empty()),
                        new PrintDesk(null, () -> reader.health, Optional.empty()),
                        () -> lacks,
                        () -> {},
                        Optional::empty,
                        "沙坪街道",
                        booked::add,
                        left::add));
    }

    /** The notary has taken the call. */
    private SessionJourney talking() {
        SessionJourney journey = journey();
        time.settle();
        calls.view(CallState.CLAIMED, Optional.of("p1"), Optional.empty());
        time.settle();
        assertThat(journey.state()).isInstanceOf(Talking.class);
        return journey;
    }

    /** The person has agreed, and the recording runs. */
    private SessionJourney recorded() {
        SessionJourney journey = talking();
        journey.steps().alone();
        time.settle();
        journey.steps().consent(true);
        time.settle();
        return journey;
    }

    /** The office puts this on the screen. */
    private void office(CaseState state, Step step) {
        calls.hear(new LineMessage.CaseNow("call-1", office.become(state, step)));
        time.settle();
    }

    private Talking seen(SessionJourney journey) {
        return (Talking) journey.state();
    }

    private <A extends CaseAct> A last(Class<A> type) {
        return type.cast(office.acts.getLast());
    }

    @Test
    void theCallIsForTheCaseAndTheOfficeIsToldWhichCallItIs() {
        SessionJourney journey = journey();
        time.settle();

        assertThat(calls.requests()).singleElement().satisfies(asked -> {
            assertThat(asked.caseId()).isEqualTo("case-1");
            assertThat(asked.topic()).isEqualTo("notary");
        });
        assertThat(last(CaseAct.BeginSession.class).call()).isEqualTo("call-1");
        journey.close();
    }

    @Test
    void aMachineThatCannotRecordSaysSoBeforeAnybodyWaits() {
        lacks = List.of(Lack.RECORDER);
        SessionJourney journey = journey();
        time.settle();

        assertThat(journey.state()).isInstanceOf(Unready.class);
        assertThat(calls.requests()).isEmpty();
        assertThat(office.acts).isEmpty();
    }

    @Test
    void whenNoNotaryIsThereNothingIsLost() {
        calls.nobody(TestRuntime.NOW);
        SessionJourney journey = journey();
        time.settle();

        assertThat(journey.state()).isInstanceOf(Nobody.class);
        assertThat(office.acts).isEmpty();
        journey.back();
        assertThat(left).hasSize(1);
    }

    @Test
    void theRoomIsShownAndWhoElseIsThereIsSaid() {
        SessionJourney journey = talking();
        journey.steps().notAlone();
        journey.steps().with("家里人");
        journey.steps().with("朋友");
        journey.steps().with("朋友");
        journey.steps().those();
        time.settle();

        assertThat(last(CaseAct.RoomShown.class).others()).containsExactly("家里人");
        assertThat(seen(journey).step()).isInstanceOf(Step.ConsentToRecording.class);
        journey.close();
    }

    @Test
    void theRecordingBeginsOnceThePersonHasAgreedAndNotBefore() {
        SessionJourney journey = talking();
        journey.steps().alone();
        time.settle();
        assertThat(recorder.begun).isEmpty();
        assertThat(seen(journey).recording().running()).isFalse();

        journey.steps().consent(true);
        time.settle();

        assertThat(recorder.begun).containsExactly("case-1 call-1");
        time.forward(SECOND);
        assertThat(seen(journey).recording().running()).isTrue();
        journey.close();
        assertThat(recorder.runs).isFalse();
    }

    @Test
    void nobodyIsAskedToAgreeToARecordingThatNothingMakes() {
        SessionJourney journey = talking();
        journey.steps().alone();
        time.settle();
        recorder.ready = false;

        journey.steps().consent(true);
        time.settle();

        assertThat(office.acts).noneMatch(CaseAct.RecordingAnswered.class::isInstance);
        assertThat(seen(journey).recording().missing()).isTrue();
        assertThat(calls.said)
                .as("the notary is told")
                .anyMatch(said -> said instanceof LineMessage.Relay relay && relay.signal() instanceof Signal.Chat);
        journey.close();
    }

    @Test
    void withoutARunningRecordingNothingGoesPastTheConsent() {
        recorder.works = false;
        SessionJourney journey = recorded();
        reader.readings.add(HandReader.aCard());
        time.forward(SECOND.multipliedBy(3));

        assertThat(seen(journey).recording().missing()).isTrue();
        assertThat(office.acts).noneMatch(CaseAct.CardRead.class::isInstance);
        assertThat(reader.readings).as("the chip was not read").hasSize(1);

        recorder.works = true;
        time.forward(SECOND.multipliedBy(6));
        assertThat(seen(journey).recording().running()).as("it is tried again").isTrue();
        journey.close();
    }

    @Test
    void theChipIsReadInTheSessionWithAPictureOfTheSameMoment() {
        calls.own = Optional.of(Frame.owning(64, 48, new int[64 * 48], Instant.EPOCH, 1));
        reader.readings.add(HandReader.aCard());
        SessionJourney journey = recorded();
        time.forward(SECOND.multipliedBy(2));

        CaseAct.CardRead read = last(CaseAct.CardRead.class);
        assertThat(read.challenge()).isEqualTo("4821");
        assertThat(read.recordingMs()).isPositive();
        assertThat(office.now().documents())
                .extracting(document -> document.kind())
                .containsExactly(Paper.CHIP_PORTRAIT, Paper.LIVE_PICTURE);
        assertThat(office.contents).containsKeys(read.portrait(), read.live());
        journey.close();
    }

    @Test
    void withoutAPictureTheReadingIsNotToldAndIsTriedAgain() {
        reader.readings.add(HandReader.aCard());
        SessionJourney journey = recorded();
        time.forward(SECOND.multipliedBy(2));

        assertThat(office.acts).noneMatch(CaseAct.CardRead.class::isInstance);
        assertThat(seen(journey).mode()).isInstanceOf(Mode.CardFailed.class);
        journey.close();
    }

    @Test
    void c3_aNoticeIsUnderstoodOrNotAndReadOutWhenAskedFor() {
        SessionJourney journey = recorded();
        office(CaseState.NOTICE, NotarySamples.steps().get("notice"));
        journey.steps().heard(false);
        time.settle();
        assertThat(last(CaseAct.NoticeHeard.class).understood()).isFalse();

        office(CaseState.NOTICE, NotarySamples.steps().get("notice"));
        journey.steps().aloud("请念给我听");
        journey.steps().heard(true);
        time.settle();

        assertThat(last(CaseAct.NoticeHeard.class)).satisfies(heard -> {
            assertThat(heard.understood()).isTrue();
            assertThat(heard.readAloud()).isTrue();
        });
        journey.close();
    }

    @Test
    void theRecordIsConfirmedByItsHashOrALineIsNamed() {
        SessionJourney journey = recorded();
        var document = office.keep("doc-record", Paper.RECORD, Optional.empty(), "询问笔录", TEXT, "application/pdf");
        office(CaseState.QUESTIONING, NotarySamples.steps().get("record"));
        journey.steps().wrong();
        journey.steps().wrong(1, "这一句不对");
        time.settle();
        assertThat(last(CaseAct.RecordDisputed.class).line()).isEqualTo(1);

        office(CaseState.QUESTIONING, NotarySamples.steps().get("record"));
        journey.steps().right();
        time.settle();

        assertThat(last(CaseAct.RecordConfirmed.class)).satisfies(confirmed -> {
            assertThat(confirmed.version()).isEqualTo(2);
            assertThat(confirmed.sha256()).isEqualTo(document.sha256());
        });
        journey.close();
    }

    @Test
    void theSignatureIsBoundToTheDocumentThatWasShown() {
        SessionJourney journey = recorded();
        var document = office.keep("doc-text", Paper.TEXT, Optional.empty(), "委托书", TEXT, "application/pdf");
        office(CaseState.SIGNING, NotarySamples.steps().get("sign"));
        journey.papers().sign();
        assertThat(((InFront) journey.state()).front()).isInstanceOf(Front.Signing.class);
        SigningJourney sheet = ((Front.Signing) ((InFront) journey.state()).front()).journey();
        scribble();
        sheet.done();
        time.settle();

        assertThat(last(CaseAct.SignedOnScreen.class)).satisfies(signed -> {
            assertThat(signed.document()).isEqualTo("doc-text");
            assertThat(signed.sha256()).isEqualTo(document.sha256());
            assertThat(signed.ink().reveal())
                    .contains("\"document\":\"" + document.sha256() + "\"")
                    .contains("\"strokes\":[[[");
        });
        assertThat(journey.state()).as("back at the talk").isInstanceOf(Talking.class);
        journey.close();
    }

    private void scribble() {
        pad.down(1000, 1000, 0);
        int[] xy = {3000, 6000, 5000, 1000, 7000, 6000, 9000, 1000};
        for (int i = 0; i < xy.length; i += 2) {
            pad.move(xy[i], xy[i + 1], (i + 2) * 10_000_000L);
        }
        pad.up();
        time.settle();
    }

    @Test
    void aStepThatChangesTakesAwayWhatWasInFrontOfTheTalk() {
        SessionJourney journey = recorded();
        office.keep("doc-text", Paper.TEXT, Optional.empty(), "委托书", TEXT, "application/pdf");
        office(CaseState.SIGNING, NotarySamples.steps().get("sign"));
        journey.papers().sign();

        office(CaseState.QUESTIONING, NotarySamples.steps().get("answer"));

        assertThat(seen(journey).step()).isInstanceOf(Step.Answer.class);
        journey.close();
    }

    @Test
    void anOlderViewNeverReplacesANewerOne() {
        SessionJourney journey = recorded();
        CaseView older = office.now();
        office(CaseState.NOTICE, NotarySamples.steps().get("notice"));

        calls.hear(new LineMessage.CaseNow("call-1", older));
        time.settle();

        assertThat(seen(journey).step()).isInstanceOf(Step.HearNotice.class);
        journey.close();
    }

    @Test
    void whatTheOfficeDoesNotTakeIsShownInItsWords() {
        SessionJourney journey = recorded();
        office(CaseState.NOTICE, NotarySamples.steps().get("notice"));
        office.refuses = Optional.of("请先听完。");
        journey.steps().heard(true);
        time.settle();

        assertThat(seen(journey).problem()).contains("请先听完。");
        journey.close();
    }

    @Test
    void whatIsDoneWhileTheNetworkIsAwayIsToldOnceItIsBackAndOnlyOnce() {
        SessionJourney journey = recorded();
        office(CaseState.NOTICE, NotarySamples.steps().get("notice"));
        office.away = true;
        journey.steps().heard(true);
        time.forward(SECOND.multipliedBy(5));
        assertThat(seen(journey).busy()).isTrue();

        office.away = false;
        time.forward(SECOND.multipliedBy(5));

        assertThat(office.acts.stream().filter(CaseAct.NoticeHeard.class::isInstance))
                .hasSize(1);
        journey.close();
    }

    @Test
    void aGapOfTheLineIsToldWithItsLengthAndThatTheSeatWasWatched() {
        SessionJourney journey = recorded();
        time.forward(SECOND.multipliedBy(2));
        calls.line(new LineStatus.Down("silent"));
        time.forward(SECOND.multipliedBy(12));
        calls.line(new LineStatus.Up(Opening.RESUMED));
        time.settle();

        assertThat(last(CaseAct.NetworkGap.class)).satisfies(gap -> {
            assertThat(gap.millis()).isBetween(11_900L, 12_100L);
            assertThat(gap.seatWatched()).isTrue();
        });
        journey.close();
    }

    @Test
    void aGapInWhichTheRecordingStoppedWasNotWatched() {
        SessionJourney journey = recorded();
        time.forward(SECOND.multipliedBy(2));
        calls.line(new LineStatus.Down("silent"));
        recorder.works = false;
        recorder.runs = false;
        time.forward(SECOND.multipliedBy(4));
        recorder.works = true;
        time.forward(SECOND.multipliedBy(8));
        calls.line(new LineStatus.Up(Opening.RESUMED));
        time.settle();

        assertThat(last(CaseAct.NetworkGap.class).seatWatched()).isFalse();
        journey.close();
    }

    @Test
    void aGapLastsUntilThePictureIsThereAgainAndNotUntilItIsLookedFor() {
        SessionJourney journey = recorded();
        decoded(30);
        calls.media.accept(new MediaEvent.Interrupted("示例：被杀掉"));
        time.forward(SECOND.multipliedBy(2));
        decoded(0);
        time.forward(SECOND.multipliedBy(4));
        decoded(25);

        assertThat(last(CaseAct.NetworkGap.class).millis()).isBetween(5_900L, 6_100L);
        journey.close();
    }

    @Test
    void aSecondGapBeforeTheNotaryHasDecidedIsToldAsWell() {
        SessionJourney journey = recorded();
        office(CaseState.INTERRUPTED, new Step.Wait("请等一下"));
        calls.line(new LineStatus.Down("silent"));
        time.forward(SECOND.multipliedBy(5));
        calls.line(new LineStatus.Up(Opening.RESUMED));
        time.settle();

        assertThat(last(CaseAct.NetworkGap.class).millis()).isBetween(4_900L, 5_100L);
        journey.close();
    }

    @Test
    void whatWasDoneWhileTheLineWasAwayIsSeenAsSoonAsItIsBack() {
        SessionJourney journey = recorded();
        calls.line(new LineStatus.Down("示例：后台被杀掉"));
        office.become(CaseState.NOTICE, new Step.HearNotice("meaning", "示例", "示例", "示例", 1, 1));
        time.settle();
        assertThat(seen(journey).step()).isNotInstanceOf(Step.HearNotice.class);
        calls.line(new LineStatus.Up(Opening.RESUMED));
        calls.view(CallState.CONNECTED, Optional.of("p1"), Optional.empty());
        time.settle();

        assertThat(seen(journey).step()).isInstanceOf(Step.HearNotice.class);
        journey.close();
    }

    @Test
    void whatWasDoneBeforeTheLineWasThereIsSeenEvenIfTheBackendIsAwayAtThatMoment() {
        SessionJourney journey = journey();
        time.settle();
        office.become(CaseState.IDENTITY, new Step.Wait("示例：公证员先到了。"));
        office.away = true;
        calls.view(CallState.CLAIMED, Optional.of("p1"), Optional.empty());
        time.settle();
        assertThat(seen(journey).step()).isInstanceOf(Step.ShowRoom.class);
        office.away = false;
        time.forward(SECOND.multipliedBy(2));

        assertThat(seen(journey).step()).isInstanceOf(Step.Wait.class);
        journey.close();
    }

    private void decoded(long pictures) {
        calls.media.accept(new MediaEvent.Figures(
                new Report.Figures(pictures, 25, pictures == 0 ? 0 : 500, 500, 25, 30, 0, "GOOD", -100, 0)));
        time.settle();
    }

    @Test
    void aLineThatIsBackAtOnceInterruptsNothing() {
        SessionJourney journey = recorded();
        calls.line(new LineStatus.Down("blip"));
        time.forward(SECOND);
        calls.line(new LineStatus.Up(Opening.RESUMED));
        time.settle();

        assertThat(office.acts).noneMatch(CaseAct.NetworkGap.class::isInstance);
        journey.close();
    }

    @Test
    void fromEveryStepThePersonMayEndItAndTheOfficeIsTold() {
        NotarySamples.steps().forEach((name, step) -> {
            if (!(step instanceof Step.Over)) {
                SessionJourneyTest one = new SessionJourneyTest();
                SessionJourney journey = one.recorded();
                one.office(CaseState.SIGNING, step);
                journey.askToEnd();
                journey.confirm();
                one.time.settle();

                assertThat(journey.state())
                        .as(name)
                        .isInstanceOfSatisfying(
                                Ended.class, ended -> assertThat(ended.how()).isEqualTo(Ended.How.LEFT));
                assertThat(one.office.acts).as(name).anyMatch(CaseAct.PersonLeft.class::isInstance);
                assertThat(one.recorder.runs).as(name).isFalse();
            }
        });
    }

    @Test
    void fromEveryStepThePersonMayGoToTheWindowWithEverythingKept() {
        NotarySamples.steps().forEach((name, step) -> {
            SessionJourneyTest one = new SessionJourneyTest();
            SessionJourney journey = one.recorded();
            one.office(CaseState.SIGNING, step);
            journey.steps().askOffice();
            journey.confirm();
            one.time.settle();

            assertThat(journey.state())
                    .as(name)
                    .isInstanceOfSatisfying(
                            Ended.class, ended -> assertThat(ended.how()).isEqualTo(Ended.How.OFFICE));
            journey.book();
            assertThat(one.booked)
                    .as(name)
                    .singleElement()
                    .satisfies(view -> assertThat(view.state()).isEqualTo(CaseState.CONVERTED_IN_PERSON));
        });
    }

    @Test
    void whoGoesAwayInTheMiddleIsToldToTheOffice() {
        SessionJourney journey = recorded();
        journey.close();
        time.settle();

        assertThat(last(CaseAct.PersonLeft.class)).isNotNull();
        assertThat(recorder.runs).isFalse();
        assertThat(journey.conversation()).isEmpty();
    }

    @Test
    void aCallThatBreaksSaysHowItGoesOn() {
        SessionJourney journey = recorded();
        calls.view(CallState.ENDED, Optional.empty(), Optional.of(EndReason.LAWYER_LOST));
        time.settle();

        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.how()).isEqualTo(Ended.How.BROKEN));
    }

    @Test
    void afterTheLastStepTheSessionIsDone() {
        SessionJourney journey = recorded();
        office(CaseState.REVIEW, NotarySamples.steps().get("over"));
        journey.finish();
        time.settle();

        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.how()).isEqualTo(Ended.How.DONE));
        assertThat(office.acts).noneMatch(CaseAct.PersonLeft.class::isInstance);
    }

    @Test
    void nothingIsRecordedAfterTheEndAlsoWhenTheEncoderDiesInThatMoment() {
        SessionJourney journey = recorded();
        recorder.between = true;
        office(CaseState.REVIEW, NotarySamples.steps().get("over"));
        journey.finish();
        time.settle();

        assertThat(recorder.runs).isFalse();
    }

    @Test
    void theSignSaysThatItRecordsAsLongAsItDoes() {
        SessionJourney journey = recorded();
        office(CaseState.REVIEW, NotarySamples.steps().get("over"));

        assertThat(recorder.runs).isTrue();
        assertThat(seen(journey).recording().running()).isTrue();
        journey.close();
    }

    @Test
    void everyKindOfStepHasASampleAndSoAScreen() {
        Set<Class<?>> shown = Stream.of(NotarySamples.steps())
                .map(Map::values)
                .flatMap(steps -> steps.stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }
}
