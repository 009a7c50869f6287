package legalkiosk.kiosk.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.ipp.PrinterSearch;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.backend.BackendClient;
import legalkiosk.kiosk.backend.NetworkPath;
import legalkiosk.kiosk.backend.TerminalToken;
import legalkiosk.kiosk.maintenance.PartWords;
import legalkiosk.kiosk.maintenance.ReadinessReporter;
import legalkiosk.kiosk.maintenance.Reporter;
import legalkiosk.kiosk.maintenance.Tasks;
import legalkiosk.kiosk.maintenance.Workshop;
import legalkiosk.kiosk.maintenance.access.Gate;
import legalkiosk.kiosk.maintenance.access.Technicians;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.BoardCheck;
import legalkiosk.kiosk.maintenance.checks.CameraCheck;
import legalkiosk.kiosk.maintenance.checks.CardCheck;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.NetworkCheck;
import legalkiosk.kiosk.maintenance.checks.PrinterCheck;
import legalkiosk.kiosk.maintenance.checks.PrinterSearchCheck;
import legalkiosk.kiosk.maintenance.checks.QueueCheck;
import legalkiosk.kiosk.maintenance.checks.ReceiptCheck;
import legalkiosk.kiosk.maintenance.checks.ScanCheck;
import legalkiosk.kiosk.maintenance.checks.SoundCheck;
import legalkiosk.kiosk.print.Papers;
import legalkiosk.kiosk.print.PrintRoom;
import legalkiosk.kiosk.print.Receipts;
import legalkiosk.kiosk.ui.Texts;
import okhttp3.HttpUrl;

/** What maintenance mode works with, wired from one terminal's configuration and devices. */
record WorkshopWiring(
        TerminalConfig config,
        Devices devices,
        PrintRoom printRoom,
        Supplier<Papers> papers,
        Receipts receipts,
        Executor workers,
        ToolBoxWiring tools,
        Clock clock) {
    /** How long a technician may take to step away and back. */
    private static final Duration STEPS = Duration.ofSeconds(20);

    private static final Duration SEARCH = Duration.ofSeconds(4);

    /** Empty when the configuration names no technicians: then nobody opens maintenance mode. */
    Optional<Workshop> wire(HealthBook health) throws IOException, ConfigException {
        if (config.technicians().isEmpty()) {
            return Optional.empty();
        }
        Technicians technicians = Technicians.read(config.technicians().get());
        AuditLog audit = AuditLog.open(config.state().resolve("maintenance-audit.jsonl"), clock);
        devices.ioBoard().ifPresent(board -> board.addListener(new DoorLog(audit, workers)));
        Map<String, Check> checks = checks();
        return Optional.of(new Workshop(
                new Gate(technicians, config.state().resolve("maintenance-gate.json"), clock),
                audit,
                health,
                checks,
                devices.pads(),
                reporter(audit, checks),
                tools.wire()));
    }

    private Map<String, Check> checks() throws IOException {
        NetworkPath path = new NetworkPath(
                BackendClient.create(config.backend().certificate()),
                HttpUrl.get(config.backend().address()),
                TerminalToken.read(config.backend().token()),
                clock);
        Map<String, Check> checks = new HashMap<>();
        checks.put(Parts.CARD_READER, new CardCheck(devices.reader()));
        for (Map.Entry<String, Printer> printer : devices.printers().entrySet()) {
            checks.put(
                    printer.getKey(),
                    new PrinterCheck(room(printer), () -> papers.get().testPage()));
        }
        List<Printer> printers = List.copyOf(devices.printers().values());
        checks.put(Tasks.QUEUE, QueueCheck.looking(printers));
        checks.put(Tasks.WITHDRAW, QueueCheck.withdrawing(printers));
        checks.put(Tasks.SEARCH, new PrinterSearchCheck(() -> PrinterSearch.find(SEARCH)));
        devices.faceCamera().ifPresent(camera -> checks.put(Parts.FACE_CAMERA, new CameraCheck(camera)));
        devices.tableCamera().ifPresent(camera -> checks.put(Parts.TABLE_CAMERA, new CameraCheck(camera)));
        devices.audio().ifPresent(audio -> checks.put(Parts.AUDIO, new SoundCheck(audio)));
        checks.put(Parts.BACKEND, new NetworkCheck(path));
        devices.ioBoard().ifPresent(board -> checks.put(Parts.IO_BOARD, new BoardCheck(board, STEPS)));
        devices.receiptPrinter()
                .ifPresent(printer -> checks.put(Parts.RECEIPT_PRINTER, new ReceiptCheck(printer, receipts::testPage)));
        devices.scanner().ifPresent(scanner -> checks.put(Parts.SCANNER, new ScanCheck(scanner)));
        return checks;
    }

    /** A test page comes out of the printer that is tested, of no other. */
    private PrintRoom room(Map.Entry<String, Printer> printer) throws IOException {
        return devices.secondPrinter().isEmpty()
                ? printRoom
                : PrintRoom.open(printer.getValue(), config.state().resolve("spool-" + printer.getKey()));
    }

    private Reporter reporter(AuditLog audit, Map<String, Check> checks) throws IOException {
        return new ReadinessReporter(
                new PartWords(Texts.read(config.content()), DeviceWords.load(), clock),
                config.site().hall() + " " + config.site().terminal(),
                checks.keySet(),
                Version.running().toString(),
                audit::lastHash,
                readiness -> papers.get().readiness(readiness),
                page -> new PrinterCheck(printRoom, page));
    }
}
