package legalkiosk.kiosk.journey.consultation;

import java.util.Optional;

/**
 * What a person can do during a talk besides talking.
 *
 * @param larger the next size of letters
 * @param help the hall's staff, 12348
 * @param warning what everybody must know, such as that the mains are gone
 */
public record TalkWays(Runnable larger, Runnable help, Optional<String> warning) {}
