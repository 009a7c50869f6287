package legalkiosk.hardware.simulator.card;

/** The faults that wait to happen, as {@code COMMAND:KIND[*COUNT]}. */
final class FaultRules {}
