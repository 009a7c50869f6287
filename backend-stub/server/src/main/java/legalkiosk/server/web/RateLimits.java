package legalkiosk.server.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import legalkiosk.server.accounts.Credentials.Holder;
import legalkiosk.server.line.Allowance;

/**
 * How much one credential may ask for, and how many wrong credentials one address may show: token buckets in memory, one set a process.
 * A right credential is let in from an address that shows wrong ones, since many terminals may stand behind one address. Any thread.
 */
public final class RateLimits {
    /** More than this many buckets: those that are full again are dropped, which changes nothing. */
    private static final int MANY = 4_096;

    private static final int IPV6_NETWORK_BYTES = 8;

    private final Rules rules;
    private final LongSupplier nanos;
    private final Map<Holder, Allowance> requests = new ConcurrentHashMap<>();
    private final Map<String, Allowance> wrong = new ConcurrentHashMap<>();

    /**
     * @param perSecond requests a credential may go on with
     * @param atOnce requests a credential may send at once
     * @param wrongPerMinute wrong credentials an address may show; as many at once
     */
    public record Rules(double perSecond, int atOnce, int wrongPerMinute) {}

    /** @param nanos a clock that never jumps, such as {@link System#nanoTime} */
    public RateLimits(Rules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    /** Counts a request; in how many seconds to come back if it is one too many. */
    OptionalInt request(Holder holder) {
        return use(requests, holder, rules.perSecond(), rules.atOnce());
    }

    /** Counts a wrong credential; in how many seconds to come back if it is one too many. */
    OptionalInt wrong(String address) {
        return use(wrong, network(address), rules.wrongPerMinute() / 60.0, rules.wrongPerMinute());
    }

    /** Buckets in memory. */
    int size() {
        return requests.size() + wrong.size();
    }

    private <K> OptionalInt use(Map<K, Allowance> buckets, K key, double perSecond, double most) {
        long now = nanos.getAsLong();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(one -> one.full(now));
        }
        Allowance bucket = buckets.computeIfAbsent(key, fresh -> new Allowance(perSecond, most, now));
        double wait = bucket.useOrWait(1, now);
        return wait > 0 ? OptionalInt.of((int) Math.ceil(wait)) : OptionalInt.empty();
    }

    /** One household or office has a whole network of IPv6 addresses. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
