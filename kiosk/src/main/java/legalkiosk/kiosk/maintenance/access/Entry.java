package legalkiosk.kiosk.maintenance.access;

import java.time.Duration;

/** What came of somebody asking to come in. */
public sealed interface Entry {
    record Opened(String number) implements Entry {}

    /** Number, PIN or code is wrong; which of them is not said. {@code pause}: until the next attempt counts; zero: none. */
    record Refused(Duration pause) implements Entry {}

    /** Too many wrong attempts; nothing was looked at. */
    record Locked(Duration pause) implements Entry {}

    /** The attempt could not be written down, so it does not count. */
    record NotWritten(String facts) implements Entry {}
}
