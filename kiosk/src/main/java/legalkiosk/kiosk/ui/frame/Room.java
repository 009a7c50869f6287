package legalkiosk.kiosk.ui.frame;

/** How much room a page's body has. */
enum Room {
    /** A screen that stands. */
    TALL,
    /** The right side of a lying screen. */
    WIDE,
    /** The right side of a lying screen with large letters. */
    TIGHT
}
