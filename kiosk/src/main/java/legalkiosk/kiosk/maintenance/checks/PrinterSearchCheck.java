package legalkiosk.kiosk.maintenance.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.printer.ipp.PrinterSearch;

/** Which printers there are to choose from: queues of the print service, and printers in the network. */
public final class PrinterSearchCheck implements Check {
    private final Supplier<PrinterSearch.Result> search;

    /** @param search blocks a few seconds */
    public PrinterSearchCheck(Supplier<PrinterSearch.Result> search) {
        this.search = search;
    }

    @Override
    public List<Finding> run() {
        PrinterSearch.Result result = search.get();
        List<Finding> found = new ArrayList<>();
        for (PrinterSearch.Found printer : result.printers()) {
            found.add(new Finding(
                    Grade.FINE,
                    "maintenance.search.found",
                    List.of(printer.name().isBlank() ? "–" : printer.name(), printer.address()),
                    printer.facts()));
        }
        if (found.isEmpty()) {
            found.add(
                    new Finding(Grade.LOOK, "maintenance.search.none", List.of(), String.join("; ", result.remarks())));
        }
        return found;
    }
}
