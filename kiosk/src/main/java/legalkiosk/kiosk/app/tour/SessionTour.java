package legalkiosk.kiosk.app.tour;

import static legalkiosk.kiosk.app.tour.Walk.act;
import static legalkiosk.kiosk.app.tour.Walk.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.RobotNotary;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.journey.notarisation.SessionState.Front;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.signing.SigningJourney;

/**
 * 视频办理: the session before a robot notary, with the recording. The notary goes on by itself, so the tour looks again and again and does
 * what the screen asks for; of each kind of screen the first is photographed, in the moment in which it is there.
 */
final class SessionTour {
    private static final Duration SESSION = Duration.ofMinutes(8);
    private static final int BOTH = 2;
    private static final int MOST_BREAKS = 2;
    private static final Set<Talk.Link> NO_PICTURE = Set.of(Talk.Link.CONNECTING, Talk.Link.MENDING);

    private final DemoHouse house;
    private final Photographer photographer;
    private final Consumer<String> shoot;
    private final Runnable touched;
    private final Set<String> shot = new HashSet<>();
    private final Set<String> challenges = new HashSet<>();
    private boolean disputed;
    private boolean textRead;
    private int broken;

    /** @param touched keeps the visit going while something is waited for */
    SessionTour(DemoHouse house, Photographer photographer, Consumer<String> shoot, Runnable touched) {
        this.house = house;
        this.photographer = photographer;
        this.shoot = shoot;
        this.touched = touched;
    }

    /** From 等公证员 to the end screen. */
    void walk(RobotNotary robot, SessionJourney session) {
        await("this terminal to be ready for a session", SESSION, () -> {
            lookAgain(session);
            return Optional.of(session.state()).filter(SessionState.Finding.class::isInstance);
        });
        shoot.accept("session-finding");
        robot.takes(true);
        await("the notary", () -> {
            lookAgain(session);
            return Optional.of(session.state()).filter(SessionState.Talking.class::isInstance);
        });
        act(photographer::glance);
        await(
                "both faces to show",
                () -> Optional.of(session.state())
                        .filter(state -> state instanceof SessionState.Talking talking
                                && !NO_PICTURE.contains(talking.talk().ways().link())
                                && photographer.showing(BOTH)));
        await("the end of the session", SESSION, () -> {
            follow(session);
            return Optional.of(session.state())
                    .filter(state ->
                            state instanceof SessionState.Ended ended && ended.how() == SessionState.Ended.How.DONE);
        });
        act(photographer::putAway);
        shoot.accept("session-ended");
    }

    /** On a busy machine it may ring out, or the terminal may want a moment until it can record. */
    private void lookAgain(SessionJourney session) {
        touched.run();
        switch (session.state()) {
            case SessionState.Unready unready -> session.retry();
            case SessionState.Nobody nobody -> session.retry();
            case SessionState.Away away -> session.retry();
            case SessionState.Refused refused ->
                throw new IllegalStateException(
                        "no session: " + refused.problem().detail());
            default -> {
                // It rings, or is about to.
            }
        }
    }

    /** On the toolkit's thread. A line that broke is what it would be for a person: the session begins again. */
    private void follow(SessionJourney session) {
        switch (session.state()) {
            case SessionState.Talking talking when !talking.busy() -> step(session, talking);
            case SessionState.InFront(var talk, var view, Front front, var recording) -> front(front, view.step());
            case SessionState.Ended ended
            when ended.how() != SessionState.Ended.How.DONE -> {
                if (++broken > MOST_BREAKS) {
                    throw new IllegalStateException("the session ended as " + ended.how() + " in "
                            + ended.view().state());
                }
                session.retry();
            }
            default -> lookAgain(session);
        }
    }

    private void step(SessionJourney session, SessionState.Talking talking) {
        Step step = talking.step();
        if (!(step instanceof Step.ReadCard)) {
            house.reader().remove();
        }
        switch (talking.mode()) {
            case Mode.Usual usual -> usual(session, step);
            case Mode.Card(var hint, boolean sending) -> card(step, sending);
            case Mode.CardFailed failed -> session.card().again();
            case Mode.PickLine pick -> {
                once("record-which");
                session.steps().wrong(lastLine(step), "这一行不对");
            }
            case Mode.Reading reading -> {
                once("text");
                session.steps().goOn();
            }
            case Mode.Lost lost -> session.steps().goOn();
            case Mode.Fetching fetching -> {
                // The document is on its way.
            }
            case Mode.Who who -> session.steps().goOn();
            case Mode.AskEnd end -> session.steps().goOn();
            case Mode.AskOffice office -> session.steps().goOn();
        }
    }

    private void usual(SessionJourney session, Step step) {
        switch (step) {
            case Step.ShowRoom room -> {
                once("room");
                session.steps().alone();
            }
            case Step.ConsentToRecording consent -> {
                once("consent");
                session.steps().consent(true);
            }
            case Step.ReadCard card -> {
                // The reading begins by itself, once the recording runs.
            }
            case Step.HearNotice notice -> {
                once("notice");
                session.steps().heard(true);
            }
            case Step.Answer(String asked) -> {
                if (asked != null) {
                    once("question");
                }
            }
            case Step.CheckRecord record -> check(session);
            case Step.SpeakCode code -> speak(session);
            case Step.SignOnScreen sign -> {
                once("sign");
                session.papers().sign();
            }
            case Step.Wait wait -> once("wait");
            case Step.Over over -> {
                once("over");
                session.finish();
            }
            case Step.SignOnPaper paper -> throw astray(paper);
            case Step.Scan scan -> throw astray(scan);
            case Step.Nothing nothing -> {
                // The notary is about to begin.
            }
        }
    }

    private void card(Step step, boolean sending) {
        if (sending) {
            once("card-read");
        } else if (step instanceof Step.ReadCard(String challenge, int left) && challenges.add(challenge)) {
            once("card");
            house.reader().place(SampleCard.resident());
        }
    }

    /** One line is found wrong, so that it is seen how a record is mended. */
    private void check(SessionJourney session) {
        once(disputed ? "record-mended" : "record");
        if (disputed) {
            session.steps().right();
        } else {
            disputed = true;
            session.steps().wrong();
        }
    }

    private static int lastLine(Step step) {
        return step instanceof Step.CheckRecord(int version, java.util.List<RecordLine> lines, String document)
                ? lines.size() - 1
                : 0;
    }

    /** The text that is signed second is read before its code is spoken. */
    private void speak(SessionJourney session) {
        once("code");
        if (!textRead && shot.contains("signed")) {
            textRead = true;
            session.papers().read();
        } else {
            session.steps().spoken();
        }
    }

    private void front(Front front, Step step) {
        switch (front) {
            case Front.Signing(SigningJourney signing) -> {
                int strokes = signing.ink().strokes().size();
                if (strokes == 0 && shot.add("pen " + step)) {
                    house.tablet().sign(0);
                } else if (strokes == SampleSignature.STROKES) {
                    once("signed");
                    signing.done();
                }
            }
            case Front.Printing printing -> throw astray(step);
            case Front.Scanning scanning -> throw astray(step);
        }
    }

    private void once(String name) {
        if (shot.add(name)) {
            try {
                photographer.shoot("session-" + name);
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        }
    }

    private static IllegalStateException astray(Step step) {
        return new IllegalStateException(
                "the tour has no way on from " + step.getClass().getSimpleName());
    }
}
