package legalkiosk.kiosk.journey.consultation;

import java.util.Optional;
import legalkiosk.kiosk.citizen.Comfort;

/**
 * What a person can do during a talk besides talking, and how it is shown.
 *
 * @param scale size of the letters
 * @param larger the next size of letters
 * @param help the hall's staff, 12348
 * @param warning what everybody must know, such as that the mains are gone
 */
public record TalkWays(Comfort.TextScale scale, Runnable larger, Runnable help, Optional<String> warning) {}
