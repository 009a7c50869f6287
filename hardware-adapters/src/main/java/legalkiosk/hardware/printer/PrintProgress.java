package legalkiosk.hardware.printer;

import java.util.List;

/** What a print job is doing. Each has words for the citizen (a key of {@link legalkiosk.hardware.DeviceWords}). */
public sealed interface PrintProgress {
    /** Key of the sentence the citizen reads. */
    String wordsKey();

    /** The paper is on its way to the printer; the number of pages, all copies counted, is already known. */
    record Sending(int pagesTotal) implements PrintProgress {
        @Override
        public String wordsKey() {
            return "printer.sending";
        }
    }

    /** The paper comes out of the second printer, not of the first; told before anything is sent to it. */
    record AtSecondPrinter() implements PrintProgress {
        @Override
        public String wordsKey() {
            return "printer.at-second";
        }
    }

    /** The printer has the whole job. Printers that do not count pages stay at 0 until the end. */
    record Printing(int pagesDone, int pagesTotal) implements PrintProgress {
        @Override
        public String wordsKey() {
            return "printer.printing";
        }
    }

    /** Nothing moves until a person does something; then it goes on by itself. At least one reason. */
    record Paused(List<PrinterReason> reasons) implements PrintProgress {
        public Paused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String wordsKey() {
            return "printer.paused";
        }
    }
}
