package legalkiosk.server.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Opening;
import legalkiosk.contract.call.Role;
import legalkiosk.server.line.LineServer;
import legalkiosk.server.line.Wire;
import org.jspecify.annotations.Nullable;

/** One participant's end of the line in memory, with all that may happen to a network; frames are the texts of the real protocol. */
final class SimLine {
    private static final Pattern SEQ = Pattern.compile("\\{\"v\":1,\"seq\":([0-9]+)");
    private static final Pattern TIMED_OUT =
            Pattern.compile("\"type\":\"ringEnd\",\"call\":\"([^\"]+)\",\"how\":\"TIMED_OUT\"");

    final Role role;
    final String person;
    private final List<Plug> plugs = new ArrayList<>();
    private final Consumer<String> timedOut;
    private @Nullable Plug plug;
    private long[] told = new long[1];
    private String token = "";
    private long sent;
    private long received;

    /** @param timedOut hears once of each call whose ring here the backend calls unanswered, whether or not it arrives */
    SimLine(Role role, String person, Consumer<String> timedOut) {
        this.timedOut = timedOut;
        this.role = role;
        this.person = person;
    }

    /** One WebSocket. */
    private final class Plug implements Wire {
        final long[] session = told;
        final Deque<String> inbox = new ArrayDeque<>();
        LineServer.@Nullable Connection connection;
        boolean open = true;

        @Override
        public void send(String text) {
            inbox.add(text);
            Matcher seq = SEQ.matcher(text);
            if (text.contains("\"type\":\"welcome\"") && !text.contains("\"RESUMED\"")) {
                session[0] = 0;
            } else if (seq.lookingAt() && Long.parseLong(seq.group(1)) > session[0]) {
                session[0] = Long.parseLong(seq.group(1));
                Matcher call = TIMED_OUT.matcher(text);
                if (call.find()) {
                    timedOut.accept(call.group(1));
                }
            }
        }

        @Override
        public void close(int code, String reason) {
            open = false;
        }
    }

    /** True if this side believes to be connected. */
    boolean connected() {
        return plug != null;
    }

    /** True if the backend believes that somebody is there. */
    boolean believed() {
        plugs.removeIf(one -> !one.open);
        return !plugs.isEmpty();
    }

    /** Opens a connection. @param again true: the participant of before */
    void dial(LineServer lines, Optional<String> call, boolean again) {
        Plug fresh = new Plug();
        fresh.connection = lines.connected(fresh, role, person);
        plug = fresh;
        plugs.add(fresh);
        String resume = again && !token.isEmpty() ? token : null;
        frame(new LineMessage.Hello(role, call.orElse(null), resume, resume == null ? 0 : received), 0);
    }

    void say(LineMessage message) {
        frame(message, message.lasting() ? ++sent : 0);
    }

    /** The connection breaks. @param noticed false: the backend hears nothing of it, and nothing any more */
    void cut(boolean noticed) {
        Plug broken = plug;
        plug = null;
        if (broken != null && noticed && broken.connection != null) {
            broken.open = false;
            broken.connection.closed();
        }
    }

    /** This participant is done; the next one is new. */
    void forget() {
        cut(true);
        token = "";
        told = new long[1];
        sent = 0;
        received = 0;
    }

    /** The backend is gone, and with it every connection. */
    void backendGone() {
        plugs.clear();
        plug = null;
    }

    /** Reads what has come; true if there was anything. */
    boolean read(Consumer<LineMessage> hears) {
        boolean any = false;
        Plug here = plug;
        while (here != null && !here.inbox.isEmpty()) {
            String text = here.inbox.remove();
            any = true;
            String head = text.substring(0, Math.min(80, text.length()));
            if (head.contains("\"type\":\"ping\"")) {
                frame(new LineMessage.Pong(), 0);
            } else if (!head.contains("\"type\":\"queue\"")) {
                hear(text, hears);
            }
        }
        if (here != null && !here.open) {
            plug = null;
        }
        return any;
    }

    private void hear(String text, Consumer<LineMessage> hears) {
        try {
            LineFrame frame = LineFrame.read(text);
            if (frame.message() instanceof LineMessage.Welcome welcome) {
                token = welcome.resume();
                if (welcome.how() != Opening.RESUMED) {
                    sent = 0;
                    received = 0;
                }
            } else if (frame.seq() == 0 || frame.seq() > received) {
                received = Math.max(received, frame.seq());
                hears.accept(frame.message());
            }
        } catch (JsonProcessingException bad) {
            throw new AssertionError(text, bad);
        }
    }

    private void frame(LineMessage message, long seq) {
        Plug here = plug;
        if (here != null && here.connection != null && here.open) {
            here.connection.text(new LineFrame(seq, received, message).text());
        }
    }
}
