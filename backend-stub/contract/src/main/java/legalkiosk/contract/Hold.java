package legalkiosk.contract;

import java.time.OffsetDateTime;

/** A slot kept for one person until a moment. */
public record Hold(String id, Slot slot, Lawyer lawyer, OffsetDateTime expiresAt) {}
