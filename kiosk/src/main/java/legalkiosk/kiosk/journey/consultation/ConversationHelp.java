package legalkiosk.kiosk.journey.consultation;

import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.Signal.Pointer;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;

/** Does what a lawyer wished and the person granted: scan, print, show a guide, read the card. */
public interface ConversationHelp {
    /** @param ref id of what came of it; empty if nothing */
    record Done(Outcome outcome, Optional<String> ref) {}

    /** Begins; {@code done} is told once, on the journey's thread. */
    void help(String call, Asked wish, Consumer<Done> done);

    /** The lawyer points at a place on a paper. */
    void pointed(Pointer where);

    /** The person does not want it any more, or the talk is over: what was begun is put away. Nothing if nothing was. */
    void stop();
}
