package legalkiosk.hardware.idcard.serial;

import java.time.Duration;

/** Patience for readers that think in no time, so that a test of a silent one is short. */
final class FastTimings {
    private FastTimings() {}

    static ReaderTimings fast() {
        return new ReaderTimings(
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                Duration.ofMillis(100),
                Duration.ofMillis(30),
                Duration.ofMillis(500),
                Duration.ofMillis(250),
                Duration.ofMillis(50),
                Duration.ofMillis(200));
    }
}
