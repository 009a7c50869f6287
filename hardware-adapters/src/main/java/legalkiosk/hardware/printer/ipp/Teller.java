package legalkiosk.hardware.printer.ipp;

import java.util.function.Consumer;
import legalkiosk.hardware.printer.PrintProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells progress when it changes; for one thread. A listener that throws costs a log line and no paper. */
final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final Consumer<PrintProgress> listener;
    private @Nullable PrintProgress last;

    Teller(Consumer<PrintProgress> listener) {
        this.listener = listener;
    }

    void tell(PrintProgress progress) {
        if (progress.equals(last)) {
            return;
        }
        last = progress;
        try {
            listener.accept(progress);
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).log("printer.progress-listener-failed");
        }
    }
}
