package legalkiosk.kiosk.app;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.kiosk.maintenance.PrinterWords;

/**
 * Carries what printers tell of themselves into the health book: toner, paper, and how far their own counters moved. What a printer
 * counted while this program was off is not known by day and not counted.
 */
final class PrinterFigures {
    private final Map<String, Printer> printers;
    private final HealthBook book;
    private final Map<String, Long> counters = new HashMap<>();

    PrinterFigures(Map<String, Printer> printers, HealthBook book) {
        this.printers = printers;
        this.book = book;
    }

    /** Never blocks. */
    synchronized void look() {
        printers.forEach((part, printer) -> note(part, printer.levels()));
    }

    private void note(String part, PrinterLevels levels) {
        book.figure(part, PrinterWords.TONER, wide(levels.least(PrinterLevels.Kind.TONER)));
        book.figure(part, PrinterWords.SHEETS, wide(levels.sheets()));
        book.figure(part, PrinterWords.PAGES_EVER, levels.pagesEver());
        levels.pagesEver().ifPresent(now -> {
            Long before = counters.put(part, now);
            if (before != null && now > before) {
                book.count(part, PrinterWords.METER, now - before);
            }
        });
    }

    private static OptionalLong wide(OptionalInt told) {
        return told.isPresent() ? OptionalLong.of(told.getAsInt()) : OptionalLong.empty();
    }
}
