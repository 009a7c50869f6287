package legalkiosk.server.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import legalkiosk.server.accounts.Credentials.Holder;
import legalkiosk.server.line.Allowances;

/**
 * How much one credential may ask for, and how many wrong credentials one address may show: token buckets in memory, one set a process.
 * A right credential is let in from an address that shows wrong ones, since many terminals may stand behind one address. Any thread.
 */
public final class RateLimits {
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Allowances<Holder> requests;
    private final Allowances<String> wrong;

    /**
     * @param perSecond requests a credential may go on with
     * @param atOnce requests a credential may send at once
     * @param wrongPerMinute wrong credentials an address may show; as many at once
     */
    public record Rules(double perSecond, int atOnce, int wrongPerMinute) {}

    /** @param nanos a clock that never jumps, such as {@link System#nanoTime} */
    public RateLimits(Rules rules, LongSupplier nanos) {
        this.requests = new Allowances<>(rules.perSecond(), rules.atOnce(), nanos);
        this.wrong = new Allowances<>(rules.wrongPerMinute() / 60.0, rules.wrongPerMinute(), nanos);
    }

    /** Counts a request; in how many seconds to come back if it is one too many. */
    OptionalInt request(Holder holder) {
        return requests.use(holder);
    }

    /** Counts a wrong credential; in how many seconds to come back if it is one too many. */
    OptionalInt wrong(String address) {
        return wrong.use(network(address));
    }

    /** Buckets in memory. */
    int size() {
        return requests.size() + wrong.size();
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
