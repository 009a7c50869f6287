package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.layout.AdditionalAddresses;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.protocol.Command;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.Status;

/** One round: find, select, read, and the additional addresses when they are wanted. Readers want all three every time. */
final class Round {
    private final Conversation conversation;
    private final boolean additionalAddress;

    Round(Conversation conversation, boolean additionalAddress) {
        this.conversation = conversation;
        this.additionalAddress = additionalAddress;
    }

    Step run(Patience patience) throws IOException {
        Outcome find = conversation.askTwice(Command.FIND, patience);
        if (!(find instanceof Outcome.Answered(Reply found))) {
            return failed(Command.FIND, find, false);
        }
        if (found.status() == Status.NO_CARD) {
            return new Step.Nothing();
        }
        if (found.status() != Status.CARD_FOUND) {
            return refused(Command.FIND, found);
        }
        Outcome select = conversation.askTwice(Command.SELECT, patience);
        if (!(select instanceof Outcome.Answered(Reply selected))) {
            return failed(Command.SELECT, select, true);
        }
        return selected.status() == Status.OK ? read(patience) : refused(Command.SELECT, selected);
    }

    private Step read(Patience patience) throws IOException {
        Outcome outcome = conversation.askTwice(Command.READ, patience);
        if (!(outcome instanceof Outcome.Answered(Reply reply))) {
            return failed(Command.READ, outcome, true);
        }
        if (reply.status() != Status.OK) {
            return refused(Command.READ, reply);
        }
        Optional<BaseData> data = BaseData.read(reply.data());
        if (data.isEmpty()) {
            return new Step.CardFailed("read: lengths inside " + reply.data().length + " bytes do not add up");
        }
        IdCard base = data.get().card(List.of());
        return new Step.Read(additionalAddress ? data.get().card(addresses(patience)) : base);
    }

    /** The newer addresses; none when the card has none or they could not be read, because the base data are already whole. */
    private List<String> addresses(Patience patience) throws IOException {
        Outcome outcome = conversation.askTwice(Command.ADDRESS, patience);
        boolean there = outcome instanceof Outcome.Answered(Reply reply) && reply.status() == Status.OK;
        return there
                ? AdditionalAddresses.read(((Outcome.Answered) outcome).reply().data())
                        .orElse(List.of())
                : List.of();
    }

    private static Step failed(Command command, Outcome outcome, boolean cardSeen) {
        return switch (outcome) {
            case Outcome.Silent() -> new Step.LineFailed(command.code() + ": no answer", true, cardSeen);
            case Outcome.Damaged(String why) -> new Step.LineFailed(command.code() + ": " + why, false, cardSeen);
            case Outcome.GivenUp() -> new Step.GivenUp(cardSeen);
            case Outcome.Answered(Reply reply) -> refused(command, reply);
        };
    }

    private static Step refused(Command command, Reply reply) {
        String facts = command.code() + ": " + reply.sw() + " " + reply.status();
        return switch (reply.status()) {
            case SELF_TEST_FAILED -> new Step.ReaderRefused(facts, "idcard.reason.self-test-failed");
            case NOT_AUTHORISED -> new Step.ReaderRefused(facts, "idcard.reason.not-authorised");
            case BAD_COMMAND, NOT_ALLOWED -> new Step.ReaderRefused(facts, "idcard.reason.refuses-commands");
            case BAD_CHECKSUM_SENT, BAD_LENGTH_SENT -> new Step.ReaderRefused(facts, "idcard.reason.disturbed-line");
            case OK,
                    CARD_FOUND,
                    NO_CARD,
                    UNKNOWN_ERROR,
                    CARD_REFUSED_READER,
                    READER_REFUSED_CARD,
                    DATA_NOT_VERIFIED,
                    WRONG_CARD,
                    READ_FAILED,
                    RANDOM_FAILED,
                    SELECT_FAILED,
                    NOTHING_STORED,
                    UNKNOWN -> new Step.CardFailed(facts);
        };
    }
}
