package legalkiosk.foundation;

import java.util.Objects;

/**
 * Personal data (个人信息): a value that may be used but never shows by accident.
 *
 * <p>Its text is always {@code ***}, so that a log line, an exception message or a debugger's tooltip never carries it. Whoever
 * needs the value calls {@link #reveal()}, which makes every such place easy to find and to review.
 */
public final class Sensitive<T> {
    private final T value;

    private Sensitive(T value) {
        this.value = Objects.requireNonNull(value);
    }

    /** Wraps a value that is not null. */
    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /** The value itself; call it only where the person's own purpose needs it. */
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
