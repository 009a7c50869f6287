package legalkiosk.kiosk.video;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.call.Ice;

/** The same call between two browsers, to hold ours against. */
final class BrowserCall implements AutoCloseable {
    private final Ice ice;
    private final CompletableFuture<FarSide> ready = new CompletableFuture<>();
    private final FarSide caller;
    private final FarSide called;

    BrowserCall(Ice ice) throws IOException {
        this.ice = ice;
        this.called = FarSide.open(this::fromCalled);
        this.caller = FarSide.open(this::fromCaller);
        ready.complete(caller);
    }

    FarSide caller() {
        return caller;
    }

    FarSide called() {
        return called;
    }

    /** Milliseconds from the caller's beginning until it sees the first picture; both pages are fresh. */
    double call(int round) {
        caller.reload();
        called.reload();
        caller.call(round, ice);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        double first = 0;
        while (first == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no picture between two browsers within 15 s");
            }
            first = caller.measured().path("firstFrame").asDouble();
        }
        return first;
    }

    private void fromCaller(JsonNode signal) {
        int round = signal.path("round").asInt();
        if (signal.path("kind").asText().equals("offer")) {
            called.offer(round, signal.path("sdp").asText(), false, ice);
        } else {
            candidate(called, signal);
        }
    }

    private void fromCalled(JsonNode signal) {
        FarSide to = ready.join();
        if (signal.path("kind").asText().equals("answer")) {
            to.answer(signal.path("round").asInt(), signal.path("sdp").asText());
        } else {
            candidate(to, signal);
        }
    }

    private static void candidate(FarSide to, JsonNode signal) {
        to.candidate(
                signal.path("round").asInt(),
                signal.path("sdpMid").asText(),
                signal.path("sdpMLineIndex").asInt(),
                signal.path("candidate").asText());
    }

    @Override
    public void close() throws InterruptedException {
        caller.close();
        called.close();
    }
}
