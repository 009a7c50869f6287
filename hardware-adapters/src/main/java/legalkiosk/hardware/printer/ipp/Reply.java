package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.model.Status;
import java.util.Set;

/** What an operation came to. */
sealed interface Reply<T> {
    /** English, for a technician. */
    String facts();

    /** The printer did it. */
    record Ok<T>(T value) implements Reply<T> {
        @Override
        public String facts() {
            return String.valueOf(value);
        }
    }

    /** The printer understood and did not do it. */
    record Refused<T>(Status status, String facts) implements Reply<T> {
        private static final Set<Integer> FOR_NOW = Set.of(
                Status.serverErrorBusy.getCode(),
                Status.serverErrorTemporaryError.getCode(),
                Status.serverErrorNotAcceptingJobs.getCode(),
                Status.serverErrorTooManyJobs.getCode(),
                Status.serverErrorServiceUnavailable.getCode());

        /** The same question may be answered otherwise in a moment. */
        boolean forNow() {
            return FOR_NOW.contains(status.getCode());
        }

        /** RFC 8011 appendix B: 0x04xx is the client's fault, and would be again. */
        boolean retryable() {
            return status.getCode() >= 0x0500 && !status.equals(Status.serverErrorOperationNotSupported);
        }

        boolean noSuchJob() {
            return status.equals(Status.clientErrorNotFound) || status.equals(Status.clientErrorGone);
        }
    }

    /** Certainly not done: nobody was there. */
    record NotReached<T>(String facts) implements Reply<T> {}

    /** Perhaps done: the answer was lost. */
    record Lost<T>(String facts) implements Reply<T> {}
}
