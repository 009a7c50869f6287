package legalkiosk.server.consultation;

/**
 * What one lawyer did in some days.
 *
 * @param calls taken, also those that were handed on
 * @param minutes of the calls the lawyer ended with, rounded up each
 * @param kept rings taken in time
 * @param broken rang there until the time was over
 * @param declined rings declined
 */
public record OwnFigures(int calls, int minutes, int kept, int broken, int declined) {}
