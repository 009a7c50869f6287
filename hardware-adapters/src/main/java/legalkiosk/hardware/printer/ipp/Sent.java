package legalkiosk.hardware.printer.ipp;

import legalkiosk.hardware.printer.PrintOutcome;

/** What one attempt to send came to. */
sealed interface Sent {
    /** The printer has the document. */
    record Taken() implements Sent {}

    /** The printer certainly does not have it and will not print it; another attempt is safe. */
    record NotTaken(String facts) implements Sent {}

    /** The printer takes no job just now, with another one in work; asking again costs nothing. */
    record NotYet(String facts) implements Sent {}

    /** There is nothing more to try. */
    record Ended(PrintOutcome outcome) implements Sent {}
}
