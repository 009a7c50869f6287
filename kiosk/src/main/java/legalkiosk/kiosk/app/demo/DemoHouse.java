package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.simulator.audio.SimulatedSound;
import legalkiosk.hardware.simulator.camera.Scene;
import legalkiosk.hardware.simulator.camera.SimulatedCamera;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import legalkiosk.hardware.simulator.ioboard.IoBoardSimulator;
import legalkiosk.hardware.simulator.pen.PenTabletSimulator;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import legalkiosk.hardware.simulator.receipt.ReceiptPrinterSimulator;
import legalkiosk.hardware.simulator.scanner.ScannerSimulator;
import legalkiosk.hardware.simulator.ups.UpsSimulator;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.maintenance.access.OneTimeCode;
import legalkiosk.kiosk.maintenance.access.Technician;
import legalkiosk.kiosk.maintenance.access.Technicians;
import legalkiosk.kiosk.maintenance.bundle.DeskKeys;

/** Backend, network, reader and printer of a demonstration, each at the far end of its real wire. */
public final class DemoHouse implements AutoCloseable {
    /** Only in demonstrations; a real PIN is nobody's but the technician's. */
    public static final String TECHNICIAN_PIN = "246813";

    private static final Duration PAGE = Duration.ofMillis(20);
    private static final String NOTARY = "notary";

    /** Slow enough that a person sees what happens. */
    private static final Duration NOTARY_PACE = Duration.ofMillis(1_500);

    private final BackendChild backend;
    private final Relay network;
    private final CardReaderSimulator reader;
    private final PrinterSimulator printer;
    private final PrinterSimulator secondPrinter;
    private final DemoClock clock = new DemoClock();
    private final UpsSimulator ups = UpsSimulator.start();
    private final PenTabletSimulator tablet = PenTabletSimulator.start();
    private final IoBoardSimulator board = IoBoardSimulator.start();
    private final ScannerSimulator scanner = ScannerSimulator.start(Optional.empty());
    private final ReceiptPrinterSimulator receipts;
    private final Path folder;
    private final SimulatedCamera faceCamera;
    private final SimulatedCamera tableCamera;
    private final SimulatedSound sound;
    private final Technician technician = Technician.enrol("017", TECHNICIAN_PIN);
    private final Path technicians;
    private Optional<RobotLawyer> onDuty = Optional.empty();
    private Optional<RobotNotary> notary = Optional.empty();

    private DemoHouse(
            BackendChild backend, Relay network, CardReaderSimulator reader, PrinterSimulator printer, Path folder)
            throws IOException {
        this.backend = backend;
        this.network = network;
        this.reader = reader;
        this.printer = printer;
        this.secondPrinter = PrinterSimulator.start(folder.resolve("papers-second"));
        this.folder = folder;
        this.faceCamera = SimulatedCamera.plugIn(folder.resolve("face-camera"), Scene.PERSON);
        this.tableCamera = SimulatedCamera.plugIn(folder.resolve("table-camera"), Scene.SHEET);
        this.sound = SimulatedSound.plugIn(folder.resolve("sound"));
        this.receipts = ReceiptPrinterSimulator.onSocket(folder.resolve("receipts"), PaperWidth.MM80.dots(), 0);
        this.technicians = folder.resolve("technicians.yaml");
        new Technicians(List.of(technician)).write(technicians);
        DeskKeys.make(folder);
    }

    /**
     * Starts everything; {@code config} lies beside {@code content} in the same folder.
     *
     * @param folder empty folder for all state; papers that come out of the printer lie in {@code papers}
     */
    public static DemoHouse start(Path backendProgram, Path configFolder, Path folder) throws IOException {
        return start(backendProgram, configFolder, folder, SimulatorOptions.lifelike(), PAGE);
    }

    /** The same with a card reader of another temper and a printer of another pace. */
    public static DemoHouse start(
            Path backendProgram, Path configFolder, Path folder, SimulatorOptions reader, Duration page)
            throws IOException {
        BackendChild backend = BackendChild.start(
                backendProgram, configFolder.resolve("backend.yaml").toAbsolutePath(), folder, "HS-01");
        Path papers = Files.createDirectories(folder.resolve("papers"));
        return new DemoHouse(
                backend,
                Relay.to(backend.address().getPort()),
                CardReaderSimulator.start(reader),
                PrinterSimulator.start(PrinterOptions.in(papers).withPace(page)),
                folder);
    }

    /** The terminal's settings in this house; {@code like} gives the hall and the screen. */
    public TerminalConfig config(TerminalConfig like) {
        return new TerminalConfig(
                like.site(),
                like.screen(),
                new TerminalConfig.Backend(
                        "https://localhost:" + network.port(), backend.token(), Optional.of(backend.certificate())),
                new TerminalConfig.Devices(
                        reader.portPath().toString(),
                        printer.uri().toString(),
                        Optional.empty(),
                        Optional.of(ups.address()),
                        Optional.of(faceCamera.setting()),
                        Optional.of(tableCamera.setting()),
                        Optional.of(sound.setting()),
                        Optional.of(new TerminalConfig.SignaturePad(
                                tablet.device().toString(), Optional.of(tablet.limits()))),
                        Optional.of(new TerminalConfig.IoBoard(
                                board.port().toString(),
                                9600,
                                TerminalConfig.Parity.NONE,
                                1,
                                Optional.of(IoBoardSimulator.PRESENCE),
                                Optional.of(IoBoardSimulator.DOOR),
                                Optional.of(IoBoardSimulator.LAMP),
                                10)),
                        Optional.empty(),
                        PaperWidth.MM80,
                        Optional.empty()),
                like.content(),
                folder.resolve("terminal"),
                Optional.of(technicians),
                List.of(),
                Optional.empty(),
                Optional.of(new TerminalConfig.Service(
                        Optional.of("维护单位（示例）"),
                        Optional.of(folder.resolve("service-desk.pub")),
                        List.of(Path.of("/media"), Path.of("/run/media")),
                        List.of(),
                        Optional.empty())));
    }

