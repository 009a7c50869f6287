package legalkiosk.hardware.signature;

/** What a pad says when a sheet is asked for. */
public sealed interface SheetAnswer {
    /** Writing may begin. */
    record Opened(InkSheet sheet) implements SheetAnswer {}

    /** There is a sheet on the pad already. */
    record Busy() implements SheetAnswer {}

    /** @param facts for the technician */
    record NotConnected(String facts) implements SheetAnswer {}
}
