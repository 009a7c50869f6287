package legalkiosk.contract.call;

import org.jspecify.annotations.Nullable;

/**
 * What the citizen thought of it.
 *
 * @param stars 1 to 3
 * @param solved absent: not answered
 */
public record CallRating(int stars, @Nullable Boolean solved) {}
