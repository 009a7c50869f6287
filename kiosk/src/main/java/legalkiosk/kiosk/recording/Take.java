package legalkiosk.kiosk.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.video.wire.SoundRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One recording while it runs. A thread feeds the encoder by the clock, another takes what comes out of it; when the encoder dies or hangs,
 * a new one follows, and between them stands a gap. Ends with {@link #stop}.
 */
final class Take {
    private static final Logger LOG = LoggerFactory.getLogger(Take.class);
    private static final int SAMPLES = Matroska.RATE / Matroska.FRAMES;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** An encoder gives a cluster a second; so late, it hangs. */
    private static final long HANGS_NANOS = 6 * SECOND;

    /** So late, the machine stood still, and what it would have recorded is not there. */
    private static final long STALLED_NANOS = 3 * SECOND;

    private static final long LAST_NANOS = 5 * SECOND;
    /** An encoder that cannot work here is not waited for. */
    private static final int MOST_RUNS_FOR_NOTHING = 3;

    private static final long AGAIN_NANOS = SECOND / 2;

    private final Path program;
    private final Sides sides;
    private final Spool spool;
    private final Runnable kept;
    private final TwoPictures pictures = new TwoPictures(System::nanoTime);
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final short[] own = new short[SAMPLES];
    private final short[] far = new short[SAMPLES];
    private volatile boolean stopped;
    private volatile long began = Long.MIN_VALUE;
    private volatile long heard = System.nanoTime();
    private volatile long endedAt = -1;
    private volatile Optional<Encoder> encoder = Optional.empty();

    /** @param kept told when a chunk is on the disk, and at the end */
    Take(Path program, Sides sides, Spool spool, Runnable kept) {
        this.program = program;
        this.sides = sides;
        this.spool = spool;
        this.kept = kept;
    }

    void start() {
        Thread.ofPlatform().daemon().name("recording").start(this::record);
        Thread.ofVirtual().name("recording-watch").start(this::watch);
    }

    /** Done when the first chunk is on the disk, or it is over without one. */
    CompletableFuture<Void> first() {
        return first;
    }

    /** Done when all is on the disk. */
    CompletableFuture<Void> over() {
        return over;
    }

    /** The recording's id. */
    String id() {
        return spool.id();
    }

    /** True once it was stopped, or cannot go on. */
    boolean ended() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** Milliseconds since the first picture; stands still when it is over. */
    long position() {
        long ended = endedAt;
        return ended >= 0 ? ended : elapsed();
    }

    /** True while chunks come. */
    boolean running() {
        return first.isDone()
                && !first.isCompletedExceptionally()
                && !stopped
                && encoder.isPresent()
                && System.nanoTime() - heard < HANGS_NANOS;
    }

    private long elapsed() {
        return began == Long.MIN_VALUE ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void record() {
        sides.record();
        try (Watch left = sides.own(pictures.own());
                Watch right = sides.far(pictures.far())) {
            GapReason why = GapReason.ENCODER;
            int runs = 0;
            while (!stopped) {
                why = run(why);
                if (why != GapReason.STALLED && ++runs >= MOST_RUNS_FOR_NOTHING) {
                    first.completeExceptionally(new IOException("the encoder gives nothing"));
                }
                if (!stopped) {
                    LockSupport.parkNanos(AGAIN_NANOS);
                }
            }
            endedAt = Math.max(elapsed(), spool.position());
            if (endedAt > spool.position() + 1000) {
                spool.gap(endedAt - spool.position(), why);
            }
            spool.end();
            over.complete(null);
        } catch (IOException disk) {
            LOG.atError().setCause(disk).addKeyValue("event", "recording.disk").log("the recording can't be kept");
            stopped = true;
            over.completeExceptionally(disk);
        } finally {
            first.completeExceptionally(new IllegalStateException("no chunk was kept"));
            kept.run();
        }
    }

    /** One encoder's life; returns why another one is needed. */
    private GapReason run(GapReason before) throws IOException {
        Optional<Encoder> there = encoder();
        if (there.isEmpty()) {
            return before;
        }
        try (Encoder fresh = there.get()) {
            if (began == Long.MIN_VALUE) {
                began = System.nanoTime();
            }
            heard = System.nanoTime();
            encoder = Optional.of(fresh);
            long base = elapsed();
            Reader reader = new Reader(fresh, base, before);
            Thread thread = Thread.ofVirtual().name("recording-out").start(reader);
            boolean stalled = feed(fresh, base);
            if (stopped) {
                finish(fresh);
            } else if (stalled) {
                fresh.close();
            }
            if (!joined(thread)) {
                fresh.close();
                joined(thread);
            }
            reader.rethrow();
            return stalled ? GapReason.STALLED : GapReason.ENCODER;
        } finally {
            encoder = Optional.empty();
        }
    }

    /** An encoder that died in this moment has nothing to be told. */
    private static void finish(Encoder encoder) {
        try {
            encoder.finish();
        } catch (IOException died) {
            LOG.atDebug().addKeyValue("event", "recording.stream").log("the encoder died at the end");
        }
    }

    private Optional<Encoder> encoder() {
        try {
            return Optional.of(Encoder.start(program));
        } catch (IOException none) {
            LOG.atWarn()
                    .addKeyValue("event", "recording.encoder")
                    .addKeyValue("facts", none.getMessage())
                    .log("the encoder does not start");
            return Optional.empty();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(Duration.ofNanos(LAST_NANOS));
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Feeds until the end or the encoder's death. True: the machine stood still. */
    private boolean feed(Encoder to, long base) {
        long start = began + TimeUnit.MILLISECONDS.toNanos(base);
        for (long frame = 0; !stopped && to.isAlive(); frame++) {
            long due = start + frame * SECOND / Matroska.FRAMES;
            long late = System.nanoTime() - due;
            if (late > STALLED_NANOS) {
                return true;
            }
            while (late < 0) {
                LockSupport.parkNanos(-late);
                late = System.nanoTime() - due;
            }
            try {
                to.input().frame(base + frame * 1000 / Matroska.FRAMES, pictures.draw(), mixed());
            } catch (IOException died) {
                return false;
            }
            spool.pulse(elapsed());
        }
        return false;
    }

    private short[] mixed() {
        short[] mixed = new short[SAMPLES];
        boolean ours = sides.sound(SoundRing.Track.OWN, own);
        boolean theirs = sides.sound(SoundRing.Track.FAR, far);
        for (int i = 0; i < SAMPLES; i++) {
            int sum = (ours ? own[i] : 0) + (theirs ? far[i] : 0);
            mixed[i] = (short) Math.clamp(sum, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return mixed;
    }

    /** Kills an encoder that hangs: then the thread that feeds it goes on. */
    private void watch() {
        while (!over.isDone()) {
            LockSupport.parkNanos(SECOND);
            if (System.nanoTime() - heard > HANGS_NANOS) {
                encoder.ifPresent(Encoder::close);
            }
        }
    }

    /** Takes what one encoder gives; its first piece closes the gap to what was before. */
    private final class Reader implements Runnable {
        private final Encoder from;
        private final long base;
        private final GapReason before;
        private volatile Optional<IOException> disk = Optional.empty();
        private boolean any;

        Reader(Encoder from, long base, GapReason before) {
            this.from = from;
            this.base = base;
            this.before = before;
        }

        @Override
        public void run() {
            try {
                for (Optional<MatroskaPieces.Piece> piece = next(); piece.isPresent(); piece = next()) {
                    keep(piece.get());
                }
            } catch (IOException full) {
                disk = Optional.of(full);
                stopped = true;
            }
        }

        private Optional<MatroskaPieces.Piece> next() {
            try {
                return from.output().next();
            } catch (IOException died) {
                LOG.atDebug().addKeyValue("event", "recording.stream").log("the encoder's stream ended");
                return Optional.empty();
            }
        }

        private void keep(MatroskaPieces.Piece piece) throws IOException {
            heard = System.nanoTime();
            if (!any && base > spool.position()) {
                spool.gap(base - spool.position(), before);
            }
            any = true;
            long end = piece.lastPictureMs() < 0 ? spool.position() : piece.lastPictureMs() + 1000 / Matroska.FRAMES;
            spool.chunk(piece.content(), end);
            first.complete(null);
            kept.run();
        }

        void rethrow() throws IOException {
            if (disk.isPresent()) {
                throw disk.get();
            }
        }
    }
}
