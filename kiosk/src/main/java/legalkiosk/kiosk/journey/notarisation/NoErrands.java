package legalkiosk.kiosk.journey.notarisation;

import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.Signal.Pointer;
import legalkiosk.kiosk.journey.consultation.ConversationHelp;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;

/** In a session a notary asks through the case, so that everything asked and done stands in its timeline; a lawyer's wishes are not taken. */
final class NoErrands implements ConversationHelp {
    @Override
    public void help(String call, Asked wish, Consumer<Done> done) {
        done.accept(new Done(Outcome.FAILED, Optional.empty()));
    }

    @Override
    public void pointed(Pointer where) {}

    @Override
    public void stop() {}
}
