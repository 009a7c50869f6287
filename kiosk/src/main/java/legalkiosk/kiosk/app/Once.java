package legalkiosk.kiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something slow that is made when it is first asked for, and kept. Any thread; who comes while it is being made waits. */
final class Once<T> implements Supplier<T> {
    private final Making<T> making;
    private @Nullable T made;

    /** How it is made. */
    @FunctionalInterface
    interface Making<T> {
        T make() throws IOException;
    }

    Once(Making<T> making) {
        this.making = making;
    }

    /** @throws UncheckedIOException if it can't be made; the next one who asks tries again */
    @Override
    public synchronized T get() {
        T there = made;
        if (there == null) {
            try {
                there = making.make();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing.getMessage(), missing);
            }
            made = there;
        }
        return there;
    }
}
