package legalkiosk.kiosk.video.wire;

import java.util.List;

/**
 * A STUN or TURN server.
 *
 * @param urls such as {@code turn:turn.example:3478?transport=udp}
 * @param username empty for STUN
 */
public record IceServer(List<String> urls, String username, String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    /** The credential is a secret of a few minutes; it is not shown all the same. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
