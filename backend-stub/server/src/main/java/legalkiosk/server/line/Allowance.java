package legalkiosk.server.line;

/** A token bucket. Not thread-safe. */
final class Allowance {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private double left;
    private long asked;

    Allowance(double perSecond, double most, long now) {
        this.perSecond = perSecond;
        this.most = most;
        this.left = most;
        this.asked = now;
    }

    /** True if so much may be used now. */
    boolean use(double amount, long now) {
        left = Math.min(most, left + (now - asked) / NANOS * perSecond);
        asked = now;
        if (left < amount) {
            return false;
        }
        left -= amount;
        return true;
    }
}
