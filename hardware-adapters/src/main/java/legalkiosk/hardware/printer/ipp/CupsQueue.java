package legalkiosk.hardware.printer.ipp;

/**
 * A queue of the system's print service.
 *
 * @param name what stands after {@code cups:} in a setting
 * @param info what the service says about it
 * @param accepting whether it takes jobs now
 */
public record CupsQueue(String name, String info, boolean accepting) {}
