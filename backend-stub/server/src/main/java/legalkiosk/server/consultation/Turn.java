package legalkiosk.server.consultation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.IceServer;
import legalkiosk.foundation.Sensitive;

/**
 * Short-lived credentials for TURN, in the form that coturn's {@code use-auth-secret} checks (the former draft "A REST API For Access To
 * TURN Services"): the user name is the second at which it ends and who it is for, the password its HMAC-SHA1. Any thread.
 */
public final class Turn {
    private final Optional<Server> server;
    private final Clock clock;

    /**
     * Where TURN is.
     *
     * @param urls {@code turn:}, {@code turns:} or {@code stun:} addresses
     * @param secret shared with coturn's {@code static-auth-secret}
     * @param lifetime how long a credential opens new allocations
     */
    public record Server(List<String> urls, Sensitive<String> secret, boolean relayOnly, Duration lifetime) {}

    /** @param server empty: media go directly, which works inside one network */
    public Turn(Optional<Server> server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** For one participant. */
    public Ice ice(String person) {
        return server.map(known -> new Ice(servers(known, person), known.relayOnly()))
                .orElseGet(() -> new Ice(List.of(), false));
    }

    private List<IceServer> servers(Server known, String person) {
        List<String> stun =
                known.urls().stream().filter(url -> url.startsWith("stun:")).toList();
        List<String> turn =
                known.urls().stream().filter(url -> !url.startsWith("stun:")).toList();
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        if (!turn.isEmpty()) {
            String user = clock.instant().plus(known.lifetime()).getEpochSecond() + ":" + person;
            servers.add(new IceServer(turn, user, Sensitive.of(password(known.secret(), user))));
        }
        return servers;
    }

    private static String password(Sensitive<String> secret, String user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
