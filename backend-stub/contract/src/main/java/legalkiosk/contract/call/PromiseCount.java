package legalkiosk.contract.call;

/**
 * How the thirty-second promise was kept.
 *
 * @param key a terminal, an hour of the day such as {@code 09}, or a lawyer
 * @param kept a lawyer took the call in time; for a lawyer: took it in time
 * @param broken nobody did; for a lawyer: it rang there until the time was over
 * @param gaveUp the citizen left before the time was over; for a lawyer: declined
 */
public record PromiseCount(String key, int kept, int broken, int gaveUp) {}
