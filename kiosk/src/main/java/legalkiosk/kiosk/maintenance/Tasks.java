package legalkiosk.kiosk.maintenance;

/** What a technician can have done besides testing a part; each stands among the tests under its name. */
public final class Tasks {
    /** Looks what waits in the printers. */
    public static final String QUEUE = "print-queue";

    /** Takes out of the printers what this terminal sent. */
    public static final String WITHDRAW = "withdraw";

    /** Looks for printers. */
    public static final String SEARCH = "printer-search";

    private Tasks() {}
}
