package legalkiosk.kiosk.journey.printing;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintSize;

/**
 * A document that a person wants on paper.
 *
 * @param make makes it; slow the first time, runs on a worker
 * @param receipt the same as a receipt (小票), if it has a short form
 * @param back the QR code that leads back to it
 * @param writeDown a short code the person can write down when no paper comes, such as a booking's
 * @param chooseSize true if the person is asked for normal or large letters first
 */
public record PrintOrder(
        Kind kind,
        Function<PrintSize, Paper> make,
        Optional<Supplier<Receipt>> receipt,
        Optional<BackCode> back,
        Optional<String> writeDown,
        boolean chooseSize) {
    /** What it is. */
    public enum Kind {
        SLIP,
        GUIDE,
        CHECKLIST,
        /** 律师的话, from a talk. */
        WORDS,
        /** 复印件: exists nowhere else. */
        COPY,
        /** A paper of a case of notarisation, which the backend keeps. */
        CASE_PAPER
    }
}
