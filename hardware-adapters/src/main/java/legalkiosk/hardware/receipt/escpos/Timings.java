package legalkiosk.hardware.receipt.escpos;

import java.time.Duration;

/**
 * How long the driver waits.
 *
 * @param answer for a status byte
 * @param connect for the line
 * @param stall for a line that takes no more bytes
 * @param fence for the end of a receipt, counted anew whenever the printer was stopped
 * @param pace between two looks at a printer that has nothing to do
 * @param look between two looks at a printer that works or waits for a person
 */
public record Timings(Duration answer, Duration connect, Duration stall, Duration fence, Duration pace, Duration look) {
    /** As in the halls. */
    public static Timings inService() {
        return new Timings(
                Duration.ofMillis(800),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(3),
                Duration.ofMillis(300));
    }
}