    /** Writes settings into a file of this house, for maintenance mode to change. */
    public Path written(TerminalConfig settings) throws IOException {
        return Files.writeString(folder.resolve("terminal.yaml"), SettingsText.of(settings));
    }

    /** The same with all that only some sites have: receipt printer, scanner. */
    public TerminalConfig fullConfig(TerminalConfig like) {
        TerminalConfig plain = config(like);
        TerminalConfig.Devices devices = plain.devices();
        return plain.with(new TerminalConfig.Devices(
                devices.cardReader(),
                devices.printer(),
                devices.secondPrinter(),
                devices.ups(),
                devices.faceCamera(),
                devices.tableCamera(),
                devices.sound(),
                devices.signaturePad(),
                devices.ioBoard(),
                Optional.of(receipts.address()),
                devices.receiptPaper(),
                Optional.of(scanner.address())));
    }

    /** A lawyer who takes calls; to be closed by whoever asked. */
    public RobotLawyer lawyer() throws IOException {
        return new RobotLawyer(
                backend.address(), backend.certificate(), backend.staffToken(RobotLawyer.LAWYER), folder, clock);
    }

    /** A lawyer takes the seat at the other end, or leaves it; done a moment later. */
    public void changeLawyer(boolean there) {
        Thread.ofVirtual().name("demo-lawyer").start(() -> seat(there));
    }

    private synchronized void seat(boolean there) {
        onDuty.ifPresent(RobotLawyer::close);
        try {
            onDuty = there ? Optional.of(lawyer()) : Optional.empty();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A notary takes the seat at the other end, or leaves it; done some seconds later. */
    public void changeNotary(boolean there) {
        Thread.ofVirtual().name("demo-notary").start(() -> seatNotary(there));
    }

    private synchronized void seatNotary(boolean there) {
        try {
            if (notary.isEmpty() && there) {
                notary = Optional.of(notary(NOTARY_PACE));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        notary.ifPresent(robot -> robot.duty(there ? Duty.FREE : Duty.AWAY));
    }

    /**
     * A notary who accepts cases and takes their calls, with a colleague who approves; to be closed by whoever asked. Blocks for some
     * seconds, and may be asked for once in a house: its accounts are new.
     *
     * @param pace how long each act is to be seen before the next
     */
    public RobotNotary notary(Duration pace) throws IOException {
        RobotNotary.Invited links = new RobotNotary.Invited(
                backend.invite(RobotNotary.NAME, NOTARY, RobotNotary.PERSON),
                backend.invite(RobotNotary.COLLEAGUE_NAME, NOTARY, RobotNotary.COLLEAGUE));
        return new RobotNotary(backend.address(), backend.certificate(), links, folder, pace, Clock.systemUTC());
    }

    /** What the demonstration's technician types: number, PIN and the code of this moment. */
    public String technicianTypes() {
        return technician.number() + TECHNICIAN_PIN + OneTimeCode.at(technician.secret(), clock.instant());
    }

    public CardReaderSimulator reader() {
        return reader;
    }

    public PrinterSimulator printer() {
        return printer;
    }

    /** The same with a second printer, that stands in for the first. */
    public TerminalConfig withSecondPrinter(TerminalConfig config) {
        TerminalConfig.Devices one = config.devices();
        return config.with(new TerminalConfig.Devices(
                one.cardReader(),
                one.printer(),
                Optional.of(secondPrinter.uri().toString()),
                one.ups(),
                one.faceCamera(),
                one.tableCamera(),
                one.sound(),
                one.signaturePad(),
                one.ioBoard(),
                one.receiptPrinter(),
                one.receiptPaper(),
                one.scanner()));
    }

    /** Only used by a terminal {@link #withSecondPrinter}. */
    public PrinterSimulator secondPrinter() {
        return secondPrinter;
    }

    public UpsSimulator ups() {
        return ups;
    }

    public SimulatedCamera faceCamera() {
        return faceCamera;
    }

    public SimulatedCamera tableCamera() {
        return tableCamera;
    }

    public SimulatedSound sound() {
        return sound;
    }

    public BackendChild backend() {
        return backend;
    }

    public PenTabletSimulator tablet() {
        return tablet;
    }

    public IoBoardSimulator board() {
        return board;
    }

    public ScannerSimulator scanner() {
        return scanner;
    }

    public ReceiptPrinterSimulator receipts() {
        return receipts;
    }

    public Relay network() {
        return network;
    }

    public DemoClock clock() {
        return clock;
    }

    @Override
    public synchronized void close() {
        onDuty.ifPresent(RobotLawyer::close);
        notary.ifPresent(RobotNotary::close);
        network.close();
        backend.close();
        reader.close();
        printer.close();
        secondPrinter.close();
        ups.close();
        faceCamera.unplug();
        tableCamera.unplug();
        sound.unplug();
        tablet.close();
        board.close();
        scanner.close();
        receipts.close();
    }
}
