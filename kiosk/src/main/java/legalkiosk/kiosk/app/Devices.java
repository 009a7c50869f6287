package legalkiosk.kiosk.app;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import legalkiosk.hardware.Device;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.serial.CardReaderConfig;
import legalkiosk.hardware.idcard.serial.SerialCardReader;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.ipp.Printers;
import legalkiosk.hardware.ups.Ups;
import legalkiosk.hardware.ups.nut.NutAddress;
import legalkiosk.hardware.ups.nut.NutUps;
import legalkiosk.kiosk.app.config.TerminalConfig;

/**
 * The devices of one terminal, opened from its configuration. What a site does not have is empty.
 *
 * @param reader counts what it reads
 * @param printer counts what it prints
 */
record Devices(CardReader reader, Printer printer, Optional<Ups> ups) implements AutoCloseable {
    /** Opens all of them; waits for none. */
    static Devices open(TerminalConfig config, HealthBook health, Clock clock) {
        TerminalConfig.Devices where = config.devices();
        return new Devices(
                Counted.reader(SerialCardReader.open(CardReaderConfig.at(where.cardReader()), clock), health),
                Counted.printer(
                        Printers.at(where.printer(), config.state().resolve("print-journal"), Optional.empty(), clock),
                        health),
                where.ups().map(address -> NutUps.open(NutAddress.of(address), clock)));
    }

    /** Every device there is under its name in the health book. */
    Map<String, Device> byPart() {
        Map<String, Device> all = new LinkedHashMap<>();
        all.put(Parts.CARD_READER, reader);
        all.put(Parts.PRINTER, printer);
        ups.ifPresent(supply -> all.put(Parts.UPS, supply));
        return all;
    }

    @Override
    public void close() {
        byPart().values().forEach(Device::close);
    }
}
