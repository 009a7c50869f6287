package legalkiosk.server.consultation;

import legalkiosk.contract.call.Role;

/**
 * Who speaks on a line.
 *
 * @param person a terminal's or lawyer's id
 * @param participant this line, also after it was resumed
 */
public record Caller(Role role, String person, String participant) {}
