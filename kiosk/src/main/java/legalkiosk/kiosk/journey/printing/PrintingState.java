package legalkiosk.kiosk.journey.printing;

import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintSize;

/** What the printing screens show; {@code second}: the paper comes out of the second printer, which stands elsewhere. */
public sealed interface PrintingState {
    /** Setting the pages. */
    record Preparing() implements PrintingState {}

    /** A4 or a receipt (小票)? */
    record ChoosePaper() implements PrintingState {}

    /** Normal or large, each with its number of pages. */
    record ChooseSize(Paper normal, Paper large) implements PrintingState {}

    /** On its way to the printer. */
    record Sending(int pages, boolean second) implements PrintingState {}

    /** Pages come out; {@code done} may stay 0 for printers that do not count. */
    record Printing(int done, int pages, boolean second) implements PrintingState {
        /** At the usual printer. */
        public Printing(int done, int pages) {
            this(done, pages, false);
        }
    }

    /** Waits for a person to do something at the printer, then goes on by itself. */
    record Paused(int pages, List<PrinterReason> reasons) implements PrintingState {}

    /** Taking the job back. */
    record Cancelling() implements PrintingState {}

    /** 请取走全部 n 页. */
    record Done(int pages, boolean second) implements PrintingState {
        /** At the usual printer. */
        public Done(int pages) {
            this(pages, false);
        }
    }

    /** Cancelled; no further page comes out. */
    record Cancelled(boolean second) implements PrintingState {}

    /**
     * No paper. The next best thing is on the screen: read here, scan the code, write the number down.
     *
     * @param words key of the device's words
     * @param canRetry nothing came out, so trying again is safe
     */
    record Failed(String words, List<PrinterReason> reasons, boolean canRetry, Optional<PrintSize> size)
            implements PrintingState {}
}
