package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IntType;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.KeywordType;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kotlin.ranges.IntRange;

/** What the printer tells about itself and its jobs (RFC 8011 section 5). */
final class Descriptions {
    static final List<String> FORMATS = List.of("application/pdf", "application/octet-stream");
    static final List<String> NEW_JOB = List.of("job-id", "job-uri", "job-state", "job-state-reasons");
    static final List<String> LISTED_JOB = List.of("job-id", "job-uri");
    private static final List<String> EVERYTHING = List.of("all", "job-description", "printer-description");

    private final URI uri;

    Descriptions(URI uri) {
        this.uri = uri;
    }

    AttributeGroup job(SimulatedJob job, List<String> requested) {
        List<Attribute<?>> all = List.of(
                Types.jobId.of(job.id),
                Types.jobUri.of(URI.create(uri + "/" + job.id)),
                Types.jobPrinterUri.of(uri),
                Types.jobName.of(job.name),
                Types.jobState.of(job.state),
                Types.jobStateReasons.of(List.of(job.reason)),
                Types.numberOfDocuments.of(job.document.isPresent() ? 1 : 0),
                Types.jobImpressionsCompleted.of(job.impressionsDone));
        return AttributeGroup.groupOf(Tag.jobAttributes, chosen(all, requested));
    }

    AttributeGroup printer(Machine machine, List<String> requested) {
        List<Attribute<?>> all = new ArrayList<>(levels(machine));
        all.addAll(List.of(
                Types.printerUriSupported.of(List.of(uri)),
                Types.printerName.of("模拟打印机"),
                Types.printerState.of(machine.state()),
                Types.printerStateReasons.of(machine.reasons()),
                Types.printerIsAcceptingJobs.of(true),
                Types.queuedJobCount.of(machine.queued()),
                Types.ippVersionsSupported.of(List.of("1.1", "2.0")),
                Types.operationsSupported.of(List.of(
                        Operation.printJob,
                        Operation.validateJob,
                        Operation.createJob,
                        Operation.sendDocument,
                        Operation.cancelJob,
                        Operation.getJobAttributes,
                        Operation.getJobs,
                        Operation.getPrinterAttributes)),
                Types.charsetConfigured.of("utf-8"),
                Types.charsetSupported.of(List.of("utf-8")),
                Types.naturalLanguageConfigured.of("en"),
                Types.generatedNaturalLanguageSupported.of(List.of("en")),
                Types.documentFormatDefault.of("application/pdf"),
                Types.documentFormatSupported.of(FORMATS),
                Types.sidesSupported.of(List.of("one-sided", "two-sided-long-edge", "two-sided-short-edge")),
                Types.copiesSupported.of(new IntRange(1, 99)),
                Types.mediaSupported.of(List.of(new KeywordOrName("iso_a4_210x297mm")))));
        return AttributeGroup.groupOf(Tag.printerAttributes, chosen(all, requested));
    }

    private static List<Attribute<?>> levels(Machine machine) {
        int toner = machine.tonerLeft();
        int sheets = machine.sheetsLeft();
        return switch (machine.withLevels(levels -> levels.dialect)) {
            case PWG ->
                List.of(
                        Types.printerSupply.of(List.of(new KeyValues(
                                "type", "toner",
                                "maxcapacity", "100",
                                "level", Integer.toString(toner),
                                "class", "supplyThatIsConsumed",
                                "unit", "percent",
                                "colorantname", "black"))),
                        Types.printerInputTray.of(List.of(new KeyValues(
                                "type", "sheetFeedAutoRemovableTray",
                                "maxcapacity", Integer.toString(Levels.TRAY),
                                "level", Integer.toString(sheets),
                                "status", "0",
                                "name", "Tray 1"))),
                        Types.printerImpressionsCompleted.of(machine.withLevels(levels -> levels.pagesEver)));
            case MARKERS ->
                List.of(
                        new NameType.Set("marker-names").of("Black Toner"),
                        new KeywordType.Set("marker-types").of("toner-cartridge"),
                        new IntType.Set("marker-levels").of(toner));
            case NOTHING -> List.of();
        };
    }

    private static List<Attribute<?>> chosen(List<Attribute<?>> all, List<String> requested) {
        if (requested.isEmpty() || requested.stream().anyMatch(EVERYTHING::contains)) {
            return all;
        }
        return all.stream().filter(it -> requested.contains(it.getName())).toList();
    }
}
