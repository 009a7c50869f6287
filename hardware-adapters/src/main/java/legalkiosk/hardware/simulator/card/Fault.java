package legalkiosk.hardware.simulator.card;

/** One way in which a reader or its cable can spoil an answer. */
sealed interface Fault {
    /** No answer at all. */
    record Silent() implements Fault {}

    /** A status frame with this SW3 instead of the answer. */
    record Sw(int sw3) implements Fault {}

    /** A wrong checksum byte. */
    record Checksum() implements Fault {}

    /** Only the first bytes of the frame. */
    record Truncate(int bytes) implements Fault {}

    /** Random bytes before the preamble, never a whole preamble. */
    record Noise(int bytes) implements Fault {}

    /** False starts before the frame: AA AA AA AA 96 AA AA. */
    record NearMiss() implements Fault {}

    /** The frame twice. */
    record Dup() implements Fault {}

    /** Length field FFFF, body unchanged. */
    record BadLength() implements Fault {}

    /** A pause after some bytes. */
    record Stall(int bytes, double millis) implements Fault {}

    /** The answer comes later. */
    record Late(double millis) implements Fault {}

    /** The command comes back first (half-duplex adapter). */
    record Echo() implements Fault {}

    /** The card is lifted after some bytes of the answer. */
    record Remove(int bytes) implements Fault {}

    /** The terminal hangs up in the middle of the answer. */
    record HangUp() implements Fault {}
}
