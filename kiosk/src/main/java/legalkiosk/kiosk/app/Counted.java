package legalkiosk.kiosk.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.WaitingJob;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.ReceiptPrinter;

/** Devices whose work is counted in the health book: cards read and not read, pages and receipts printed, jobs that failed. */
final class Counted {
    private Counted() {}

    static CardReader reader(CardReader reader, HealthBook book) {
        return new Reader(reader, book);
    }

    static Printer printer(String part, Printer printer, HealthBook book) {
        return new PagePrinter(part, printer, book);
    }

    static ReceiptPrinter receipts(ReceiptPrinter printer, HealthBook book) {
        return new Roll(printer, book);
    }

    private record Roll(ReceiptPrinter printer, HealthBook book) implements ReceiptPrinter {
        @Override
        public PrintOutcome print(UUID job, Receipt receipt, Duration deadline, Consumer<PrintProgress> progress) {
            PrintOutcome outcome = printer.print(job, receipt, deadline, progress);
            switch (outcome) {
                case PrintOutcome.Printed printed -> book.count(Parts.RECEIPT_PRINTER, "receipts", 1);
                case PrintOutcome.Failed failed -> book.count(Parts.RECEIPT_PRINTER, "failed", 1);
                default -> {}
            }
            return outcome;
        }

        @Override
        public boolean canPrint() {
            return printer.canPrint();
        }

        @Override
        public DeviceHealth health() {
            return printer.health();
        }

        @Override
        public void addHealthListener(Consumer<DeviceHealth> listener) {
            printer.addHealthListener(listener);
        }

        @Override
        public void close() {
            printer.close();
        }
    }

    private record Reader(CardReader reader, HealthBook book) implements CardReader {
        @Override
        public CardReading read(Duration deadline) {
            CardReading reading = reader.read(deadline);
            switch (reading) {
                case CardReading.Card card -> book.count(Parts.CARD_READER, "cards", 1);
                case CardReading.Unreadable unreadable -> book.count(Parts.CARD_READER, "unreadable", 1);
                default -> {}
            }
            return reading;
        }

        @Override
        public DeviceHealth health() {
            return reader.health();
        }

        @Override
        public void addHealthListener(Consumer<DeviceHealth> listener) {
            reader.addHealthListener(listener);
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private record PagePrinter(String part, Printer printer, HealthBook book) implements Printer {
        @Override
        public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
            return counted(printer.print(request, progress));
        }

        @Override
        public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
            return counted(printer.resume(job, deadline, progress));
        }

        private PrintOutcome counted(PrintOutcome outcome) {
            switch (outcome) {
                case PrintOutcome.Printed(int pages, String facts) -> book.count(part, "pages", pages);
                case PrintOutcome.Failed failed -> book.count(part, "failed", 1);
                default -> {}
            }
            return outcome;
        }

        @Override
        public List<UUID> unfinished() {
            return printer.unfinished();
        }

        @Override
        public PrinterLevels levels() {
            return printer.levels();
        }

        @Override
        public Optional<List<WaitingJob>> waiting(Duration limit) {
            return printer.waiting(limit);
        }

        @Override
        public boolean withdraw(WaitingJob job, Duration limit) {
            return printer.withdraw(job, limit);
        }

        @Override
        public DeviceHealth health() {
            return printer.health();
        }

        @Override
        public void addHealthListener(Consumer<DeviceHealth> listener) {
            printer.addHealthListener(listener);
        }

        @Override
        public void close() {
            printer.close();
        }
    }
}
