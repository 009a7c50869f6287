package legalkiosk.kiosk.app;

import java.nio.file.Path;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.MyCasesState;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;

/**
 * A person who has an accepted case and wants it done, whatever breaks: from each screen on to the session, and back into it. On the
 * journeys' thread.
 */
final class ReturningParty {
    private static final long MOMENT_NANOS = 700_000_000L;

    private final SessionHands own;
    private final HallJourney hall;
    private long again = System.nanoTime();

    ReturningParty(Belongings things, Path folder, HallJourney hall) {
        this.own = new SessionHands(things, folder);
        this.hall = hall;
    }

    /** Does what the screen offers, once. */
    void goOn() {
        switch (hall.state().place()) {
            case Place.Attract attract -> hall.start();
            case Place.Home home -> hall.notary().open();
            case Place.InNotarisation(NotarisationJourney journey) -> part(journey);
            default -> {
                // A visit that has ended ends by itself.
            }
        }
    }

    private void part(NotarisationJourney journey) {
        switch (journey.state()) {
            case NotarisationState.Choosing choosing -> journey.mine();
            case NotarisationState.Mine(MyCasesJourney mine) -> find(mine);
            case NotarisationState.InSession(SessionJourney session) -> sit(session);
            case NotarisationState.Applying applying -> throw new AssertionError("nothing new is wanted");
            case NotarisationState.Papers papers -> throw new AssertionError("no papers are wanted");
        }
    }

    private void find(MyCasesJourney mine) {
        switch (mine.state()) {
            case MyCasesState.ChooseWay way -> mine.byCard();
            case MyCasesState.Identify(var identity) -> own.identify(identity);
            case MyCasesState.Found(var cases) -> {
                own.things().noCard();
                mine.open(cases.getFirst());
            }
            case MyCasesState.Detail(CaseView view) when mayGoOn(view.state()) -> inAMoment(mine::session);
            case MyCasesState.Away away -> inAMoment(mine::retry);
            case MyCasesState.Refused refused -> inAMoment(mine::back);
            default -> {
                // Something is on its way, or it is the office's turn.
            }
        }
    }

    /** Where the screen has the button. */
    private static boolean mayGoOn(CaseState state) {
        return switch (state) {
            case ACCEPTED, IDENTITY_EXPIRED, INTERRUPTED, WAITING -> true;
            case DRAFT,
                    SUBMITTED,
                    SUPPLEMENT,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    REVIEW,
                    VERIFYING,
                    APPROVAL,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> false;
        };
    }

    /** Nobody presses 再试一次 as fast as a machine. */
    private void inAMoment(Runnable press) {
        if (System.nanoTime() - again > MOMENT_NANOS) {
            again = System.nanoTime();
            press.run();
        }
    }

    private void sit(SessionJourney session) {
        switch (session.state()) {
            case SessionState.Ended(CaseView view, var how)
            when mayGoOn(view.state()) || view.state().inSession() -> inAMoment(session::retry);
            case SessionState.Ended ended -> inAMoment(session::back);
            case SessionState.Nobody nobody -> inAMoment(session::retry);
            case SessionState.Away away -> inAMoment(session::retry);
            case SessionState.Refused refused -> inAMoment(session::back);
            case SessionState.Unready unready -> inAMoment(session::retry);
            case SessionState.Asking asking -> {}
            case SessionState.Finding finding -> {}
            case SessionState.Talking talking -> own.follow(session);
            case SessionState.InFront front -> own.follow(session);
        }
    }
}
