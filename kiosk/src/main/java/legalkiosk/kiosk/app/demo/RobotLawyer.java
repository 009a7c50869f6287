package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.backend.BackendClient;
import legalkiosk.kiosk.video.wire.Report;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sits where a lawyer would: takes every call that rings, with a picture and a tone of its own, and does what it is told. It speaks to
 * the demonstration's real backend as a browser does, with a staff token instead of a session. Any thread.
 */
public final class RobotLawyer implements AutoCloseable {
    /** Who it is in the roster. */
    public static final String LAWYER = "lawyer-01";

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final String address;
    private final String token;
    private final RobotSeat seat;
    private final List<LineMessage.Reply> replies = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

    /**
     * Comes on duty.
     *
     * @param folder for the log of its media agent
     */
    public RobotLawyer(URI backend, Path certificate, String token, Path folder, Clock clock) throws IOException {
        this.client = BackendClient.create(Optional.of(certificate));
        this.address = backend.toString();
        this.token = token;
        this.seat = new RobotSeat(
                client,
                request(Routes.LAWYER_LINE, "").build(),
                folder.resolve("robot-lawyer.log"),
                new DrawnPicture(clock, LawyerPicture::draw)::next,
                this::heard);
    }

    /** Whether it answers when it rings; also what rings already. */
    public void takes(boolean yes) {
        seat.takes(yes);
    }

    /** Whether calls ring here at all. */
    public void duty(Duty duty) {
        seat.say(new LineMessage.Presence(duty));
    }

    /** Waits until a call was taken and gives what the lawyer sees of it; empty after {@code seconds}. */
    public Optional<CallFile> awaitCall(int seconds) throws InterruptedException {
        return taken.poll(seconds, TimeUnit.SECONDS) == null ? Optional.empty() : seat.file();
    }

    /** The call it has or had last. */
    public Optional<String> has() {
        return seat.file().map(there -> there.call().id());
    }

    /** Types something. */
    public void chat(String text) {
        relay(new Signal.Chat(Sensitive.of(text)));
    }

    public void relay(Signal signal) {
        seat.relay(signal);
    }

    /** Asks something of the citizen. */
    public void ask(String id, Wish what, String words, Optional<String> ref) {
        seat.say(new LineMessage.Request(seat.call(), id, what, words, ref.orElse(null)));
    }

    /** What the citizen's side answered so far. */
    public List<LineMessage.Reply> replies() {
        return List.copyOf(replies);
    }

    /** What the citizen's side typed so far. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** What arrives of the citizen's picture and sound. */
    public Optional<Report.Figures> figures() {
        return seat.figures();
    }

    /** Gives the citizen a paper; its id is the {@code ref} of a wish to print. */
    public String give(byte[] paper) throws IOException {
        RequestBody body = RequestBody.create(paper, MediaType.get("application/octet-stream"));
        return ContractJson.mapper()
                .readValue(call(Routes.STAFF_ADD_DOCUMENT, seat.call(), "POST", body), CallDocument.class)
                .id();
    }

    /** A paper of the call, as the lawyer sees it. */
    public byte[] paper(String document) throws IOException {
        return call(Routes.STAFF_DOCUMENT, document, "GET", null);
    }

    /** Writes what the citizen takes home. */
    public void write(PlainWords words) throws IOException {
        Sensitive<String> nothing = Sensitive.of("");
        int version = seat.file().orElseThrow().note().version();
        CallNote note = new CallNote(version, nothing, nothing, nothing, nothing, words);
        call(
                Routes.STAFF_CALL_NOTE,
                seat.call(),
                "PUT",
                RequestBody.create(ContractJson.mapper().writeValueAsBytes(note), JSON));
    }

    /** Hangs up. */
    public void end() {
        seat.say(new LineMessage.End(seat.call()));
    }

    @Override
    public void close() {
        seat.close();
    }

    private Request.Builder request(Route route, String id) {
        return new Request.Builder().url(address + route.path(id)).header("Authorization", "Bearer " + token);
    }

    private byte[] call(Route route, String id, String method, @org.jspecify.annotations.Nullable RequestBody body)
            throws IOException {
        Request request = request(route, id)
                .header(Routes.IDEMPOTENCY_KEY, java.util.UUID.randomUUID().toString())
                .method(method, body)
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException(route.path() + " answered " + response.code());
            }
            return response.body().bytes();
        }
    }

    /** On the line's thread. */
    private void heard(LineMessage message) {
        switch (message) {
            case LineMessage.Claimed(CallFile claimed) ->
                taken.add(claimed.call().id());
            case LineMessage.Relay(var call, var from, var to, Signal.Chat(Sensitive<String> text)) ->
                heard.add(text.reveal());
            case LineMessage.Reply reply -> replies.add(reply);
            default -> {}
        }
    }
}
