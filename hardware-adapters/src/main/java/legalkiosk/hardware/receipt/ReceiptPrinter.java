package legalkiosk.hardware.receipt;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.Device;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;

/**
 * A printer for receipts (小票) on a roll. It notices when its printer goes away and comes back. All methods may be called from any
 * thread. Outcomes and progress are those of any {@linkplain legalkiosk.hardware.printer.Printer printer}; a receipt is one page.
 */
public interface ReceiptPrinter extends Device {
    /**
     * Prints, cuts, and waits until the printer itself says that it came to the end. Blocks the calling thread; interrupting it
     * cancels, and what was begun is cut off.
     *
     * <p>With the roll empty or the cover open it waits and goes on by itself. At the deadline what the printer still holds is taken
     * back, so that it does not come out later for somebody else.
     *
     * <p>A job that was printed in this run is not printed again: the answer is the same as before. Of a job that nobody can be
     * sure of it answers {@link PrintOutcome.Unknown}, again and again. Jobs are not remembered over a restart.
     *
     * @param job the caller's name for this receipt
     * @param progress called on the calling thread at every change; must return quickly and must not throw
     */
    PrintOutcome print(UUID job, Receipt receipt, Duration deadline, Consumer<PrintProgress> progress);

    /** Whether a receipt would come out now, as of the last look; also true while the roll is merely nearly empty. Never blocks. */
    boolean canPrint();
}
