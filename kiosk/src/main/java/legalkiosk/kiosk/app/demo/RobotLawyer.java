package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
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
import legalkiosk.kiosk.backend.line.CallLine;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.video.AgentProgram;
import legalkiosk.kiosk.video.AnsweringMedia;
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

    private static final int FRAMES_PER_SECOND = 15;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final String address;
    private final String token;
    private final AgentProgram agent;
    private final CallLine line;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("robot-lawyer").factory());
    private final List<LineMessage.Reply> replies = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private volatile Optional<CallFile> file = Optional.empty();
    private volatile Optional<AnsweringMedia> media = Optional.empty();
    private volatile Optional<String> ringing = Optional.empty();
    private volatile boolean takes = true;

    /**
     * Comes on duty.
     *
     * @param folder for the log of its media agent
     */
    public RobotLawyer(URI backend, Path certificate, String token, Path folder, Clock clock) throws IOException {
        this.client = BackendClient.create(Optional.of(certificate));
        this.address = backend.toString();
        this.token = token;
        this.agent = AgentProgram.own(folder.resolve("robot-lawyer.log"));
        LawyerPicture picture = new LawyerPicture(clock);
        var _ = beat.scheduleAtFixedRate(
                () -> media.ifPresent(there -> there.send(picture.next())),
                0,
                1_000_000 / FRAMES_PER_SECOND,
                TimeUnit.MICROSECONDS);
        this.line =
                CallLine.openAsLawyer(client, request(Routes.LAWYER_LINE, "").build(), new Ears());
    }

    /** Whether it answers when it rings; also what rings already. */
    public void takes(boolean yes) {
        takes = yes;
        if (yes) {
            ringing.ifPresent(call -> line.say(new LineMessage.Claim(call)));
        }
    }

    /** Whether calls ring here at all. */
    public void duty(Duty duty) {
        line.say(new LineMessage.Presence(duty));
    }

    /** Waits until a call was taken and gives what the lawyer sees of it; empty after {@code seconds}. */
    public Optional<CallFile> awaitCall(int seconds) throws InterruptedException {
        return taken.poll(seconds, TimeUnit.SECONDS) == null ? Optional.empty() : file;
    }

    /** The call it has or had last. */
    public Optional<String> has() {
        return file.map(there -> there.call().id());
    }

    /** Types something. */
    public void chat(String text) {
        relay(new Signal.Chat(Sensitive.of(text)));
    }

    public void relay(Signal signal) {
        line.say(new LineMessage.Relay(call(), null, null, signal));
    }

    /** Asks something of the citizen. */
    public void ask(String id, Wish what, String words, Optional<String> ref) {
        line.say(new LineMessage.Request(call(), id, what, words, ref.orElse(null)));
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
        return media.flatMap(AnsweringMedia::figures);
    }

    /** Gives the citizen a paper; its id is the {@code ref} of a wish to print. */
    public String give(byte[] paper) throws IOException {
        RequestBody body = RequestBody.create(paper, MediaType.get("application/octet-stream"));
        return ContractJson.mapper()
                .readValue(call(Routes.STAFF_ADD_DOCUMENT, call(), "POST", body), CallDocument.class)
                .id();
    }

    /** A paper of the call, as the lawyer sees it. */
    public byte[] paper(String document) throws IOException {
        return call(Routes.STAFF_DOCUMENT, document, "GET", null);
    }

    /** Writes what the citizen takes home. */
    public void write(PlainWords words) throws IOException {
        Sensitive<String> nothing = Sensitive.of("");
        int version = file.orElseThrow().note().version();
        CallNote note = new CallNote(version, nothing, nothing, nothing, nothing, words);
        call(
                Routes.STAFF_CALL_NOTE,
                call(),
                "PUT",
                RequestBody.create(ContractJson.mapper().writeValueAsBytes(note), JSON));
    }

    /** Hangs up. */
    public void end() {
        line.say(new LineMessage.End(call()));
    }

    @Override
    public void close() {
        line.close();
        beat.shutdownNow();
        endMedia();
    }

    private String call() {
        return file.orElseThrow().call().id();
    }

    private void endMedia() {
        media.ifPresent(AnsweringMedia::close);
        media = Optional.empty();
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
    private final class Ears implements CallLine.Listener {
        @Override
        public void heard(LineMessage message) {
            switch (message) {
                case LineMessage.Ring(var entry) when takes -> line.say(new LineMessage.Claim(entry.call()));
                case LineMessage.Ring(var entry) -> ringing = Optional.of(entry.call());
                case LineMessage.RingEnd over -> ringing = Optional.empty();
                case LineMessage.Claimed(CallFile claimed) -> claimed(claimed);
                case LineMessage.Relay(var call, var from, var to, Signal signal) -> signal(signal);
                case LineMessage.Reply reply -> replies.add(reply);
                case LineMessage.State(var view) when view.state().over() -> endMedia();
                default -> {}
            }
        }

        @Override
        public void status(LineStatus status) {
            if (status instanceof LineStatus.Up(LineMessage.Opening how) && how == LineMessage.Opening.NEW) {
                line.say(new LineMessage.Presence(Duty.FREE));
            }
        }

        private void claimed(CallFile claimed) {
            endMedia();
            file = Optional.of(claimed);
            media = Optional.of(new AnsweringMedia(agent, claimed.ice(), RobotLawyer.this::relay));
            taken.add(claimed.call().id());
        }

        private void signal(Signal signal) {
            if (signal instanceof Signal.Chat(Sensitive<String> text)) {
                heard.add(text.reveal());
            }
            media.ifPresent(there -> there.hear(signal));
        }
    }
}
