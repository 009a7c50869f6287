package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.IppPacket;

/** What came back over the line. The difference between the last two decides whether a repeat could print twice. */
sealed interface Answer {
    /** A whole IPP answer to this question. */
    record Answered(IppPacket packet) implements Answer {}

    /** No connection was made: the printer certainly did nothing. */
    record NotReached(String facts) implements Answer {}

    /** The question went out, perhaps in part, and no usable answer came: nobody knows what the printer did. */
    record Lost(String facts) implements Answer {}
}
