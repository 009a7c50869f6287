package legalkiosk.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Hello;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.call.Signal;
import okhttp3.OkHttpClient;

/**
 * A terminal in a call: its line over a real socket, its media in a page of a real browser. Playwright wants one thread, so nothing
 * happens but in {@link #turn}.
 */
final class TerminalRobot implements AutoCloseable {
    private final ObjectMapper json = ContractJson.mapper();
    private final List<LineMessage> heard = new ArrayList<>();
    private final Page page;
    private final LineClientSource lines;
    private LineClient line;
    private int offers;
    final String call;

    /** Opens another socket. */
    @FunctionalInterface
    private interface LineClientSource {
        LineClient open();
    }

    private TerminalRobot(Page page, LineClientSource lines, String call) {
        this.page = page;
        this.lines = lines;
        this.line = lines.open();
        this.call = call;
    }

    /** Presses 现在就找律师 and opens the line. */
    static TerminalRobot call(DeskHouse house, OkHttpClient http, BrowserContext browser, CallRequest asked)
            throws Exception {
        CallTicket ticket = house.terminal(Routes.CALL, "", asked, CallTicket.class);
        Page page = browser.newPage();
        TerminalRobot robot = new TerminalRobot(
                page,
                () -> LineClient.dial(http, house.port(), Routes.TERMINAL_LINE, Role.TERMINAL, house.terminalToken()),
                ticket.id());
        page.exposeFunction("out", arguments -> {
            robot.say(arguments[0]);
            return null;
        });
        page.setContent(html());
        robot.line.frame(0, new Hello(Role.TERMINAL, ticket.id(), null, 0));
        return robot;
    }

    /** Takes what has come, and answers as a terminal does. */
    void turn() {
        for (Optional<LineMessage> next = line.now(); next.isPresent(); next = line.now()) {
            LineMessage message = next.get();
            heard.add(message);
            switch (message) {
                case LineMessage.Peer peer when peer.how() == LineMessage.PeerChange.JOINED -> offer(false);
                case LineMessage.Peer peer when peer.how() == LineMessage.PeerChange.RESUMED -> offer(true);
                case LineMessage.Relay relay
                when relay.signal() instanceof Signal.Answer answer ->
                    take(Map.of("kind", "answer", "round", answer.round(), "sdp", answer.sdp()));
                case LineMessage.Relay relay
                when relay.signal() instanceof Signal.Candidate way ->
                    take(Map.of(
                            "kind",
                            "candidate",
                            "round",
                            way.round(),
                            "sdpMid",
                            String.valueOf(way.sdpMid()),
                            "sdpMLineIndex",
                            way.sdpMLineIndex(),
                            "candidate",
                            way.candidate()));
                case LineMessage.Relay relay when relay.signal() instanceof Signal.RestartPlease -> offer(true);
                default -> {}
            }
        }
    }

    /** The line broke: opens it again as the same participant. */
    void comeBack() {
        String token = heard(LineMessage.Welcome.class).getLast().resume();
        line = lines.open();
        line.frame(0, new Hello(Role.TERMINAL, call, token, 0));
    }

    /** Everything of a kind that was heard so far. */
    <T extends LineMessage> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Signal> signals() {
        return heard(LineMessage.Relay.class).stream()
                .map(LineMessage.Relay::signal)
                .toList();
    }

    void say(LineMessage message) {
        line.say(message);
    }

    void signal(Signal signal) {
        line.say(new LineMessage.Relay(call, "", null, signal));
    }

    /** How many offers were made so far. */
    int offers() {
        return offers;
    }

    /** How many pictures of the lawyer were decoded since the last offer. */
    int seen() {
        return (Integer) page.evaluate("seen");
    }

    @Override
    public void close() {
        line.close();
        page.close();
    }

    private void offer(boolean restart) {
        offers++;
        page.evaluate("restart => { seen = 0; offer(restart); }", restart);
    }

    private void take(Map<String, Object> signal) {
        page.evaluate("signal => { take(signal); }", signal);
    }

    private void say(Object signal) {
        try {
            signal(json.readValue(json.writeValueAsString(signal), Signal.class));
        } catch (JsonProcessingException bad) {
            throw new IllegalStateException(bad);
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static String html() throws IOException {
        try (InputStream in = TerminalRobot.class.getResourceAsStream("terminal-side.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
