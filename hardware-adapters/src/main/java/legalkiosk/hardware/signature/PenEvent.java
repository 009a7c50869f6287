package legalkiosk.hardware.signature;

/** What the pen just did, as it was kept. */
public sealed interface PenEvent {
    /** A stroke begins. */
    record Down(InkPoint at) implements PenEvent {}

    record Moved(InkPoint to) implements PenEvent {}

    /** The stroke is over: the pen was lifted, or the pad is gone. */
    record Up() implements PenEvent {}
}
