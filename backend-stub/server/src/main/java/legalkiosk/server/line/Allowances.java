package legalkiosk.server.line;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One {@link Allowance} each for whoever asks, in bounded memory. Any thread. */
public final class Allowances<K> {
    /** More than this many: those that are full again are dropped, which changes nothing. */
    private static final int MANY = 4_096;

    /** So many are no customers any more: who is new then shares one allowance with all others who are. */
    private static final int MOST = 5 * MANY;

    private static final long SWEEP_NANOS = 1_000_000_000;

    private final double perSecond;
    private final double atOnce;
    private final LongSupplier nanos;
    private final Allowance rest;
    private final Map<K, Allowance> each = new ConcurrentHashMap<>();
    private final AtomicLong swept;

    /** @param nanos a clock in nanoseconds; where it jumps forward, as much comes back */
    public Allowances(double perSecond, double atOnce, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
        this.nanos = nanos;
        this.rest = new Allowance(perSecond, atOnce, nanos.getAsLong());
        this.swept = new AtomicLong(nanos.getAsLong() - SWEEP_NANOS);
    }

    /** Counts one request; in how many seconds to come back if it is one too many. */
    public OptionalInt use(K who) {
        long now = nanos.getAsLong();
        if (each.size() > MANY) {
            sweep(now);
        }
        Allowance own = each.size() < MOST || each.containsKey(who)
                ? each.computeIfAbsent(who, fresh -> new Allowance(perSecond, atOnce, now))
                : rest;
        double wait = own.useOrWait(1, now);
        return wait > 0 ? OptionalInt.of((int) Math.ceil(wait)) : OptionalInt.empty();
    }

    /** Once a second at most: whoever brings many names must not make every request dear. */
    private void sweep(long now) {
        long last = swept.get();
        if (now - last >= SWEEP_NANOS && swept.compareAndSet(last, now)) {
            each.values().removeIf(one -> one.full(now));
        }
    }

    /** Allowances in memory. */
    public int size() {
        return each.size();
    }
}
