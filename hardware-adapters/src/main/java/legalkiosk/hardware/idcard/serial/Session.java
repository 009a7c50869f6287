package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.idcard.layout.SamId;
import legalkiosk.hardware.idcard.protocol.Command;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open port at which a reader answered. One thread only. */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final String port;
    private final Transport transport;
    private final Conversation conversation;
    private final Optional<SamId> samId;
    private List<String> reasons;

    private Session(
            String port, Transport transport, Conversation conversation, Optional<SamId> samId, List<String> reasons) {
        this.port = port;
        this.transport = transport;
        this.conversation = conversation;
        this.samId = samId;
        this.reasons = reasons;
    }

    /** Asks at an open port whether a reader is there; {@link IOException} when none answers, the port is closed then. */
    static Session shakeHands(String port, Transport transport, ReaderTimings timings, Patience patience)
            throws IOException {
        Conversation conversation = new Conversation(transport, timings);
        try {
            if (!(conversation.askTwice(Command.STATUS, patience) instanceof Outcome.Answered(Reply reply))) {
                throw new IOException("no card reader answers");
            }
            Optional<SamId> samId =
                    conversation.askTwice(Command.SAM_ID, patience) instanceof Outcome.Answered(Reply id)
                            ? SamId.read(id.data())
                            : Optional.empty();
            return new Session(port, transport, conversation, samId, reasons(reply));
        } catch (IOException nobody) {
            closeAfter(transport, nobody);
            throw nobody;
        }
    }

    String port() {
        return port;
    }

    Conversation conversation() {
        return conversation;
    }

    /** Why a person must look at the reader; empty when it works. */
    List<String> reasons() {
        return reasons;
    }

    void setReasons(List<String> now) {
        reasons = List.copyOf(now);
    }

    /** Port and module number, for a technician. */
    String facts() {
        return port + samId.map(id -> ", SAM " + id.text()).orElse(", SAM number not told");
    }

    Optional<SamId> samId() {
        return samId;
    }

    /**
     * Asks an idle reader how it is. {@link IOException} when it is gone. After trouble it must also answer a question for a card
     * before it counts as well again.
     */
    void heartbeat(Patience patience) throws IOException {
        Outcome outcome = conversation.askTwice(Command.STATUS, patience);
        switch (outcome) {
            case Outcome.Answered(Reply reply) -> {
                List<String> now = reasons(reply);
                if (!now.isEmpty() || reasons.isEmpty()) {
                    reasons = now;
                } else if (conversation.ask(Command.FIND, patience) instanceof Outcome.Answered(Reply found)
                        && (found.status() == Status.CARD_FOUND || found.status() == Status.NO_CARD)) {
                    reasons = now;
                }
            }
            case Outcome.Silent() -> throw new IOException("the card reader stopped answering at " + port);
            case Outcome.Damaged(String why) -> reasons = List.of("idcard.reason.disturbed-line");
            case Outcome.GivenUp() -> {
                // somebody wants to read; that will show how the reader is
            }
        }
    }

    /** Gives the port back; a port that is gone already only leaves a line in the log. */
    void close() {
        try {
            transport.close();
        } catch (IOException error) {
            LOG.atDebug().addKeyValue("port", port).setCause(error).log("closing a port that was gone");
        }
    }

    private static void closeAfter(Transport transport, IOException failure) {
        try {
            transport.close();
        } catch (IOException error) {
            failure.addSuppressed(error);
        }
    }

    private static List<String> reasons(Reply status) {
        return switch (status.status()) {
            case OK -> List.of();
            case NOT_AUTHORISED -> List.of("idcard.reason.not-authorised");
            case SELF_TEST_FAILED -> List.of("idcard.reason.self-test-failed");
            default -> List.of("idcard.reason.refuses-commands");
        };
    }
}
