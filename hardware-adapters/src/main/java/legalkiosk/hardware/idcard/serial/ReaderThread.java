package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.idcard.CardReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that owns the port: it alone opens, asks and closes. */
final class ReaderThread implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderThread.class);
    /** After this time a person who stands there with no card found is likely to be another one. */
    private static final long SAME_VISIT_NANOS = Duration.ofMinutes(2).toNanos();

    private static final long TICK_NANOS = Duration.ofMillis(500).toNanos();

    private final CardReaderConfig config;
    private final HealthBoard board;
    private final ReaderSearch search;
    private final AtomicReference<Request> request = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean closing;
    private Optional<Session> session = Optional.empty();
    private boolean cardSinceFound;
    private long cardAt;

    ReaderThread(CardReaderConfig config, Ports ports, HealthBoard board) {
        this.config = config;
        this.board = board;
        this.search = new ReaderSearch(config, ports);
        this.thread = new Thread(this, "card-reader");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Hands over a wish; false while another one is waiting. */
    boolean offer(Request mine) {
        Request other = request.get();
        boolean taken = (other == null || !other.isWaiting()) && request.compareAndSet(other, mine);
        LockSupport.unpark(thread);
        return taken;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    boolean isClosing() {
        return closing;
    }

    /** Ends the thread and waits until the port is given back. */
    void close() {
        closing = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            Duration retry = config.timings().firstRetry();
            while (!closing) {
                if (session.isPresent()) {
                    retry = config.timings().firstRetry();
                    work(session.get());
                } else if (!connect()) {
                    refuse(new CardReading.NotConnected(search.facts()));
                    sleep(retry.toNanos());
                    retry = longer(retry);
                }
            }
        } finally {
            session.ifPresent(Session::close);
            closing = true;
            refuse(new CardReading.Cancelled("the driver was closed"));
        }
    }

    private boolean connect() {
        session = search.find(Reading.patient(() -> closing));
        session.ifPresentOrElse(this::showState, () -> board.notConnected(search.facts()));
        return session.isPresent();
    }

    private void work(Session open) {
        long nextHeartbeat = System.nanoTime() + config.timings().heartbeat().toNanos();
        try {
            while (!closing) {
                Request wish = request.get();
                if (wish != null && wish.isWaiting()) {
                    serve(open, wish);
                    nextHeartbeat =
                            System.nanoTime() + config.timings().heartbeat().toNanos();
                }
                open.conversation().drain();
                if (System.nanoTime() - nextHeartbeat >= 0) {
                    open.heartbeat(Reading.patient(() -> closing || isWanted()));
                    showState(open);
                    nextHeartbeat =
                            System.nanoTime() + config.timings().heartbeat().toNanos();
                }
                sleep(Math.min(TICK_NANOS, config.timings().heartbeat().toNanos()));
            }
        } catch (IOException lost) {
            open.close();
            session = Optional.empty();
            String facts = "lost: " + lost.getMessage();
            board.notConnected(facts);
            refuse(new CardReading.NotConnected(facts));
        }
    }

    private void serve(Session open, Request wish) throws IOException {
        long start = System.nanoTime();
        board.busy("reading at " + open.facts());
        Patience patience = new Patience(wish.endNanos(), () -> closing || !wish.isWaiting());
        Reading reading = new Reading(open.conversation(), config, perhapsStillLying(start));
        CardReading result = reading.run(patience);
        if (closing) {
            result = new CardReading.Cancelled("the driver was closed");
        }
        if (result instanceof CardReading.NeedsAttention) {
            open.heartbeat(new Patience(wish.endNanos(), () -> closing));
        }
        remember(result, reading.sawCard());
        open.setReasons(result instanceof CardReading.NeedsAttention attention ? attention.reasons() : List.of());
        showState(open);
        LOG.atInfo()
                .addKeyValue("device", "card-reader")
                .addKeyValue("result", result.getClass().getSimpleName())
                .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - start).toMillis())
                .addKeyValue("facts", result.facts())
                .log("card.reading");
        wish.answer().complete(result);
    }

    private void remember(CardReading result, boolean sawCard) {
        if (result instanceof CardReading.Card) {
            cardSinceFound = true;
            cardAt = System.nanoTime();
        } else if (sawCard) {
            cardSinceFound = false;
        }
    }

    /** True when "no card" may be a sticky reader's way of saying "the card you know already". */
    private boolean perhapsStillLying(long now) {
        return cardSinceFound && now - cardAt < SAME_VISIT_NANOS;
    }

    private void showState(Session open) {
        if (open.reasons().isEmpty()) {
            board.ready(open.facts());
        } else {
            board.needsAttention(open.facts(), open.reasons());
        }
    }

    private void refuse(CardReading answer) {
        Request wish = request.get();
        if (wish != null) {
            wish.answer().complete(answer);
        }
    }

    private boolean isWanted() {
        Request wish = request.get();
        return wish != null && wish.isWaiting();
    }

    /** Sleeps until the time is over or somebody wants something. */
    private void sleep(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closing && !isWanted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Duration longer(Duration retry) {
        Duration doubled = retry.multipliedBy(2);
        Duration most = config.timings().lastRetry();
        return doubled.compareTo(most) < 0 ? doubled : most;
    }
}
