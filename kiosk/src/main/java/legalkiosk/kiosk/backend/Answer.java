package legalkiosk.kiosk.backend;

import legalkiosk.contract.Problem;

/** What came of a call to the backend. */
public sealed interface Answer<T> {
    /** It was done. */
    record Ok<T>(T value) implements Answer<T> {}

    /** The backend understood and said no; asking the same again gives the same answer. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** No answer came; whether the backend did it is not known. {@code facts} are for the technician. */
    record Unreachable<T>(String facts) implements Answer<T> {}
}
