package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.protocol.Command;

/**
 * One reading: rounds until a card was read or it is clear why none can be. Three failures in a row switch the radio field off and
 * on (reset), three more end the reading with the reason. One thread only, used once.
 */
final class Reading {
    private static final int FAILURES_BEFORE_RESET = 3;
    private static final int FAILURES_BEFORE_END = 6;
    private static final int SILENCES_BEFORE_END = 2;

    private final Conversation conversation;
    private final Round round;
    private final ReaderTimings timings;
    private final boolean perhapsStillLying;
    private int rounds;
    private int failures;
    private int silences;
    private boolean cardSeen;
    private boolean lost;
    private long lostAt;

    Reading(Conversation conversation, CardReaderConfig config, boolean perhapsStillLying) {
        this.conversation = conversation;
        this.round = new Round(conversation, config.additionalAddress());
        this.timings = config.timings();
        this.perhapsStillLying = perhapsStillLying;
    }

    /** Reads until a result or the end of the caller's patience. {@link IOException} when the line is gone. */
    CardReading run(Patience patience) throws IOException {
        CardReading ifTimeEnds = new CardReading.NoCard("no time to ask", perhapsStillLying);
        while (true) {
            Step step = round.run(patience);
            rounds++;
            if (step instanceof Step.Read(var card)) {
                return new CardReading.Card(card);
            }
            if (step instanceof Step.GivenUp(boolean cardInThisRound)) {
                return cardInThisRound ? new CardReading.NoCard(facts("time ended while reading"), true) : ifTimeEnds;
            }
            ifTimeEnds = verdict(step);
            count(step);
            if (isClear(step)) {
                return ifTimeEnds;
            }
            if (failures == FAILURES_BEFORE_RESET) {
                conversation.ask(Command.RESET, patience);
            }
            if (step instanceof Step.Nothing) {
                conversation.pause(timings.poll(), patience);
            }
            if (patience.isOver(System.nanoTime())) {
                return ifTimeEnds;
            }
        }
    }

    /** True when a card was seen in this reading, read or not. */
    boolean sawCard() {
        return cardSeen;
    }

    private void count(Step step) {
        switch (step) {
            case Step.Nothing() -> {
                failures = 0;
                silences = 0;
                if (cardSeen && !lost) {
                    lost = true;
                    lostAt = System.nanoTime();
                }
            }
            case Step.CardFailed failed -> failWithCard();
            case Step.LineFailed failed -> {
                failures++;
                silences = failed.silent() ? silences + 1 : 0;
                cardSeen = cardSeen || failed.cardSeen();
                lost = lost && !failed.cardSeen();
            }
            case Step.ReaderRefused refused -> failures++;
            case Step.Read read -> failWithCard();
            case Step.GivenUp givenUp -> failures++;
        }
    }

    private void failWithCard() {
        failures++;
        silences = 0;
        cardSeen = true;
        lost = false;
    }

    private boolean isClear(Step step) {
        boolean away = lost && System.nanoTime() - lostAt > timings.moved().toNanos();
        return failures >= FAILURES_BEFORE_END
                || silences >= SILENCES_BEFORE_END
                || step instanceof Step.Nothing && away;
    }

    private CardReading verdict(Step step) {
        return switch (step) {
            case Step.Nothing() when cardSeen -> new CardReading.CardMoved(facts("lifted before it was read"));
            case Step.Nothing() -> new CardReading.NoCard(facts("find: no card"), perhapsStillLying);
            case Step.CardFailed(String why) -> new CardReading.Unreadable(facts(why));
            case Step.LineFailed(String why, boolean silent, boolean seen) ->
                attention(why, silent ? "idcard.reason.not-answering" : "idcard.reason.disturbed-line");
            case Step.ReaderRefused(String why, String reason) -> attention(why, reason);
            case Step.Read(var card) -> new CardReading.Card(card);
            case Step.GivenUp givenUp -> new CardReading.NoCard(facts("time ended"), givenUp.cardSeen());
        };
    }

    private CardReading attention(String why, String reason) {
        return new CardReading.NeedsAttention(facts(why), List.of(reason));
    }

    private String facts(String why) {
        return why + " (round " + rounds + ")";
    }

    /** Patience without an end of its own, for questions between readings. */
    static Patience patient(BooleanSupplier givenUp) {
        return new Patience(System.nanoTime() + Duration.ofDays(1).toNanos(), givenUp);
    }
}
