package legalkiosk.kiosk.content;

/** What the button beside a helper does. */
public sealed interface HelperAction {
    /** Shows how to ring 12348. */
    record Hotline() implements HelperAction {}

    /** Starts a booking. */
    record Book() implements HelperAction {}

    /** Opens a guide. */
    record OpenGuide(String guide) implements HelperAction {}

    /** No button. */
    record None() implements HelperAction {}
}
