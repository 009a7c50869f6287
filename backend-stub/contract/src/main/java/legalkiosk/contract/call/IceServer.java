package legalkiosk.contract.call;

import java.util.List;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server, in the form of the W3C's {@code RTCIceServer}.
 *
 * @param username of TURN: the second of 1970 at which it ends, a colon, and who it was made for
 * @param credential base64 of HMAC-SHA1 over the user name, as coturn's {@code use-auth-secret} wants it
 */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable Sensitive<String> credential) {}
