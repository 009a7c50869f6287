package legalkiosk.kiosk.backend;

import java.util.function.Function;
import legalkiosk.contract.Problem;

/** What came of a call to the backend. */
public sealed interface Answer<T> {
    /** It was done. */
    record Ok<T>(T value) implements Answer<T> {}

    /** The backend understood and said no; asking the same again gives the same answer. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** No answer came; whether the backend did it is not known. {@code facts} are for the technician. */
    record Unreachable<T>(String facts) implements Answer<T> {}

    /** What follows from a value; a no stays a no, and no answer none. */
    default <R> Answer<R> then(Function<? super T, ? extends Answer<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Refused<T>(Problem problem) -> new Refused<>(problem);
            case Unreachable<T>(String facts) -> new Unreachable<>(facts);
        };
    }
}
