package legalkiosk.server.line;

/** One open WebSocket. Methods never block and never throw; after the socket is gone they do nothing. */
public interface Wire {
    void send(String text);

    /** @param code of RFC 6455 section 7.4 or one of {@link Closing} */
    void close(int code, String reason);
}
