package legalkiosk.kiosk.journey.notarisation;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.Portrait;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;

/**
 * 刷身份证 in a session (B2): the chip is read, the person's picture is taken at the same moment, and both go to the case. It begins by
 * itself, and until a card was read it is tried again and again. On the journeys' thread.
 */
public final class CardStep {
    private static final Duration ONE_TRY = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final DateTimeFormatter BAND =
            DateTimeFormatter.ofPattern("uuuuMMdd HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    private final JourneyRuntime runtime;
    private final SessionJourney.Services services;
    private final Sitting sitting;

    /** The step this is about; what is true of it stays true while it is read. */
    private record Asked(String caseId, String challenge, Conversation talk) {}

    CardStep(JourneyRuntime runtime, SessionJourney.Services services, Sitting sitting) {
        this.runtime = runtime;
        this.services = services;
        this.sitting = sitting;
    }

    /** 再放一次. */
    public void again() {
        sitting.afresh();
        look();
    }

    /** Begins, where the step is the card's and nothing stands in the way. */
    void look() {
        if (sitting.step() instanceof Step.ReadCard step
                && sitting.mode() instanceof Mode.Usual
                && sitting.fresh()
                && sitting.seat().seen().running()) {
            sitting.mode(new Mode.Card(Optional.empty(), false));
            read(new Asked(
                    sitting.view().id(),
                    step.challenge(),
                    sitting.conversation().orElseThrow()));
        }
    }

    private void read(Asked asked) {
        sitting.slow()
                .begin(
                        back -> {
                            CardReading reading = services.reader().read(ONE_TRY);
                            if (reading instanceof CardReading.Card(IdCard card)) {
                                back.tell(() -> sitting.mode(new Mode.Card(Optional.empty(), true)));
                                Optional<CaseAct.CardRead> read = taken(asked, card);
                                back.tell(() -> read.ifPresentOrElse(sitting::send, this::failed));
                            } else {
                                back.tell(() -> sitting.mode(new Mode.Card(hint(reading), false)));
                                runtime.timer().after(BETWEEN, () -> back.tell(() -> read(asked)));
                            }
                        },
                        this::failed);
    }

    private void failed() {
        sitting.mode(new Mode.CardFailed());
    }

    /** Key of the devices' words about a try; nothing is said of a card that is not there yet. */
    private static Optional<String> hint(CardReading reading) {
        boolean quiet = reading instanceof CardReading.NoCard(var facts, boolean still) && !still
                || reading instanceof CardReading.Cancelled
                || reading instanceof CardReading.Busy;
        return quiet ? Optional.empty() : Optional.of(reading.wordsKey());
    }

    private Optional<CaseAct.CardRead> taken(Asked asked, IdCard card) throws InterruptedException, IOException {
        String band = asked.challenge() + " " + BAND.format(runtime.clock().instant());
        Optional<byte[]> live = FaceShot.live(asked.talk()::showOwn, band);
        if (live.isEmpty()) {
            return Optional.empty();
        }
        byte[] portrait = FaceShot.portrait(card.portrait(), services.portraits(), band);
        card.portrait().ifPresent(Portrait::wipe);
        Optional<String> chip = add(asked.caseId(), Paper.CHIP_PORTRAIT, portrait);
        Optional<String> face = add(asked.caseId(), Paper.LIVE_PICTURE, live.get());
        return chip.flatMap(one -> face.map(other -> new CaseAct.CardRead(
                new Citizen.ByCard(card.kind().code(), card.idNumber(), card.name()),
                Cards.address(card),
                Cards.validUntil(card),
                one,
                other,
                asked.challenge(),
                sitting.position())));
    }

    private Optional<String> add(String caseId, Paper kind, byte[] picture) {
        return services.desk().add(caseId, kind, Optional.empty(), 1, picture)
                        instanceof Answer.Ok<CaseDocument>(var kept)
                ? Optional.of(kept.id())
                : Optional.empty();
    }
}
