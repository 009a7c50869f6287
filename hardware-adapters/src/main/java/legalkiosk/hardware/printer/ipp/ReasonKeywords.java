package legalkiosk.hardware.printer.ipp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import legalkiosk.hardware.printer.PrinterReason;

/**
 * The keywords of {@code printer-state-reasons} (RFC 8011 section 5.4.12, PWG 5100.9 section 6) in our words. A keyword ends in
 * {@code -report}, {@code -warning} or {@code -error}; without an ending it is an error.
 */
final class ReasonKeywords {
    private static final Map<String, PrinterReason> WORDS = Map.ofEntries(
            Map.entry("media-empty", PrinterReason.PAPER_EMPTY),
            Map.entry("media-needed", PrinterReason.PAPER_EMPTY),
            Map.entry("media-jam", PrinterReason.PAPER_JAM),
            Map.entry("toner-empty", PrinterReason.TONER_EMPTY),
            Map.entry("marker-supply-empty", PrinterReason.TONER_EMPTY),
            Map.entry("marker-supply-missing", PrinterReason.TONER_EMPTY),
            Map.entry("developer-empty", PrinterReason.TONER_EMPTY),
            Map.entry("cover-open", PrinterReason.COVER_OPEN),
            Map.entry("door-open", PrinterReason.COVER_OPEN),
            Map.entry("interlock-open", PrinterReason.COVER_OPEN),
            Map.entry("input-tray-missing", PrinterReason.TRAY_MISSING),
            Map.entry("output-tray-missing", PrinterReason.TRAY_MISSING),
            Map.entry("output-area-full", PrinterReason.OUTPUT_FULL),
            Map.entry("marker-waste-full", PrinterReason.PART_WORN),
            Map.entry("opc-life-over", PrinterReason.PART_WORN),
            Map.entry("fuser-over-temp", PrinterReason.PART_WORN),
            Map.entry("fuser-under-temp", PrinterReason.PART_WORN),
            Map.entry("paused", PrinterReason.PAUSED),
            Map.entry("hold-new-jobs", PrinterReason.PAUSED),
            Map.entry("shutdown", PrinterReason.OFFLINE),
            Map.entry("timed-out", PrinterReason.OFFLINE),
            Map.entry("offline", PrinterReason.OFFLINE));
    /** Nobody has to do anything about these now. */
    private static final Set<String> HARMLESS = Set.of(
            "none",
            "connecting-to-device",
            "spool-area-full",
            "moving-to-paused",
            "media-low",
            "toner-low",
            "developer-low",
            "marker-supply-low",
            "marker-waste-almost-full",
            "output-area-almost-full",
            "opc-near-eol");

    /** What CUPS says about its own work, "cups-waiting-for-job-completed" and the like. */
    private static final String PRINT_SERVICE = "cups-";

    private ReasonKeywords() {}

    /** What stops the printer. When it says that it has stopped, its warnings count as well: one of them is why. */
    static List<PrinterReason> blocking(List<String> keywords, boolean stopped) {
        List<PrinterReason> errors = words(keywords.stream().filter(ReasonKeywords::isError));
        return errors.isEmpty() && stopped ? words(keywords.stream()) : errors;
    }

    /** What would explain that a job does not go on, warnings included: some printers warn only, and wait. */
    static List<PrinterReason> suspected(List<String> keywords) {
        return words(keywords.stream().filter(it -> !it.endsWith("-report"))).stream()
                .filter(it -> it != PrinterReason.OTHER)
                .toList();
    }

    private static List<PrinterReason> words(Stream<String> keywords) {
        return keywords.map(ReasonKeywords::base)
                .filter(it -> !HARMLESS.contains(it) && !it.startsWith(PRINT_SERVICE))
                .map(it -> WORDS.getOrDefault(it, PrinterReason.OTHER))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isError(String keyword) {
        return !keyword.endsWith("-report") && !keyword.endsWith("-warning");
    }

    private static String base(String keyword) {
        return keyword.replaceFirst("-(report|warning|error)$", "");
    }
}
