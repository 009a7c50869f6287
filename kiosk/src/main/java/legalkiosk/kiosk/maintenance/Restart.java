package legalkiosk.kiosk.maintenance;

/** What can be begun anew from maintenance mode. */
public enum Restart {
    /** The terminal behind the screen, with changed settings; the program goes on. */
    SETTINGS,
    /** The program. */
    PROGRAM,
    /** The machine. */
    MACHINE
}
