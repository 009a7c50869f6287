package legalkiosk.hardware.ioboard.modbus;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import legalkiosk.hardware.ioboard.BoardReading;

/** One look at all that hangs on a board, and the lamp brought to what is wished. */
final class Look {
    private final ModbusBoardConfig config;
    private final Conversation conversation;

    Look(ModbusBoardConfig config, Conversation conversation) {
        this.config = config;
        this.conversation = conversation;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Seen(BoardReading reading) implements Outcome {}

        /** The board answers, and says no. */
        record Refused(String facts) implements Outcome {}

        record Silent(String facts) implements Outcome {}
    }

    /** Does not fit into one reply: ends the look with what came of it. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Outcome outcome;

        Ended(Outcome outcome) {
            super("", null, false, false);
            this.outcome = outcome;
        }
    }

    Outcome once(boolean lampWished) throws IOException {
        try {
            Optional<Boolean> lamp = config.lamp().isPresent()
                    ? Optional.of(lamp(config.lamp().getAsInt(), lampWished))
                    : Optional.empty();
            int[] wired = Stream.of(config.presence(), config.door())
                    .flatMapToInt(OptionalInt::stream)
                    .toArray();
            if (wired.length == 0) {
                return new Outcome.Seen(new BoardReading(Optional.empty(), Optional.empty(), lamp));
            }
            int first = IntStream.of(wired).min().orElseThrow();
            int count = IntStream.of(wired).max().orElseThrow() - first + 1;
            Reply.Bits bits = ask(new Question.Inputs(first, count));
            return new Outcome.Seen(new BoardReading(
                    bit(bits, config.presence(), first),
                    bit(bits, config.door(), first).map(shut -> !shut),
                    lamp));
        } catch (Ended ended) {
            return ended.outcome;
        }
    }

    /** A board that was without power has forgotten its coils, so the lamp is read each time and set where it differs. */
    private boolean lamp(int coil, boolean wished) throws IOException, Ended {
        if (ask(new Question.Coil(coil)).bit(0) != wished) {
            ask(new Question.Set(coil, wished));
        }
        return wished;
    }

    private Reply.Bits ask(Question question) throws IOException, Ended {
        return switch (conversation.ask(question)) {
            case Reply.Bits bits -> bits;
            case Reply.Refused(int exception) ->
                throw new Ended(new Outcome.Refused(question + " refused with exception " + exception));
            case Reply.Damaged(String why) -> throw new Ended(new Outcome.Silent("answers are spoilt: " + why));
            case Reply.Incomplete half -> throw new Ended(new Outcome.Silent("answers stop half-way"));
            case Reply.Silent silent -> throw new Ended(new Outcome.Silent("nothing answers"));
        };
    }

    private static Optional<Boolean> bit(Reply.Bits bits, OptionalInt input, int first) {
        return input.isPresent() ? Optional.of(bits.bit(input.getAsInt() - first)) : Optional.empty();
    }
}
