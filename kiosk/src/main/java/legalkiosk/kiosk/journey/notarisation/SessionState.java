package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.signing.SigningJourney;

/** What a session with the notary shows. */
public sealed interface SessionState {
    /** This machine can't hold a session right now, and says so before anybody waits. */
    record Unready(CaseView view, List<ApplicationState.Lack> lacks) implements SessionState {}

    record Asking(CaseView view) implements SessionState {}

    /** It rings at the notaries. */
    record Finding(CaseView view, int rung, int seconds, boolean lineAway) implements SessionState {}

    /** No notary is there; nothing is lost. */
    record Nobody(CaseView view) implements SessionState {}

    record Away(CaseView view) implements SessionState {}

    record Refused(CaseView view, Problem problem) implements SessionState {}

    /**
     * The notary is there. What is to be done is the case's step, and nothing else.
     *
     * @param mode how far the person is with this step
     * @param busy what was done is on its way to the backend
     * @param problem what the backend said no to, in its words
     */
    record Talking(Talk talk, CaseView view, Mode mode, boolean busy, Optional<String> problem, Recording recording)
            implements SessionState {
        public Step step() {
            return view.step();
        }
    }

    /** Something is done over the whole screen in front of the talk, which goes on. */
    record InFront(Talk talk, CaseView view, Front front, Recording recording) implements SessionState {
        /** True while paper is on its way out. */
        boolean printing() {
            return front instanceof Front.Printing(PrintingJourney paper) && paper.busy();
        }
    }

    /** The session is over. */
    record Ended(CaseView view, How how) implements SessionState {
        /** How it came to its end. */
        public enum How {
            /** All that had to be done in it is done. */
            DONE,
            /** The person ended it, or did not want the recording. */
            LEFT,
            /** The line broke, or the notary hung up before the end. */
            BROKEN,
            /** It goes on at the window. */
            OFFICE
        }
    }

    /**
     * The recording of this terminal.
     *
     * @param wanted the case wants it now
     * @param running both sides are being kept at this moment
     */
    record Recording(boolean wanted, boolean running) {
        static final Recording NONE = new Recording(false, false);

        /** It ought to run and does not: nothing goes on until it does. */
        public boolean missing() {
            return wanted && !running;
        }
    }

    /** How far a person is with a step, as far as only this terminal knows. */
    sealed interface Mode {
        /** As the step is. */
        record Usual() implements Mode {}

        /** 还有别人: who. @param who words chosen so far */
        record Who(Set<String> who) implements Mode {
            public Who {
                who = Set.copyOf(who);
            }
        }

        /** Which line of the record is wrong? */
        record PickLine() implements Mode {}

        /** The chip is being read. @param hint key of the devices' words about the try before @param sending it was read */
        record Card(Optional<String> hint, boolean sending) implements Mode {}

        /** The card was read, but the pictures that belong to it did not come: once more. */
        record CardFailed() implements Mode {}

        /** A document is on its way, to here or to the backend. */
        record Fetching() implements Mode {}

        /** It did not arrive: once more. */
        record Lost() implements Mode {}

        /** The document as pictures, to be read. */
        record Reading(List<byte[]> pages) implements Mode {}

        /** 结束 was pressed, asked once more. */
        record AskEnd() implements Mode {}

        /** 改去窗口办 was pressed, asked once more. */
        record AskOffice() implements Mode {}
    }

    /** What is done in front of a talk. */
    sealed interface Front {
        Journey<?> journey();

        record Signing(SigningJourney journey) implements Front {}

        record Printing(PrintingJourney journey) implements Front {}

        record Scanning(ScanJourney journey) implements Front {}
    }

    /** The case this is about. */
    CaseView view();
}
