package legalkiosk.server.notarisation;

import java.time.Instant;

/**
 * One line of a case, never changed.
 *
 * @param seq from 1
 * @param at by the backend's clock
 * @param made what the backend made on the occasion
 */
record Entry(long seq, Instant at, Actor actor, Deed deed, Made made) {}
