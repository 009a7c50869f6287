package legalkiosk.contract;

import java.time.LocalDate;

/**
 * Which content the backend serves.
 *
 * @param version hash of everything in the bundle; also its ETag, without the quotes
 */
public record ContentVersion(String version, String edition, LocalDate date) {}
