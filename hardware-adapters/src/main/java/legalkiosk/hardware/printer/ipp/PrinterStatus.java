package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;
import legalkiosk.hardware.printer.PrinterReason;
import org.jspecify.annotations.Nullable;

/**
 * How the printer describes itself (RFC 8011 sections 5.4.11, 5.4.12, 5.4.23).
 *
 * @param reasons the keywords as the printer gave them
 */
record PrinterStatus(boolean stopped, boolean processing, boolean accepting, List<String> reasons) {
    static final List<String> ATTRIBUTES =
            List.of("printer-state", "printer-state-reasons", "printer-is-accepting-jobs");

    static PrinterStatus of(@Nullable AttributeGroup group) {
        if (group == null) {
            return new PrinterStatus(false, false, true, List.of());
        }
        PrinterState state = group.getValue(Types.printerState);
        Boolean accepting = group.getValue(Types.printerIsAcceptingJobs);
        List<String> reasons = Objects.requireNonNullElse(group.getStrings(Types.printerStateReasons), List.of());
        return new PrinterStatus(
                PrinterState.stopped.equals(state),
                PrinterState.processing.equals(state),
                accepting == null || accepting,
                List.copyOf(reasons));
    }

    /** A job sent now would begin to print. */
    boolean takesJobs() {
        return !stopped && accepting;
    }

    /** What a person has to do before paper moves; empty when nothing. */
    List<PrinterReason> blocking() {
        List<PrinterReason> found = ReasonKeywords.blocking(reasons, stopped || !accepting);
        return found.isEmpty() && !takesJobs() ? List.of(PrinterReason.OTHER) : found;
    }

    /** What a person should look at when a job does not go on although the printer has not stopped. */
    List<PrinterReason> suspected() {
        return ReasonKeywords.suspected(reasons);
    }

    String facts() {
        String state = stopped ? "stopped" : processing ? "processing" : "idle";
        return state + (accepting ? "" : ", not accepting jobs") + ", reasons " + String.join(",", reasons);
    }
}
