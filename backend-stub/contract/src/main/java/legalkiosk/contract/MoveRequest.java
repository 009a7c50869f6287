package legalkiosk.contract;

/** Moves a booking to the slot of a hold; both happen or neither. */
public record MoveRequest(Proof proof, String holdId) {}
