package legalkiosk.kiosk.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Starts JavaFX once for all tests of a process. */
public final class Toolkit {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Toolkit() {}

    public static void start() throws InterruptedException {
        if (!STARTED.getAndSet(true)) {
            CountDownLatch ready = new CountDownLatch(1);
            try {
                Platform.startup(ready::countDown);
                ready.await();
            } catch (IllegalStateException already) {
                ready.countDown();
            }
            Platform.setImplicitExit(false);
        }
    }

    /** Asks on the toolkit's thread and waits for the answer. */
    public static <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Platform::runLater).join();
    }
}
