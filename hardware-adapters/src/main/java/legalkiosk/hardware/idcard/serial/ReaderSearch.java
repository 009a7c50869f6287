package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Finds the reader by asking at every candidate port. One thread only. */
final class ReaderSearch {
    private final CardReaderConfig config;
    private final Ports ports;
    private final Candidates candidates;
    private Optional<String> lastGood = Optional.empty();
    private String facts = "not asked yet";

    ReaderSearch(CardReaderConfig config, Ports ports) {
        this.config = config;
        this.ports = ports;
        this.candidates = new Candidates(config.ports(), ports);
    }

    /** The first port at which a reader answers; empty when there is none, {@link #facts()} says why. */
    Optional<Session> find(Patience patience) {
        Set<String> paths = candidates.paths(lastGood);
        StringJoiner refusals =
                new StringJoiner("; ", "no reader at ", "").setEmptyValue("no port matches " + config.ports());
        for (String path : paths) {
            if (patience.givenUp().getAsBoolean()) {
                return Optional.empty();
            }
            try {
                Transport transport = ports.open(path, config.baud());
                Session session = Session.shakeHands(path, transport, config.timings(), patience);
                lastGood = Optional.of(path);
                return Optional.of(session);
            } catch (IOException refused) {
                refusals.add(path + ": " + refused.getMessage());
            }
        }
        facts = refusals.toString();
        return Optional.empty();
    }

    /** Why the last search found nothing. */
    String facts() {
        return facts;
    }
}
