package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.Readiness;
import legalkiosk.kiosk.print.Readiness.Line;

/** Writes what maintenance mode shows onto one page, for the hall's opening. */
public final class ReadinessReporter implements Reporter {
    /** Of these every one that the terminal has stands on the page, tested or not. */
    private final PartWords words;

    private final String hall;
    private final Set<String> testable;
    private final String version;
    private final Supplier<String> fingerprint;
    private final Function<Readiness, Paper> paper;
    private final Function<Supplier<Paper>, Check> printed;

    /**
     * @param testable parts that have a live test
     * @param version of the program
     * @param fingerprint of the maintenance log at this moment
     * @param printed makes a check of a page
     */
    public ReadinessReporter(
            PartWords words,
            String hall,
            Set<String> testable,
            String version,
            Supplier<String> fingerprint,
            Function<Readiness, Paper> paper,
            Function<Supplier<Paper>, Check> printed) {
        this.words = words;
        this.hall = hall;
        this.testable = Set.copyOf(testable);
        this.version = version;
        this.fingerprint = fingerprint;
        this.paper = paper;
        this.printed = printed;
    }

    @Override
    public List<Finding> print(Open open) {
        return printed.apply(() -> paper.apply(report(open))).run();
    }

    Readiness report(Open open) {
        List<Line> parts = open.parts().stream()
                .map(part -> new Line(words.name(part.part()), words.grade(part.grade()) + "：" + words.state(part)))
                .toList();
        return new Readiness(hall, open.who(), parts, tests(open), figures(open), fingerprint.get());
    }

    private List<Line> tests(Open open) {
        List<Line> tests = new ArrayList<>();
        for (PartHealth known : open.parts()) {
            String part = known.part();
            if (!testable.contains(part)) {
                continue;
            }
            String said = open.runs().get(part) instanceof CheckRun.Done done
                    ? words.moment(done.at()) + "　"
                            + done.findings().stream().map(words::finding).collect(Collectors.joining("；"))
                    : words.text("maintenance.report.untested");
            tests.add(new Line(words.name(part), said));
        }
        return tests;
    }

    private List<Line> figures(Open open) {
        long lost = open.parts().stream()
                .mapToLong(part -> part.total(HealthBook.LOST))
                .sum();
        long pages = open.part(Parts.PRINTER).map(part -> part.total("pages")).orElse(0L);
        return List.of(
                new Line(words.text("maintenance.versions"), words.text("maintenance.version.program", version)),
                figure("visits", sum(open, "visits")),
                figure("pages", pages),
                figure("faults", lost),
                figure("starts", sum(open, "starts")));
    }

    private Line figure(String what, long count) {
        return new Line(words.text("maintenance.plot." + what), words.text("maintenance.report." + what, count));
    }

    private static long sum(Open open, String what) {
        return open.days().values().stream()
                .mapToLong((Map<String, Long> counts) -> counts.getOrDefault(what, 0L))
                .sum();
    }
}
