package legalkiosk.kiosk.video;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.video.wire.Order;
import legalkiosk.kiosk.video.wire.Report;
import legalkiosk.kiosk.video.wire.SoundRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media of one call: a media agent and whoever follows it when it dies. The far side is told by a new generation of offers.
 * Any thread; events and pictures come on threads of this object, one after the other.
 */
public final class CallMedia implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallMedia.class);

    /** An agent reports once a second; one that says nothing for so long hangs. */
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** WebRTC needs a second or two to load, more on a busy machine. */
    private static final long STARTING_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** So many one after the other, without a picture from the far side in between, and there is no use in going on. */
    private static final int DEATHS = 5;

    private static final Duration DEATHS_WITHIN = Duration.ofSeconds(30);

    private final AgentProgram program;
    private final Optional<Camera> camera;
    private final Consumer<MediaEvent> events;
    private final FrameListener farSide;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-media").factory());
    private final Deque<Long> deaths = new ArrayDeque<>();
    private volatile Optional<Agent> agent = Optional.empty();
    private Optional<Watch> watch = Optional.empty();
    private final List<MediaEvent> held = new ArrayList<>();
    private Optional<Order.Open> wanted = Optional.empty();
    private boolean open;
    private boolean recorded;
    private Order.Mute mute = new Order.Mute(false, false);
    private int generation;
    private boolean ready;
    private boolean closed;

    /**
     * @param camera the one that shows the person; without it a dark picture is sent
     * @param events told of everything
     * @param farSide shown the far side's pictures
     */
    public CallMedia(
            AgentProgram program, Optional<Camera> camera, Consumer<MediaEvent> events, FrameListener farSide) {
        this.program = program;
        this.camera = camera;
        this.events = events;
        this.farSide = farSide;
        var _ = thread.scheduleWithFixedDelay(this::lookAfterTheAgent, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Makes the offer and looks for ways ahead of the call, and keeps both here until it is opened: then the far side has everything
     * at once. Camera off, and nothing is sent.
     */
    public void prepare(Order.Open order) {
        later(() -> want(order));
    }

    /** Begins the call: camera on, offer on its way. */
    public void open(Order.Open order) {
        later(() -> {
            open = true;
            watch = watch.or(() -> camera.map(device -> device.watch(this::send)));
            want(order);
            held.forEach(events);
            held.clear();
        });
    }

    private void want(Order.Open order) {
        boolean other = wanted.filter(before -> !before.equals(order)).isPresent();
        boolean same = wanted.filter(order::equals).isPresent();
        wanted = Optional.of(order);
        if (agent.isEmpty()) {
            startAgent();
        } else if (other) {
            agent.ifPresent(Agent::kill);
        } else if (!same) {
            begin();
        }
    }

    /** The far side's answer; one to an earlier generation's offer is dropped. */
    public void answer(int toGeneration, String sdp) {
        tell(toGeneration, new Order.Answer(sdp));
    }

    /** A way to the far side; one of an earlier generation is dropped. */
    public void candidate(int ofGeneration, String mid, int line, String candidate) {
        tell(ofGeneration, new Order.Candidate(mid, line, candidate));
    }

    /** The network or the far side's connection changed: find ways anew. */
    public void restart() {
        later(() -> {
            tell(new Order.Restart());
            revive();
        });
    }

    /** The far side began anew (its page was loaded again): so does this side, with a new agent and a new offer. */
    public void startOver() {
        later(() -> agent.ifPresentOrElse(Agent::kill, this::revive));
    }

    /** Where agents died too often one after the other, another is tried once somebody asks for it and a while has passed. */
    private void revive() {
        if (open && agent.isEmpty() && recentDeaths() < DEATHS) {
            startAgent();
        }
    }

    private int recentDeaths() {
        long now = System.nanoTime();
        deaths.removeIf(at -> now - at > DEATHS_WITHIN.toNanos());
        return deaths.size();
    }

    public void mute(boolean sound, boolean picture) {
        later(() -> {
            mute = new Order.Mute(sound, picture);
            tell(mute);
        });
    }

    public void farSees(double framesPerSecond) {
        later(() -> tell(new Order.FarSees(framesPerSecond)));
    }

    /** Somebody records from now on: both sides' sound can be had with {@link #sound}. */
    public void record() {
        later(() -> {
            recorded = true;
            tell(new Order.Record());
        });
    }

    /** Takes the next samples of a side's sound, 48,000 a second; false: there are none yet. One thread; never waits. */
    public boolean sound(SoundRing.Track track, short[] into) {
        return agent.filter(there -> there.sound(track, into)).isPresent();
    }

    /** Process id of the agent, for tests that kill it; empty while there is none. */
    Optional<Long> pid() {
        return agent.map(Agent::pid);
    }

    /** Camera off, agent gone, memory given back. */
    @Override
    public void close() {
        later(() -> {
            closed = true;
            watch.ifPresent(Watch::close);
            agent.ifPresent(Agent::close);
            agent = Optional.empty();
        });
        thread.close();
    }

    private void startAgent() {
        if (closed || agent.isPresent()) {
            return;
        }
        generation++;
        ready = false;
        int ours = generation;
        AtomicBoolean seen = new AtomicBoolean();
        try {
            agent = Optional.of(Agent.start(program, new Agent.Ears() {
                @Override
                public void report(Report report) {
                    later(() -> understand(ours, report));
                }

                @Override
                public void picture(Frame frame) {
                    farSide.frame(frame);
                    if (!seen.getAndSet(true)) {
                        later(deaths::clear);
                    }
                }

                @Override
                public void ended(String facts) {
                    later(() -> died(ours, facts));
                }
            }));
        } catch (IOException cannot) {
            events.accept(new MediaEvent.Broken("the media agent does not start: " + cannot.getMessage()));
        }
    }

    private void begin() {
        if (ready) {
            wanted.ifPresent(this::tell);
            tell(mute);
            if (recorded) {
                tell(new Order.Record());
            }
        }
    }

    private void understand(int from, Report report) {
        if (from != generation || closed) {
            return;
        }
        switch (report) {
            case Report.Ready(boolean soundDevice) -> {
                ready = true;
                events.accept(new MediaEvent.Ready(soundDevice));
                begin();
            }
            case Report.Offer(String sdp, boolean restart) -> outside(new MediaEvent.Offer(generation, sdp, restart));
            // Only whoever is called accepts.
            case Report.Accepted accepted -> {}
            case Report.Candidate(String mid, int line, String candidate) ->
                outside(new MediaEvent.Candidate(generation, mid, line, candidate));
            case Report.Link(Report.Link.State state) -> outside(new MediaEvent.Link(state));
            case Report.Figures figures -> {
                if (open) {
                    events.accept(new MediaEvent.Figures(figures));
                }
            }
            case Report.Failed(String facts) -> {
                LOG.atWarn()
                        .addKeyValue("event", "media.failed")
                        .addKeyValue("facts", facts)
                        .log("the media agent could not do it");
                agent.ifPresent(Agent::kill);
            }
        }
    }

    /** What is about the call waits for it. */
    private void outside(MediaEvent event) {
        if (open) {
            events.accept(event);
        } else {
            held.add(event);
        }
    }

    private void died(int which, String facts) {
        if (which != generation || closed || agent.isEmpty()) {
            return;
        }
        agent.get().close();
        agent = Optional.empty();
        held.clear();
        farSide.lost();
        deaths.addLast(System.nanoTime());
        if (recentDeaths() >= DEATHS) {
            events.accept(new MediaEvent.Broken(facts));
        } else {
            events.accept(new MediaEvent.Interrupted(facts));
            startAgent();
        }
    }

    private void lookAfterTheAgent() {
        long allowed = ready && wanted.isPresent() ? SILENT_NANOS : STARTING_NANOS;
        if (!ready || wanted.isPresent()) {
            agent.filter(there -> there.silence() > allowed).ifPresent(Agent::kill);
        }
    }

    private void send(Frame frame) {
        agent.ifPresent(there -> there.send(frame));
    }

    private void tell(int ofGeneration, Order order) {
        later(() -> {
            if (ofGeneration == generation) {
                tell(order);
            }
        });
    }

    private void tell(Order order) {
        if (ready) {
            agent.ifPresent(there -> there.tell(order));
        }
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
