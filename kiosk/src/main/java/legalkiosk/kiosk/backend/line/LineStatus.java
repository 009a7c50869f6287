package legalkiosk.kiosk.backend.line;

import legalkiosk.contract.call.LineMessage.Opening;

/** How a line is doing. */
public sealed interface LineStatus {
    /** It stands; {@code how} tells whether this side is still the same participant. */
    record Up(Opening how) implements LineStatus {}

    /** It is gone and tries to come back. */
    record Down(String facts) implements LineStatus {}
}
