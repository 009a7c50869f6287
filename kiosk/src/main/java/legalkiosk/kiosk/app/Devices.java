package legalkiosk.kiosk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import legalkiosk.hardware.Device;
import legalkiosk.hardware.audio.Audio;
import legalkiosk.hardware.audio.alsa.AlsaAudio;
import legalkiosk.hardware.audio.alsa.AlsaPrograms;
import legalkiosk.hardware.audio.alsa.SoundPrograms;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.serial.CardReaderConfig;
import legalkiosk.hardware.idcard.serial.SerialCardReader;
import legalkiosk.hardware.ioboard.IoBoard;
import legalkiosk.hardware.ioboard.modbus.ModbusBoard;
import legalkiosk.hardware.ioboard.modbus.ModbusBoardConfig;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.TwoPrinters;
import legalkiosk.hardware.printer.ipp.Printers;
import legalkiosk.hardware.receipt.ReceiptFonts;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.hardware.receipt.escpos.EscPosPrinter;
import legalkiosk.hardware.scanner.CodeScanner;
import legalkiosk.hardware.scanner.serial.SerialScanner;
import legalkiosk.hardware.scanner.wedge.WedgeScanner;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.hardware.signature.evdev.PenLimits;
import legalkiosk.hardware.signature.evdev.PenTablet;
import legalkiosk.hardware.signature.evdev.PenTabletConfig;
import legalkiosk.hardware.simulator.audio.SimulatedSound;
import legalkiosk.hardware.ups.Ups;
import legalkiosk.hardware.ups.nut.NutAddress;
import legalkiosk.hardware.ups.nut.NutUps;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.journey.signing.Pads;

/**
 * The devices of one terminal, opened from its configuration. What a site does not have is empty.
 *
 * @param reader counts what it reads
 * @param printer counts what it prints; so does the second one
 * @param secondPrinter stands in when the first can't print
 * @param pads what people sign on
 * @param ioBoard its lamp is lit while the reader waits for a card
 * @param receiptPrinter counts what it prints
 */
record Devices(
        CardReader reader,
        Printer printer,
        Optional<Printer> secondPrinter,
        Optional<Ups> ups,
        Optional<Camera> faceCamera,
        Optional<Camera> tableCamera,
        Optional<Audio> audio,
        Pads pads,
        Optional<IoBoard> ioBoard,
        Optional<ReceiptPrinter> receiptPrinter,
        Optional<CodeScanner> scanner)
        implements AutoCloseable {
    private static final String KEYBOARD = "keyboard";

    /**
     * Opens all of them; waits for none.
     *
     * @param fonts folder with the papers' fonts
     */
    static Devices open(TerminalConfig config, Path fonts, HealthBook health, Clock clock) {
        TerminalConfig.Devices where = config.devices();
        Optional<IoBoard> board = where.ioBoard().map(site -> ModbusBoard.open(board(site), clock));
        CardReader reader =
                Counted.reader(SerialCardReader.open(CardReaderConfig.at(where.cardReader()), clock), health);
        return new Devices(
                board.<CardReader>map(lamp -> new Lit(reader, lamp)).orElse(reader),
                printer(Parts.PRINTER, where.printer(), config.state().resolve("print-journal"), health, clock),
                where.secondPrinter()
                        .map(address -> printer(
                                Parts.SECOND_PRINTER,
                                address,
                                config.state().resolve("second-print-journal"),
                                health,
                                clock)),
                where.ups().map(address -> NutUps.open(NutAddress.of(address), clock)),
                Cameras.face(where, clock),
                Cameras.table(where, clock),
                where.sound().map(name -> AlsaAudio.open(programs(name), clock)),
                new Pads(new TouchPad(clock), where.signaturePad().map(site -> PenTablet.open(tablet(site), clock))),
                board,
                where.receiptPrinter()
                        .map(line -> Counted.receipts(
                                EscPosPrinter.open(
                                        LineAddress.of(line), where.receiptPaper(), ReceiptFonts.in(fonts), clock),
                                health)),
                where.scanner().map(line -> scanner(line, health, clock)));
    }

    private static CodeScanner scanner(String line, HealthBook health, Clock clock) {
        CodeScanner scanner =
                line.equals(KEYBOARD) ? new WedgeScanner(clock) : SerialScanner.open(LineAddress.of(line), clock);
        scanner.addScanListener(scan -> health.count(Parts.SCANNER, "codes", 1));
        return scanner;
    }

    /** The scanner, if it plays a keyboard. */
    Optional<WedgeScanner> keyboardScanner() {
        return scanner.filter(WedgeScanner.class::isInstance).map(WedgeScanner.class::cast);
    }

    private static SoundPrograms programs(String name) {
        return name.startsWith(SimulatedSound.SCHEME) ? SimulatedSound.programs(name) : new AlsaPrograms(name);
    }

    /** All cameras there are. */
    List<Camera> cameras() {
        return Stream.of(faceCamera, tableCamera).flatMap(Optional::stream).toList();
    }

    private static PenTabletConfig tablet(TerminalConfig.SignaturePad site) {
        PenTabletConfig tablet = PenTabletConfig.at(site.device());
        return site.limits().map(PenLimits::of).map(tablet::withLimits).orElse(tablet);
    }

    private static ModbusBoardConfig board(TerminalConfig.IoBoard site) {
        return ModbusBoardConfig.at(site.port())
                .withLine(
                        site.baud(),
                        ModbusBoardConfig.Parity.valueOf(site.parity().name()),
                        site.unit())
                .with(optional(site.presence()), optional(site.door()), optional(site.lamp()));
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Printer printer(String part, String address, Path journal, HealthBook health, Clock clock) {
        return Counted.printer(part, Printers.at(address, journal, Optional.empty(), clock), health);
    }

    /** Where citizens' papers go: one printer, or whichever of the two can. */
    Printer forPapers() {
        return secondPrinter
                .<Printer>map(second -> new TwoPrinters(printer, second))
                .orElse(printer);
    }

    /** The printers there are, by part. */
    Map<String, Printer> printers() {
        Map<String, Printer> all = new LinkedHashMap<>();
        all.put(Parts.PRINTER, printer);
        secondPrinter.ifPresent(second -> all.put(Parts.SECOND_PRINTER, second));
        return all;
    }

    /** Every device there is under its name in the health book. */
    Map<String, Device> byPart() {
        Map<String, Device> all = new LinkedHashMap<>();
        all.put(Parts.CARD_READER, reader);
        all.putAll(printers());
        faceCamera.ifPresent(camera -> all.put(Parts.FACE_CAMERA, camera));
        tableCamera.ifPresent(camera -> all.put(Parts.TABLE_CAMERA, camera));
        audio.ifPresent(sound -> all.put(Parts.AUDIO, sound));
        ups.ifPresent(supply -> all.put(Parts.UPS, supply));
        all.put(Parts.SIGNATURE_SCREEN, pads.screen());
        pads.tablet().ifPresent(tablet -> all.put(Parts.SIGNATURE_PAD, tablet));
        ioBoard.ifPresent(board -> all.put(Parts.IO_BOARD, board));
        receiptPrinter.ifPresent(printer -> all.put(Parts.RECEIPT_PRINTER, printer));
        scanner.ifPresent(device -> all.put(Parts.SCANNER, device));
        return all;
    }

    @Override
    public void close() {
        byPart().values().forEach(Device::close);
    }
}
