package legalkiosk.kiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;
import legalkiosk.kiosk.print.PrintSize;

/** What a person does with card, pen and paper when a screen of a session, or of 身份, asks for it. On the journeys' thread. */
final class SessionHands {
    private final Belongings things;
    private final Path folder;
    private final Set<String> prepared = new HashSet<>();

    SessionHands(Belongings things, Path folder) {
        this.things = things;
        this.folder = folder;
    }

    Belongings things() {
        return things;
    }

    /** Does what the screen of a session asks for, once. */
    void follow(SessionJourney session) {
        switch (session.state()) {
            case SessionState.Talking(var talk, var view, var mode, var busy, var problem, var recording)
            when !busy && !recording.missing() -> {
                switch (mode) {
                    case SessionState.Mode.Usual usual
                    when problem.isPresent() && view.step() instanceof Step.ReadCard ->
                        session.card().again();
                    case SessionState.Mode.Usual usual -> step(session, view);
                    case SessionState.Mode.Card reading -> step(session, view);
                    case SessionState.Mode.CardFailed failed -> session.card().again();
                    case SessionState.Mode.Lost lost -> session.steps().goOn();
                    default -> {
                        // A page is on its way.
                    }
                }
            }
            case SessionState.InFront(var talk, var view, SessionState.Front front, var recording) -> front(front);
            default -> {
                // Something is on its way.
            }
        }
    }

    void identify(IdentityJourney identity) {
        switch (identity.state()) {
            case IdentityState.Consent consent -> {
                identity.agree();
                things.card();
            }
            case IdentityState.Recognised recognised -> identity.confirm();
            default -> {
                // The reader takes its time.
            }
        }
    }

    private void step(SessionJourney session, CaseView view) {
        if (!(view.step() instanceof Step.ReadCard)) {
            things.noCard();
        }
        switch (view.step()) {
            case Step.ShowRoom room -> session.steps().alone();
            case Step.ConsentToRecording consent -> session.steps().consent(true);
            case Step.ReadCard card -> {
                if (prepared.add(card.challenge())) {
                    things.card();
                }
            }
            case Step.HearNotice notice -> session.steps().heard(true);
            case Step.CheckRecord record -> session.steps().right();
            case Step.SpeakCode code -> session.steps().spoken();
            case Step.SignOnScreen sign -> session.papers().sign();
            case Step.SignOnPaper paper
            when !paper.printed() -> session.papers().print();
            case Step.SignOnPaper paper ->
                paper.pages().stream()
                        .filter(page -> !page.scanned())
                        .findFirst()
                        .ifPresent(page -> {
                            layUnderTheCamera(paper.document(), page.number());
                            session.papers().scan();
                        });
            case Step.Over over -> session.finish();
            case Step.Nothing nothing -> {}
            case Step.Answer answer -> {}
            case Step.Scan scan -> session.papers().scan();
            case Step.Wait wait -> {}
        }
    }

    private void front(SessionState.Front front) {
        switch (front) {
            case SessionState.Front.Signing(SigningJourney signing) -> sign(signing);
            case SessionState.Front.Printing(PrintingJourney printing) -> {
                switch (printing.state()) {
                    case PrintingState.ChooseSize choose -> printing.choose(PrintSize.NORMAL);
                    case PrintingState.Done done -> printing.leave();
                    default -> {
                        // Paper is on its way.
                    }
                }
            }
            case SessionState.Front.Scanning(ScanJourney scan) -> scan(scan);
        }
    }

    private void layUnderTheCamera(String document, int page) {
        if (!prepared.add(document + page)) {
            return;
        }
        try {
            Path picture = folder.resolve("signed-" + document + "-" + page + ".png");
            things.onTable(SignedSheet.lay(things.printed(), page, picture));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void scan(ScanJourney scan) {
        switch (scan.state()) {
            case ScanState.Looking looking -> scan.takeNow();
            case ScanState.Taken taken -> {
                scan.keep();
                scan.finish();
            }
            default -> scan.choose(ScanKind.PAPER);
        }
    }

    void sign(SigningJourney signing) {
        if (signing.state() instanceof SigningState.Writing) {
            if (signing.ink().strokes().isEmpty()) {
                things.pen();
            } else {
                signing.done();
            }
        }
    }
}
