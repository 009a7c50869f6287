package legalkiosk.kiosk.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.Signal;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.kiosk.video.wire.Order;
import legalkiosk.kiosk.video.wire.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The media of whoever is called, as a lawyer's browser has them: answers offers. For demonstrations and tests. Any thread. */
public final class AnsweringMedia implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweringMedia.class);
    private static final Order.View VIEW = new Order.View(640, 480);

    private final AgentProgram program;
    private final Ice ice;
    private final Consumer<Signal> out;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("answering-media").factory());
    private final List<Order> waiting = new ArrayList<>();
    private volatile Optional<Agent> agent = Optional.empty();
    private volatile Optional<Report.Figures> figures = Optional.empty();
    private int round;
    private boolean ready;

    /** @param out answers and candidates, for the terminal */
    public AnsweringMedia(AgentProgram program, Ice ice, Consumer<Signal> out) {
        this.program = program;
        this.ice = ice;
        this.out = out;
    }

    /** Something the terminal said about media; the rest is not for here. */
    public void hear(Signal signal) {
        switch (signal) {
            case Signal.Offer(int of, String sdp, boolean restart) -> later(() -> offered(of, sdp));
            case Signal.Candidate(int of, var mid, int line, String candidate) ->
                later(() -> {
                    if (of == round && !candidate.isEmpty()) {
                        tell(new Order.Candidate(mid == null ? "" : mid, line, candidate));
                    }
                });
            default -> {}
        }
    }

    /** A picture for the terminal. */
    public void send(Frame frame) {
        agent.ifPresent(there -> there.send(frame));
    }

    /** What arrives, as of the last second. */
    public Optional<Report.Figures> figures() {
        return figures;
    }

    @Override
    public void close() {
        later(this::end);
        thread.close();
    }

    private void offered(int of, String sdp) {
        if (of != round) {
            end();
            round = of;
            start();
        }
        tell(new Order.Accept(ice, Order.Sound.TONE, VIEW, sdp));
    }

    private void start() {
        int ours = round;
        try {
            agent = Optional.of(Agent.start(program, new Agent.Ears() {
                @Override
                public void report(Report report) {
                    later(() -> understand(ours, report));
                }

                @Override
                public void picture(Frame frame) {}

                @Override
                public void ended(String facts) {}
            }));
        } catch (IOException cannot) {
            LOG.atWarn()
                    .addKeyValue("event", "media.no-agent")
                    .addKeyValue("facts", cannot.getMessage())
                    .log("the answering side has no media");
        }
    }

    private void understand(int of, Report report) {
        if (of != round) {
            return;
        }
        switch (report) {
            case Report.Ready there -> {
                ready = true;
                waiting.forEach(this::tell);
                waiting.clear();
            }
            case Report.Accepted(String sdp) -> out.accept(new Signal.Answer(round, sdp));
            case Report.Candidate(String mid, int line, String candidate) ->
                out.accept(new Signal.Candidate(round, mid, line, candidate));
            case Report.Figures now -> figures = Optional.of(now);
            case Report.Failed(String facts) ->
                LOG.atWarn()
                        .addKeyValue("event", "media.failed")
                        .addKeyValue("facts", facts)
                        .log("the answering side could not do it");
            case Report.Offer offer -> {}
            case Report.Link link -> {}
        }
    }

    private void tell(Order order) {
        if (ready) {
            agent.ifPresent(there -> there.tell(order));
        } else {
            waiting.add(order);
        }
    }

    private void end() {
        agent.ifPresent(Agent::close);
        agent = Optional.empty();
        waiting.clear();
        ready = false;
    }

    /** On this object's thread; what comes after the end is dropped. */
    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException ended) {
            LOG.atTrace().addKeyValue("event", "media.late").log("after the end of the media");
        }
    }
}
