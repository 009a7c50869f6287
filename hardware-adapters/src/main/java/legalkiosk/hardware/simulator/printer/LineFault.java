package legalkiosk.hardware.simulator.printer;

import java.time.Duration;

/** What happens to one question on the line. */
public sealed interface LineFault {
    /** Nothing: it is answered. */
    record None() implements LineFault {}

    /** The printer does what was asked, and the line drops before the answer. */
    record LoseAnswer() implements LineFault {}

    /** The line drops before the printer understood anything. */
    record LoseQuestion() implements LineFault {}

    /** Half of the document arrives, then the line drops; another question is answered. */
    record CutDocument() implements LineFault {}

    /** The printer does what was asked and answers bytes that mean nothing. */
    record Nonsense() implements LineFault {}

    /** The printer answers, and perhaps does, what was asked only after this time. */
    record Late(Duration delay) implements LineFault {}

    /** The web server in the printer answers this HTTP status and nothing else. */
    record HttpError(int status) implements LineFault {}
}
