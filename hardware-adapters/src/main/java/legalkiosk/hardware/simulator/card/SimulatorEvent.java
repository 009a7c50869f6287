package legalkiosk.hardware.simulator.card;

/** What the simulator did, for a log. Requests carry no personal data; answers are told by size and status only. */
public sealed interface SimulatorEvent {
    /** A card was laid down. */
    record Placed(String card) implements SimulatorEvent {}

    /** The card was lifted. */
    record Removed() implements SimulatorEvent {}

    /** The terminal hung up. */
    record Unplugged() implements SimulatorEvent {}

    /** A new terminal stands behind the port path. */
    record Plugged(String pty) implements SimulatorEvent {}

    /** A command was answered; {@code fault} is empty or what spoiled the answer. */
    record Exchange(String command, String request, int replyBytes, String sw3, String fault)
            implements SimulatorEvent {}
}
