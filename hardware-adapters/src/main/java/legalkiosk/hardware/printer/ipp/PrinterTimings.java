package legalkiosk.hardware.printer.ipp;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param connect for the line to be made
 * @param call for one question and its whole answer
 * @param send for a document to be taken by the printer
 * @param patience how long a silent printer is asked again before the person is told; longer than a call, or one lost answer
 *     would make it absent
 * @param poll between two looks at a job that is printing
 * @param idlePoll between two looks at a printer that has nothing to do
 * @param grace after the deadline or a cancel, to take the job back and see that it is gone
 */
public record PrinterTimings(
        Duration connect,
        Duration call,
        Duration send,
        Duration patience,
        Duration poll,
        Duration idlePoll,
        Duration grace) {
    /** For a printer in the same hall. */
    public static PrinterTimings inService() {
        return new PrinterTimings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(60),
                Duration.ofSeconds(4),
                Duration.ofMillis(400),
                Duration.ofSeconds(5),
                Duration.ofSeconds(8));
    }
}
