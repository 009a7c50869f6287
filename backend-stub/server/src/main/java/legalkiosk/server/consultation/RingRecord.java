package legalkiosk.server.consultation;

import java.time.Instant;

/** How one ring at one lawyer ended, for the statistics. */
record RingRecord(String lawyer, Instant at, How how) {
    enum How {
        TAKEN,
        DECLINED,
        TIMED_OUT
    }
}
