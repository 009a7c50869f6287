package legalkiosk.hardware.receipt.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.receipt.Bitmap;

/** One receipt on its way through an open line, from the look before to the proof after. Used once. */
final class ReceiptJob {
    /** What an ended job leaves at the printer for the next one to clear away. */
    enum Leftover {
        NOTHING,
        /** A piece of paper that is not cut off. */
        UNCUT,
        /** Perhaps half a command, too. */
        HALF_A_BAND
    }

    private final Talk talk;
    private final Bitmap picture;
    private final Timings timings;
    private final long end;
    private final Consumer<PrintProgress> progress;
    private final Consumer<PaperStatus> seen;
    private PrintProgress told = new PrintProgress.Sending(1);
    private int top;
    private boolean begun;
    private boolean whole;
    private boolean cutOff;

    ReceiptJob(
            Talk talk,
            Bitmap picture,
            Timings timings,
            long endNanos,
            Consumer<PrintProgress> progress,
            Consumer<PaperStatus> seen) {
        this.talk = talk;
        this.picture = picture;
        this.timings = timings;
        this.end = endNanos;
        this.progress = progress;
        this.seen = seen;
    }

    /** What a job does that meets the deadline while the printer waits for a person. */
    private static final class TooLate extends Exception {
        private static final long serialVersionUID = 1;
        private final transient PaperStatus status;

        TooLate(PaperStatus status) {
            super(status.facts());
            this.status = status;
        }
    }

    PrintOutcome run(Leftover before) {
        progress.accept(told);
        try {
            print(before);
            return new PrintOutcome.Printed(1, "the printer confirmed the end");
        } catch (IOException lost) {
            return lost(lost);
        } catch (Stopped stopped) {
            return cancelled(stopped);
        } catch (TooLate late) {
            return takenBack(late.status);
        }
    }

    /** After the end. */
    Leftover leftover(PrintOutcome outcome, Leftover before) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> Leftover.NOTHING;
            case PrintOutcome.NotConnected gone -> before;
            case PrintOutcome.Cancelled cancelled -> cutOff ? Leftover.NOTHING : begun ? Leftover.UNCUT : before;
            case PrintOutcome.NeedsAttention attention -> begun ? Leftover.UNCUT : before;
            // What was handed over need not have arrived, so the printer may be in the middle of a picture.
            case PrintOutcome.Failed failed -> Leftover.HALF_A_BAND;
            case PrintOutcome.Unknown unknown -> Leftover.HALF_A_BAND;
        };
    }

    private void print(Leftover before) throws IOException, Stopped, TooLate {
        awaitReady();
        switch (before) {
            case NOTHING -> {}
            case UNCUT -> talk.send(EscPos.cut());
            case HALF_A_BAND -> {
                talk.send(EscPos.restOfBand(picture.width()));
                talk.send(EscPos.cut());
            }
        }
        talk.send(EscPos.begin());
        begun = true;
        while (top < picture.height()) {
            awaitReady();
            talk.send(EscPos.band(picture, top));
            top += EscPos.BAND_ROWS;
            tell(new PrintProgress.Printing(0, 1));
        }
        talk.checkpoint();
        talk.send(EscPos.cut());
        whole = true;
        awaitEnd();
    }

    /** Waits until nothing stops the printer. */
    private void awaitReady() throws IOException, Stopped, TooLate {
        while (true) {
            talk.checkpoint();
            PaperStatus status = look();
            if (!status.stopped()) {
                return;
            }
            if (System.nanoTime() - end >= 0) {
                throw new TooLate(status);
            }
            talk.pause(timings.look());
        }
    }

    /** Waits until the printer answers what was asked last of all, however long a person takes to lay paper in. */
    private void awaitEnd() throws IOException, Stopped, TooLate {
        talk.askFence();
        long silentSince = System.nanoTime();
        while (!talk.fenceAnswered()) {
            PaperStatus status = look();
            if (talk.fenceAnswered()) {
                return;
            }
            talk.checkpoint();
            long now = System.nanoTime();
            if (status.stopped()) {
                silentSince = now;
                if (now - end >= 0) {
                    throw new TooLate(status);
                }
            } else if (now - silentSince > timings.fence().toNanos()) {
                throw new IOException("no answer to GS r");
            }
            awaitAnswer(timings.look());
        }
    }

    private void awaitAnswer(Duration longest) throws IOException {
        long until = System.nanoTime() + longest.toNanos();
        while (!talk.fenceAnswered() && System.nanoTime() - until < 0) {
            talk.pause(Duration.ofMillis(2));
        }
    }

    private PaperStatus look() throws IOException {
        PaperStatus status = talk.status();
        seen.accept(status);
        if (status.stopped()) {
            tell(new PrintProgress.Paused(status.reasons()));
        } else if (told instanceof PrintProgress.Paused) {
            tell(new PrintProgress.Printing(0, 1));
        }
        return status;
    }

    private void tell(PrintProgress next) {
        if (!next.equals(told)) {
            told = next;
            progress.accept(next);
        }
    }

    /** Before the cut was handed over the receipt cannot be whole; after it nobody knows. */
    private PrintOutcome lost(IOException lost) {
        String facts = lost.getMessage() + " at row " + top + " of " + picture.height();
        if (whole) {
            return new PrintOutcome.Unknown("sent completely, then: " + facts);
        }
        return begun
                ? new PrintOutcome.Failed("a piece may have come out: " + facts, true)
                : new PrintOutcome.NotConnected(facts);
    }

    private PrintOutcome cancelled(Stopped stopped) {
        if (whole) {
            return new PrintOutcome.Unknown("sent completely, then " + stopped.getMessage());
        }
        if (begun && top > 0) {
            try {
                boolean forgotten = talk.forget();
                talk.send(EscPos.cut());
                cutOff = true;
                return new PrintOutcome.Cancelled(
                        stopped.getMessage() + " at row " + top + ", cut off, forgotten=" + forgotten);
            } catch (IOException lost) {
                return new PrintOutcome.Cancelled(stopped.getMessage() + " at row " + top + ", then " + lost);
            }
        }
        return new PrintOutcome.Cancelled(stopped.getMessage() + " before anything was printed");
    }

    private PrintOutcome takenBack(PaperStatus status) {
        List<PrinterReason> reasons = status.reasons();
        if (!begun) {
            return new PrintOutcome.NeedsAttention(reasons, "nothing was sent: " + status.facts());
        }
        try {
            if (talk.forget()) {
                return new PrintOutcome.NeedsAttention(reasons, "taken back at row " + top + ": " + status.facts());
            }
        } catch (IOException lost) {
            return lost(lost);
        }
        return whole
                ? new PrintOutcome.Unknown("the printer holds it and does not give it back: " + status.facts())
                : new PrintOutcome.NeedsAttention(reasons, "a piece may still come out: " + status.facts());
    }
}
