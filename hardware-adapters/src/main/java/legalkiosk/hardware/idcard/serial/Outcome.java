package legalkiosk.hardware.idcard.serial;

import legalkiosk.hardware.idcard.protocol.Reply;

/** What became of one command. */
sealed interface Outcome {
    /** The reader answered, good or bad. */
    record Answered(Reply reply) implements Outcome {}

    /** Nothing came in time. */
    record Silent() implements Outcome {}

    /** Something came but no whole answer. */
    record Damaged(String why) implements Outcome {}

    /** The caller's own deadline passed, or the caller gave up. */
    record GivenUp() implements Outcome {}
}
