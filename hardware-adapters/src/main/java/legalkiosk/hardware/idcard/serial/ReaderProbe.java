package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks at every candidate port whether a reader is there; for technicians. Do not use it beside an open {@link SerialCardReader} on
 * the same port.
 */
public final class ReaderProbe {
    private ReaderProbe() {}

    /** What one port answered. */
    public record Answer(String port, boolean reader, String facts) {}

    /** Asks at one port after the other, on the calling thread; up to a second for each port that stays silent. */
    public static List<Answer> ask(CardReaderConfig config) {
        Ports ports = new JsscPorts();
        List<Answer> answers = new ArrayList<>();
        for (String path : new Candidates(config.ports(), ports).paths(Optional.empty())) {
            answers.add(ask(path, config, ports));
        }
        return answers;
    }

    private static Answer ask(String path, CardReaderConfig config, Ports ports) {
        try {
            Transport transport = ports.open(path, config.baud());
            Session session = Session.shakeHands(path, transport, config.timings(), Reading.patient(() -> false));
            String facts = session.samId().map(id -> "SAM " + id.text()).orElse("SAM number not told");
            String reasons = session.reasons().isEmpty() ? "" : ", " + String.join(" ", session.reasons());
            session.close();
            return new Answer(path, true, facts + reasons);
        } catch (IOException refused) {
            return new Answer(path, false, String.valueOf(refused.getMessage()));
        }
    }
}
