package legalkiosk.kiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.documentcamera.live.CameraOverTable;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.ioboard.BoardReading;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.scanner.wedge.WedgeScanner;
import legalkiosk.hardware.simulator.audio.SimulatedSound;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.backend.BackendClient;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Outbox;
import legalkiosk.kiosk.backend.OutboxDelivery;
import legalkiosk.kiosk.backend.Reachability;
import legalkiosk.kiosk.backend.TerminalToken;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.ContentShelf;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.GuideSearch;
import legalkiosk.kiosk.content.RestDays;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.Timer;
import legalkiosk.kiosk.journey.hall.Equipment;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.maintenance.Restart;
import legalkiosk.kiosk.print.Imprint;
import legalkiosk.kiosk.print.PaperFonts;
import legalkiosk.kiosk.print.Papers;
import legalkiosk.kiosk.print.PrintRoom;
import legalkiosk.kiosk.print.Receipts;
import legalkiosk.kiosk.recording.OnAir;
import legalkiosk.kiosk.recording.TerminalRecorder;
import legalkiosk.kiosk.video.AgentProgram;
import legalkiosk.kiosk.video.wire.Order;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything behind the screen of one terminal, wired from its configuration. */
public final class Terminal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
    private static final int COPY_DPI = 200;
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final Duration FIGURES = Duration.ofSeconds(5);
    private static final Duration HEALTH = Duration.ofSeconds(30);
    private static final Duration NEWS = Duration.ofMinutes(5);
    private static final Duration RECORDINGS = Duration.ofSeconds(20);
    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final int MOST_FOUND = 8;

    private final UnaryOperator<Duration> waits;
    private final Devices devices;
    private final CompletableFuture<Optional<Restart>> ended = new CompletableFuture<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timers").factory());
    private final HttpBackend backend;
    private final HealthBook health;
    private final HealthWatch watch;
    private final Heartbeats heartbeats;
    private final ContentDelivery news;
    private final PrinterFigures figures;
    private final HallJourney hall;
    private final Supplier<Papers> papers;
    private final PrintRoom printRoom;
    private final NotaryWiring notary;
    private final OnAir onAir = new OnAir();
    private final TerminalRecorder recorder;
    private final OutboxDelivery delivery;
    private final Reachability reachability = new Reachability();

    /**
     * Opens devices and folders; nothing waits for a device or the backend. {@link #begin} starts what goes on by itself.
     *
     * @param file where the configuration was read from, for maintenance mode to change
     * @param installed content that came with the program; asked for when a visit begins, or in {@link #begin}
     * @param screen the thread on which journeys run
     * @param fonts folder with the papers' fonts
     * @throws IOException if a folder, the token or the certificate can't be read
     * @throws ConfigException if the technicians' file has mistakes
     */
    public Terminal(
            TerminalConfig config,
            Optional<Path> file,
            Supplier<Content> installed,
            Path fonts,
            Clock clock,
            Executor screen)
            throws IOException, ConfigException {
        this(config, file, installed, fonts, clock, screen, UnaryOperator.identity());
    }

    /** @param waits how long a planned wait of the program itself lasts; a soak shortens them, devices keep their own times */
    Terminal(
            TerminalConfig config,
            Optional<Path> file,
            Supplier<Content> installed,
            Path fonts,
            Clock clock,
            Executor screen,
            UnaryOperator<Duration> waits)
            throws IOException, ConfigException {
        this.waits = waits;
        Files.createDirectories(config.state());
        this.health = HealthBook.open(config.state().resolve("health.json"), clock);
        this.devices = Devices.open(config, fonts, health, clock);
        TerminalConfig.Site site = config.site();
        this.backend = backend(config, reachability, clock);
        ContentShelf content = new ContentShelf(installed, config.state().resolve("content"));
        this.news = new ContentDelivery(backend, content);
        this.recorder = TerminalRecorder.open(FFMPEG, config.state(), onAir, backend.recordings(), clock);
        Outbox outbox = Outbox.open(config.state().resolve("outbox"));
        this.watch = new HealthWatch(health, config.state(), backend, outbox, clock);
        devices.byPart().forEach(watch::watch);
        this.figures = new PrinterFigures(devices.printers(), health);
        Printer printer = devices.forPapers();
        watch.watch(reachability);
        Supplier<String> edition = () -> content.get().edition().number();
        this.heartbeats = new Heartbeats(health, outbox, Version.running().number(), edition, clock);
        this.delivery = new OutboxDelivery(outbox, backend);
        this.printRoom = PrintRoom.open(printer, config.state().resolve("spool"));
        this.papers = new Once<>(() -> new Papers(
                PaperFonts.in(fonts),
                clock,
                new Imprint(
                        site.terminal(),
                        "鹤山市公共法律服务云平台",
                        () -> content.get().edition(),
                        devices.scanner().isPresent())));
        Receipts receipts = new Receipts(site.terminal(), devices.scanner().isPresent(), clock);
        JourneyRuntime runtime = new JourneyRuntime(screen, workers, this::after, clock, Terminal::stray);
        this.notary = new NotaryWiring(config.content(), content, clock);
        this.hall = new HallJourney(
                runtime,
                new Equipment(
                        backend,
                        outbox,
                        devices.reader(),
                        printer,
                        printRoom,
                        devices.receiptPrinter().map(roll -> new Equipment.Receipting(roll, receipts)),
                        papers,
                        content,
                        Terminal::search,
                        new Deadlines(RestDays.weekends()),
                        new Equipment.Where(site.terminal(), site.town(), site.hall()),
                        new Equipment.Patience(
                                Duration.ofSeconds(config.screen().idleSeconds()),
                                config.screen().countdownSeconds()),
                        new WorkshopWiring(
                                        config,
                                        devices,
                                        printRoom,
                                        papers,
                                        receipts,
                                        workers,
                                        new ToolBoxWiring(config, file, backend, outbox, edition, this::end, clock),
                                        clock)
                                .wire(health),
                        heartbeats::visited,
                        devices.ups()
                                .map(supply -> new Equipment.PowerSupply(
                                        supply::power, () -> ended.complete(Optional.empty())))
                                .orElse(Equipment.PowerSupply.MAINS),
                        devices.tableCamera().map(camera -> new CameraOverTable(camera, COPY_DPI)),
                        presence(config),
                        consulting(config),
                        notary.wire(backend.notarisation(), recorder, devices)));
        devices.scanner()
                .ifPresent(scanner -> scanner.addScanListener(scan -> screen.execute(() -> hall.scanned(scan))));
    }

    /**
     * Finishes what was begun before the last end, stays in touch with the backend, and gets ready what the first visitor would
     * otherwise wait for. Blocks a second or two; call it once, with the first screen already there.
     *
     * @throws UncheckedIOException if the content or a font can't be read
     */
    public void begin() {
        keepInTouch();
        every(FIGURES, figures::look);
        every(HEALTH, watch::look);
        every(RECORDINGS, recorder::prepare);
        every(NEWS, news::look);
        every(HEARTBEAT, () -> backend.beat(heartbeats.now()));
        workers.execute(() -> LOG.atInfo()
                .addKeyValue("event", "print.settled")
                .addKeyValue("jobs", printRoom.settle(SETTLE).size())
                .log("earlier print jobs are settled"));
        // The papers name the content's edition, so both are loaded now.
        papers.get().warmUp();
        workers.execute(notary::warmUp);
    }

    public HallJourney hall() {
        return hall;
    }

    /** Whether this machine has the program that records sessions. */
    public static boolean canRecord() {
        return Files.isExecutable(FFMPEG);
    }

    /** Every camera there is; whoever stands here must see when one is on. */
    public List<Camera> cameras() {
        return devices.cameras();
    }

    /** The code scanner, if it plays a keyboard: whoever sees the keys has to feed it. */
    Optional<WedgeScanner> keyboardScanner() {
        return devices.keyboardScanner();
    }

    /** How every part is doing and did; kept over restarts in {@code health.json} of the state folder. */
    public HealthBook health() {
        return health;
    }

    /**
     * Waits until this terminal has to end: empty when the battery is nearly so and nobody is here any more, else what a technician
     * wants begun anew.
     */
    public Optional<Restart> awaitEnd() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Waits for the end and tells whether a technician wants something begun anew; false also when this thread is stopped. */
    boolean hasToBeginAnew() {
        try {
            return awaitEnd().isPresent();
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void end(Restart what) {
        ended.complete(Optional.of(what));
    }

    @Override
    public void close() {
        watch.look();
        hall.close();
        timers.shutdownNow();
        workers.shutdownNow();
        recorder.close();
        devices.close();
    }

    private Equipment.Presence presence(TerminalConfig config) {
        return devices.ioBoard()
                .flatMap(board -> config.devices()
                        .ioBoard()
                        .map(site -> new Equipment.Presence(
                                () -> board.reading().flatMap(BoardReading::presence),
                                Duration.ofSeconds(site.awaySeconds()))))
                .orElse(Equipment.Presence.NONE);
    }

    /** A made tone goes where the sound card is only simulated, so that a demonstration is heard as well. */
    private Equipment.Consulting consulting(TerminalConfig config) {
        AgentProgram agent = AgentProgram.own(config.state().resolve("media-agent.log"));
        boolean simulated = config.devices()
                .sound()
                .filter(name -> name.startsWith(SimulatedSound.SCHEME))
                .isPresent();
        Order.Sound sound = simulated ? Order.Sound.TONE : Order.Sound.DEVICE;
        return new Equipment.Consulting(
                backend.consultations(), events -> new MediaOfCall(agent, devices.faceCamera(), sound, onAir, events));
    }

    /** The backend as this terminal calls it. */
    static HttpBackend backend(TerminalConfig config, Reachability reachability, Clock clock) throws IOException {
        TerminalConfig.Site site = config.site();
        return new HttpBackend(
                BackendClient.create(config.backend().certificate()),
                HttpUrl.get(config.backend().address()),
                new HttpBackend.TerminalSite(
                        site.terminal(),
                        site.town(),
                        site.hall(),
                        TerminalToken.read(config.backend().token())),
                reachability,
                clock);
    }

    private static Function<String, List<Guide>> search(Content content) {
        GuideSearch search = new GuideSearch(content);
        return typed -> search.find(typed, MOST_FOUND).stream()
                .map(GuideSearch.Hit::guide)
                .toList();
    }

    private void keepInTouch() {
        reachability.addListener(reachable -> {
            if (reachable) {
                workers.execute(delivery::deliver);
            }
        });
        workers.execute(delivery::deliver);
        every(LOOK, backend::look);
    }

    /** Does something on a worker, now and then again. */
    private void every(Duration pause, Runnable look) {
        var _ = timers.scheduleWithFixedDelay(
                () -> workers.execute(look), 0, waits.apply(pause).toMillis(), TimeUnit.MILLISECONDS);
    }

    private Timer.Cancel after(Duration delay, Runnable action) {
        ScheduledFuture<?> timer =
                timers.schedule(action, Math.max(0, waits.apply(delay).toMillis()), TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }

    private static void stray(String action) {
        LOG.atInfo()
                .addKeyValue("event", "journey.stray")
                .addKeyValue("action", action)
                .log("second tap");
    }
}
