package legalkiosk.hardware.receipt.escpos;

import java.util.ArrayList;
import java.util.List;
import legalkiosk.hardware.printer.PrinterReason;

/**
 * What the answers to DLE EOT 1 to 4 say, with the bits of the ESC/POS command references.
 *
 * @param offline it does not print now, for a reason below or another one
 * @param error any error; {@code cutter} says which one a person can look at
 */
record PaperStatus(
        boolean offline, boolean coverOpen, boolean paperOut, boolean paperLow, boolean error, boolean cutter) {

    /** From the four answers in their order. Any bytes are understood; what they mean is then up to the sender. */
    static PaperStatus of(byte printer, byte cause, byte fault, byte paper) {
        return new PaperStatus(
                (printer & 0x08) != 0,
                (cause & 0x04) != 0,
                (cause & 0x20) != 0 || (paper & 0x60) != 0,
                (paper & 0x0C) != 0,
                (cause & 0x40) != 0 || (fault & 0x68) != 0,
                (fault & 0x08) != 0);
    }

    /** Nothing comes out until a person does something. */
    boolean stopped() {
        return offline || coverOpen || paperOut || error;
    }

    /** Why nothing comes out; empty unless {@link #stopped()}. */
    List<PrinterReason> reasons() {
        List<PrinterReason> reasons = new ArrayList<>();
        if (paperOut) {
            reasons.add(PrinterReason.PAPER_EMPTY);
        }
        if (coverOpen) {
            reasons.add(PrinterReason.COVER_OPEN);
        }
        if (error || offline && reasons.isEmpty()) {
            reasons.add(PrinterReason.OTHER);
        }
        return reasons;
    }

    /** The same and what can wait, as keys of {@link legalkiosk.hardware.DeviceWords}. */
    List<String> healthReasons() {
        List<String> keys = new ArrayList<>();
        if (paperOut) {
            keys.add(PrinterReason.PAPER_EMPTY.wordsKey());
        } else if (paperLow) {
            keys.add("receipt.reason.paper-low");
        }
        if (coverOpen) {
            keys.add(PrinterReason.COVER_OPEN.wordsKey());
        }
        if (cutter) {
            keys.add("receipt.reason.cutter");
        } else if (error || offline && keys.isEmpty()) {
            keys.add(PrinterReason.OTHER.wordsKey());
        }
        return keys;
    }

    String facts() {
        return "offline=%b cover=%b paper-out=%b paper-low=%b error=%b cutter=%b"
                .formatted(offline, coverOpen, paperOut, paperLow, error, cutter);
    }
}
