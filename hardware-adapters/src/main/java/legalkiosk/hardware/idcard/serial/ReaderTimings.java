package legalkiosk.hardware.idcard.serial;

import java.time.Duration;

/**
 * How long the driver waits. Peers' values stand in the protocol notes; a real module adds 0.3–1 s of radio and cryptography to a
 * read.
 *
 * @param find total time for the answer to find card
 * @param select total time for the answer to select card
 * @param read total time for the answer to read base data, at 115200 baud
 * @param status total time for short answers (status, SAM number, reset)
 * @param address total time for the additional addresses
 * @param gap silence that ends a frame that has begun
 * @param poll pause between two questions for a card
 * @param heartbeat pause between two questions whether an idle reader is still there
 * @param moved how long a card that was lifted in the middle may take to come back before the person is told
 * @param firstRetry first pause before a lost port is opened again; doubles up to {@code lastRetry}
 * @param lastRetry longest pause before a lost port is opened again
 */
public record ReaderTimings(
        Duration find,
        Duration select,
        Duration read,
        Duration status,
        Duration address,
        Duration gap,
        Duration poll,
        Duration heartbeat,
        Duration moved,
        Duration firstRetry,
        Duration lastRetry) {

    /** For readers in service. */
    public static ReaderTimings inService() {
        return new ReaderTimings(
                Duration.ofMillis(800),
                Duration.ofMillis(800),
                Duration.ofMillis(3000),
                Duration.ofMillis(500),
                Duration.ofMillis(1500),
                Duration.ofMillis(200),
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Duration.ofMillis(1500),
                Duration.ofMillis(500),
                Duration.ofSeconds(5));
    }
}
