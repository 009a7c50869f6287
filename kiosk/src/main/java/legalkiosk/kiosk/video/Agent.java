package legalkiosk.kiosk.video;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.kiosk.video.wire.AgentJson;
import legalkiosk.kiosk.video.wire.FrameRing;
import legalkiosk.kiosk.video.wire.Order;
import legalkiosk.kiosk.video.wire.Report;
import legalkiosk.kiosk.video.wire.SoundRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One media agent's process, its rings and its pipes. It is used once: when it ended, another one is made. Any thread. */
final class Agent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final Path MEMORY = Path.of("/dev/shm");

    private final AgentJson json = new AgentJson();
    private final Path cameraFile;
    private final Path farSideFile;
    private final Path soundFile;
    private final FrameRing camera;
    private final FrameRing farSide;
    private final SoundRing sound;
    private final Process process;
    private final BufferedWriter orders;
    private final Ears ears;
    private final Thread looking;
    private volatile long heard = System.nanoTime();
    private volatile boolean closed;

    /** Who is told, each on a thread of the agent's own. */
    interface Ears {
        void report(Report report);

        void picture(Frame frame);

        /** The process ended; also when it was closed. */
        void ended(String facts);
    }

    private Agent(AgentProgram program, Ears ears) throws IOException {
        Path folder = Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        String name = "legal-kiosk-" + UUID.randomUUID();
        this.cameraFile = folder.resolve(name + "-camera");
        this.farSideFile = folder.resolve(name + "-far");
        this.soundFile = folder.resolve(name + "-sound");
        this.ears = ears;
        this.camera = FrameRing.create(cameraFile);
        this.farSide = FrameRing.create(farSideFile);
        this.sound = SoundRing.create(soundFile);
        this.process = program.start(cameraFile, farSideFile, soundFile);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.looking = Thread.ofPlatform().daemon().name("far-side").unstarted(this::look);
    }

    /** Starts the process and listens to it. */
    static Agent start(AgentProgram program, Ears ears) throws IOException {
        Agent agent = new Agent(program, ears);
        Thread.ofVirtual().name("agent-reports").start(agent::read);
        agent.looking.start();
        return agent;
    }

    /** Tells the agent; an agent that is gone is not told. */
    void tell(Order order) {
        synchronized (orders) {
            try {
                orders.write(json.line(order));
                orders.newLine();
                orders.flush();
            } catch (IOException gone) {
                LOG.atDebug().addKeyValue("event", "media.order-lost").log("the agent is gone");
            }
        }
    }

    /** A picture for the far side; one thread at a time. */
    synchronized void send(Frame frame) {
        if (!closed && (long) frame.width() * frame.height() <= FrameRing.PIXELS) {
            camera.write(frame);
        }
    }

    /** Takes the next samples of a side's sound; false: there are none yet. One thread. */
    synchronized boolean sound(SoundRing.Track track, short[] into) {
        return !closed && sound.take(track, into);
    }

    /** How long it has been silent, in nanoseconds. */
    long silence() {
        return System.nanoTime() - heard;
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        process.destroyForcibly();
        try {
            if (Thread.currentThread() != looking) {
                looking.join();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        forgetFiles();
        camera.close();
        farSide.close();
        synchronized (this) {
            sound.close();
        }
    }

    private void read() {
        String facts = "its output ended";
        try (BufferedReader reports = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reports.readLine(); line != null; line = reports.readLine()) {
                heard = System.nanoTime();
                Report report = json.report(line);
                if (report instanceof Report.Ready) {
                    forgetFiles();
                }
                ears.report(report);
            }
        } catch (IOException | IllegalArgumentException broken) {
            facts = broken.getClass().getSimpleName();
        } finally {
            process.destroyForcibly();
            process.onExit().join();
            ears.ended(facts + ", exit code " + process.exitValue());
        }
    }

    private void look() {
        while (!closed) {
            LockSupport.parkNanos(LOOK_NANOS);
            farSide.read().ifPresent(ears::picture);
        }
    }

    /** Both processes have the memory; nobody else needs a name for it. */
    private void forgetFiles() {
        for (Path file : new Path[] {cameraFile, farSideFile, soundFile}) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException refused) {
                LOG.atWarn()
                        .addKeyValue("event", "media.file-left")
                        .addKeyValue("facts", refused.getClass().getSimpleName())
                        .log("a ring's file could not be removed");
            }
        }
    }
}
