package legalkiosk.hardware.ioboard.modbus;

import java.time.Duration;

/**
 * How patient the driver is.
 *
 * @param answer how long a board may take for one answer
 * @param pace between two looks at the inputs
 * @param retry before a port that is gone is opened again
 */
public record ModbusTimings(Duration answer, Duration pace, Duration retry) {
    /** Boards answer within some 20 ms at 9600 baud. */
    public static ModbusTimings inService() {
        return new ModbusTimings(Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofSeconds(1));
    }
}
