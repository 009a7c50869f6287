package legalkiosk.kiosk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.journey.signing.SigningState;
import legalkiosk.kiosk.journey.signing.ToSign;
import legalkiosk.kiosk.maintenance.CheckRun;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;
import legalkiosk.kiosk.maintenance.MaintenanceState;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.Tasks;
import legalkiosk.kiosk.maintenance.Workshop;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.maintenance.access.Gate;
import legalkiosk.kiosk.maintenance.access.Technicians;
import legalkiosk.kiosk.maintenance.audit.AuditEntry;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.CameraCheck;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.checks.SignatureFigures;

/** Maintenance mode in every state, with the longest words it can have. */
final class MaintenanceSamples {
    private final Clock clock;
    private final Instant now;
    private final LocalDate today;

    MaintenanceSamples(Clock clock) {
        this.clock = clock;
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, java.time.ZoneId.of("Asia/Shanghai"));
    }

    /** A journey for the buttons; every part can be tested. */
    static MaintenanceJourney journey(JourneyRuntime runtime) throws IOException {
        Path folder = Files.createTempDirectory("maintenance");
        Clock clock = runtime.clock();
        Workshop workshop = new Workshop(
                new Gate(new Technicians(List.of()), folder.resolve("gate.json"), clock),
                AuditLog.open(folder.resolve("audit.jsonl"), clock),
                HealthBook.open(folder.resolve("health.json"), clock),
                checks(),
                new Pads(new TouchPad(clock), Optional.empty()),
                open -> List.of(),
                ToolSamples.full());
        return new MaintenanceJourney(runtime, workshop, () -> {});
    }

    private static Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        parts().forEach(part -> checks.put(part, List::of));
        checks.put(Parts.FACE_CAMERA, new CameraCheck(new StillCamera()));
        checks.put(Parts.TABLE_CAMERA, new CameraCheck(new StillCamera()));
        checks.put(Tasks.QUEUE, List::of);
        return checks;
    }

    private static List<String> parts() {
        return List.of(
                Parts.CARD_READER,
                Parts.PRINTER,
                Parts.SECOND_PRINTER,
                Parts.AUDIO,
                Parts.IO_BOARD,
                Parts.RECEIPT_PRINTER,
                Parts.SCANNER,
                Parts.BACKEND);
    }

    Map<String, MaintenanceState> states() {
        Map<String, MaintenanceState> all = new LinkedHashMap<>();
        all.put("nothing typed", new MaintenanceState.Entering("", 0, 0, Optional.empty()));
        all.put("all typed", new MaintenanceState.Entering("017", 6, 5, Optional.empty()));
        all.put(
                "refused",
                new MaintenanceState.Entering("", 0, 0, Optional.of(new Entry.Refused(Duration.ofSeconds(30)))));
        all.put(
                "not written",
                new MaintenanceState.Entering("", 0, 0, Optional.of(new Entry.NotWritten("FileSystemException"))));
        all.put("checking", new MaintenanceState.Checking());
        all.put("shut", new MaintenanceState.Shut(Duration.ofMinutes(59).plusSeconds(59)));
        all.put("devices fine", open(Tab.DEVICES, fine(), Map.of()));
        all.put("devices broken", open(Tab.DEVICES, broken(), Map.of()));
        all.put("devices running", open(Tab.DEVICES, fine(), running()));
        all.put("devices tested", open(Tab.DEVICES, broken(), tested()));
        all.put("network not walked", open(Tab.NETWORK, fine(), Map.of()));
        all.put("network walked", open(Tab.NETWORK, fine(), tested()));
        GallerySamples samples = new GallerySamples();
        SigningState writing = new SigningState.Writing(
                new ToSign(
                        "maintenance.sign.document",
                        "maintenance.sign.summary",
                        1,
                        samples.toSign().document(),
                        Optional.empty()),
                false,
                Optional.of("signature.line"),
                1);
        all.put("signing", signing(samples, writing, List.of()));
        all.put("signing away", signing(samples, new SigningState.TabletAway(samples.toSign(), 1), List.of()));
        all.put(
                "signed",
                signing(
                        samples,
                        new SigningState.Signed(samples.signed()),
                        SignatureFigures.of(samples.signed().ink(), false)));
        all.put("figures", open(Tab.FIGURES, fine(), Map.of()));
        all.put("records", open(Tab.RECORDS, fine(), Map.of()));
        all.put("settings without a file", open(Tab.SETTINGS, fine(), Map.of()));
        all.put("tools", open(Tab.TOOLS, fine(), Map.of()));
        all.put("tools used", open(Tab.TOOLS, fine(), ToolSamples.done(clock)));
        all.putAll(new ToolSamples(open(Tab.TOOLS, fine(), Map.of())).states());
        return all;
    }

    private static MaintenanceState signing(GallerySamples samples, SigningState state, List<Finding> figures) {
        return new MaintenanceState.Signing("017", Parts.SIGNATURE_SCREEN, samples.signing(true), state, figures);
    }

    private MaintenanceState.Open open(Tab tab, List<PartHealth> parts, Map<String, CheckRun> runs) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        for (int back = 0; back < HealthBook.DAYS; back++) {
            days.put(today.minusDays(back), Map.of("visits", 41L - back, "starts", back % 7 == 0 ? 1L : 0L));
        }
        List<AuditEntry> records = new ArrayList<>();
        for (String act : List.of(
                "refused",
                "locked",
                "door-open",
                "entered",
                "tested",
                "answered",
                "found",
                "setting-changed",
                "settings-restored",
                "bundle-stick",
                "bundle-backend",
                "cleaned",
                "touched-crosses",
                "reported",
                "restarted-program",
                "restarted-machine",
                "left",
                "left-by-itself")) {
            records.add(new AuditEntry(
                    records.size() + 1L,
                    now.minus(Duration.ofDays(2)),
                    act.equals("refused") || act.equals("door-open") ? "" : "017",
                    act,
                    act.equals("tested") ? Parts.CARD_READER : "018"));
        }
        return new MaintenanceState.Open("017", tab, parts, runs, days, records, OptionalLong.of(3), false, 15);
    }

    private List<PartHealth> fine() {
        return parts(name -> new DeviceHealth.Ready(now.minus(Duration.ofDays(3)), "61203 MiB free"), false);
    }

    private List<PartHealth> broken() {
        Map<String, List<String>> reasons = Map.ofEntries(
                Map.entry(Parts.CARD_READER, List.of("idcard.reason.self-test-failed", "idcard.reason.disturbed-line")),
                Map.entry(Parts.PRINTER, List.of("printer.reason.paper-empty", "printer.reason.cover-open")),
                Map.entry(Parts.FACE_CAMERA, List.of("camera.reason.program-missing")),
                Map.entry(Parts.AUDIO, List.of("audio.reason.program-missing")),
                Map.entry(Parts.IO_BOARD, List.of("ioboard.reason.door-open")),
                Map.entry(Parts.RECEIPT_PRINTER, List.of("receipt.reason.paper-low", "receipt.reason.cutter")),
                Map.entry(Parts.CLOCK, List.of("clock.reason.drift")),
                Map.entry(Parts.DISK, List.of("disk.reason.low")),
                Map.entry(Parts.MEMORY, List.of("memory.reason.low")),
                Map.entry(Parts.CERTIFICATE, List.of("certificate.reason.ends-soon")),
                Map.entry(Parts.OUTBOX, List.of("outbox.reason.waits-long")),
                Map.entry(Parts.TEMPERATURE, List.of("temperature.reason.hot")));
        return parts(
                name -> reasons.containsKey(name)
                        ? new DeviceHealth.NeedsAttention(now, "", reasons.get(name))
                        : new DeviceHealth.NotConnected(now, ""),
                true);
    }

    private List<PartHealth> parts(java.util.function.Function<String, DeviceHealth> health, boolean fault) {
        Optional<PartHealth.Fault> last = Optional.of(
                        new PartHealth.Fault(now.minus(Duration.ofDays(1)), "device.not-connected", "", List.of()))
                .filter(any -> fault);
        return List.of(
                        Parts.CARD_READER,
                        Parts.PRINTER,
                        Parts.SECOND_PRINTER,
                        Parts.FACE_CAMERA,
                        Parts.TABLE_CAMERA,
                        Parts.AUDIO,
                        Parts.BACKEND,
                        Parts.SIGNATURE_SCREEN,
                        Parts.IO_BOARD,
                        Parts.RECEIPT_PRINTER,
                        Parts.SCANNER,
                        Parts.CLOCK,
                        Parts.DISK,
                        Parts.MEMORY,
                        Parts.TEMPERATURE,
                        Parts.CERTIFICATE,
                        Parts.OUTBOX)
                .stream()
                .map(name -> new PartHealth(
                        name,
                        health.apply(name),
                        fault && name.equals(Parts.CARD_READER),
                        last,
                        Map.of(today, Map.of("cards", 12L, "pages", 96L, "meter", 104L, "receipts", 7L, "codes", 23L)),
                        name.equals(Parts.PRINTER)
                                ? Map.of("toner", 30L, "sheets", 12L, "pages-ever", 18_204L)
                                : Map.of()))
                .toList();
    }

    private static Map<String, CheckRun> running() {
        return Stream.concat(parts().stream(), Stream.of(Parts.FACE_CAMERA, Parts.TABLE_CAMERA, Tasks.SEARCH))
                .collect(Collectors.toMap(part -> part, part -> new CheckRun.Running()));
    }

    private Map<String, CheckRun> tested() {
        return Map.of(
                Parts.CARD_READER,
                done(new Finding(Grade.OUT, "maintenance.card.needsattention", List.of(), "SAM self test: 0x41")),
                Parts.PRINTER,
                done(
                        new Finding(Grade.LOOK, "printer.reason.paper-empty", List.of(), ""),
                        new Finding(Grade.LOOK, "maintenance.print.waits", List.of(), "job 17 aborted")),
                Tasks.QUEUE,
                done(
                        new Finding(Grade.LOOK, "maintenance.queue.ours", List.of("17", "1"), "ipp://192.0.2.10/ipp"),
                        new Finding(
                                Grade.LOOK, "maintenance.queue.others", List.of("18", "0"), "ipp://192.0.2.10/ipp")),
                Tasks.SEARCH,
                done(new Finding(Grade.FINE, "maintenance.search.found", List.of("Counter", "cups:Counter"), "queue")),
                Parts.FACE_CAMERA,
                done(new Finding(
                        Grade.LOOK, "maintenance.camera.blurred", List.of(), "640x480, sharpness 12, brightness 118")),
                Parts.TABLE_CAMERA,
                done(new Finding(
                        Grade.FINE, "maintenance.camera.good", List.of(), "1280x960, sharpness 212, brightness 118")),
                Parts.AUDIO,
                done(
                        new Finding(Grade.FINE, "maintenance.sound.good", List.of("-23", "-61"), ""),
                        new Finding(Grade.FINE, "maintenance.sound.echo-faint", List.of("-54"), "")),
                Parts.RECEIPT_PRINTER,
                done(new Finding(Grade.LOOK, "maintenance.receipt.unknown", List.of(), "no answer to GS r")),
                Parts.SCANNER,
                done(new Finding(Grade.OUT, "maintenance.scan.none", List.of(), "serial:/dev/ttyACM0@9600")),
                Parts.BACKEND,
                done(
                        new Finding(
                                Grade.FINE, "maintenance.path.name.fine", List.of("backend.example", "192.0.2.7"), ""),
                        new Finding(Grade.FINE, "maintenance.path.route.fine", List.of("8443", "18"), ""),
                        new Finding(Grade.FINE, "maintenance.path.encryption.fine", List.of("TLSv1.3"), ""),
                        new Finding(Grade.LOOK, "maintenance.path.certificate.look", List.of("6"), ""),
                        new Finding(Grade.OUT, "maintenance.path.login.failed", List.of(), "401")));
    }

    private CheckRun done(Finding... findings) {
        return new CheckRun.Done(now, List.of(findings));
    }
}
