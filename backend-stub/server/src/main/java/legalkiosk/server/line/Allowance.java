package legalkiosk.server.line;

/** A token bucket. Any thread. */
public final class Allowance {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private double left;
    private long asked;

    /** @param now nanoseconds of a clock that never jumps */
    public Allowance(double perSecond, double most, long now) {
        this.perSecond = perSecond;
        this.most = most;
        this.left = most;
        this.asked = now;
    }

    /** True if so much may be used now. */
    boolean use(double amount, long now) {
        return useOrWait(amount, now) == 0;
    }

    /** Uses so much and gives 0, or uses nothing and gives the seconds until there is enough. */
    public synchronized double useOrWait(double amount, long now) {
        refill(now);
        if (left < amount) {
            return (amount - left) / perSecond;
        }
        left -= amount;
        return 0;
    }

    /** True if it is as good as new. */
    public synchronized boolean full(long now) {
        refill(now);
        return left >= most;
    }

    private void refill(long now) {
        left = Math.min(most, left + Math.max(0, now - asked) / NANOS * perSecond);
        asked = Math.max(asked, now);
    }
}
