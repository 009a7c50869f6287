package legalkiosk.kiosk.journey.scanning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.scanning.ScanState.Choosing;
import legalkiosk.kiosk.journey.scanning.ScanState.Looking;
import legalkiosk.kiosk.journey.scanning.ScanState.NoPicture;
import legalkiosk.kiosk.journey.scanning.ScanState.Pages;
import legalkiosk.kiosk.journey.scanning.ScanState.Taken;
import legalkiosk.kiosk.journey.scanning.ScanState.Taking;

/** Takes pages with the document camera. They live in memory only, and are overwritten when the journey ends. */
public final class ScanJourney extends Journey<ScanState> {
    /** More is a job for the copier next door. */
    static final int MOST_PAGES = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOTHING_YET = "documentcamera.no-page";
    private static final String BROKEN = "camera.no-picture";

    private final DocumentCamera camera;
    private final BiConsumer<ScanKind, Scans> done;
    private final Runnable left;
    private final List<DocumentCamera.Listener> viewers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<Frame> lastFrame = Optional.empty();
    private volatile Optional<DocumentCamera.Seen> lastSeen = Optional.empty();
    private Optional<Watch> watch = Optional.empty();
    private Scans scans = Scans.none();
    private Optional<Integer> again = Optional.empty();

    /**
     * @param done given the pages when the person says that these are all; they are wiped when this journey is closed
     * @param left told when the person goes back from the first screen
     */
    public ScanJourney(JourneyRuntime runtime, DocumentCamera camera, BiConsumer<ScanKind, Scans> done, Runnable left) {
        super(runtime, new Choosing());
        this.camera = camera;
        this.done = done;
        this.left = left;
    }

    /** 拍纸 or 拍证件. */
    public void choose(ScanKind kind) {
        if (state() instanceof Choosing) {
            look(kind);
        } else {
            stray("choose");
        }
    }

    /** 现在拍: without waiting until the machine is content. */
    public void takeNow() {
        if (state() instanceof Looking looking) {
            take(looking);
        } else {
            stray("takeNow");
        }
    }

    /** 拍好了: keeps the page. */
    public void keep() {
        if (state() instanceof Taken taken) {
            scans = again.map(index -> replaced(index, taken)).orElseGet(() -> scans.with(taken.page()));
            again = Optional.empty();
            if (taken.kind() == ScanKind.CARD && scans.count() < 2) {
                look(taken.kind());
            } else {
                showPages(taken.kind());
            }
        } else {
            stray("keep");
        }
    }

    /** 重拍: throws away the page just taken. */
    public void retake() {
        if (state() instanceof Taken taken) {
            taken.page().wipe();
            look(taken.kind());
        } else {
            stray("retake");
        }
    }

    /** 重拍 of an earlier page. */
    public void retake(int index) {
        if (state() instanceof Pages pages) {
            again = Optional.of(index);
            look(pages.kind());
        } else {
            stray("retake");
        }
    }

    /** 再拍一张. */
    public void add() {
        if (state() instanceof Pages pages && pages.canAdd()) {
            look(pages.kind());
        } else {
            stray("add");
        }
    }

    /** 往前挪: the page changes places with the one before. */
    public void forward(int index) {
        change(index, () -> scans.moved(index, index - 1));
    }

    /** 转一下: a quarter turn clockwise. */
    public void turn(int index) {
        change(index, () -> scans.turned(index));
    }

    /** 不要这张. */
    public void remove(int index) {
        change(index, () -> {
            scans.pages().get(index).wipe();
            return scans.without(index);
        });
        if (state() instanceof Pages pages && scans.count() == 0) {
            look(pages.kind());
        }
    }

    /** 就这些了. */
    public void finish() {
        if (state() instanceof Pages pages) {
            done.accept(pages.kind(), scans);
        } else {
            stray("finish");
        }
    }

    /** 返回. */
    public void back() {
        switch (state()) {
            case Choosing choosing -> left.run();
            case Taken taken -> retake();
            case Taking taking -> stray("back");
            case Looking looking -> leaveCamera(looking.kind());
            case NoPicture none -> leaveCamera(none.kind());
            case Pages pages -> {
                forget();
                become(new Choosing());
            }
        }
    }

    /** 再试一次. */
    public void retry() {
        if (state() instanceof NoPicture none) {
            look(none.kind());
        } else {
            stray("retry");
        }
    }

    /** Somebody who shows the live picture: told what is seen now, then on the camera's threads until taken out again. */
    public Watch show(DocumentCamera.Listener viewer) {
        viewers.add(viewer);
        lastFrame.ifPresent(viewer::frame);
        lastSeen.ifPresent(viewer::sight);
        return () -> viewers.remove(viewer);
    }

    @Override
    public void close() {
        closed.set(true);
        closeWatch();
        forget();
        if (state() instanceof Taken taken) {
            taken.page().wipe();
        }
        super.close();
    }

    private void look(ScanKind kind) {
        become(new Looking(kind, number(), NOTHING_YET, again.isPresent()));
        if (watch.isEmpty()) {
            Consumer<DocumentCamera.Seen> seen = now -> runtime().thread().execute(() -> saw(now));
            watch = Optional.of(camera.watch(new Eyes(seen)));
        }
    }

    private int number() {
        return again.orElse(scans.count()) + 1;
    }

    private void saw(DocumentCamera.Seen seen) {
        if (!(state() instanceof Looking looking) || watch.isEmpty()) {
            return;
        }
        String words = seen.sight().wordsKey();
        if (seen.sight().ready()) {
            take(looking);
        } else if (!words.equals(looking.words())) {
            show(new Looking(looking.kind(), looking.number(), words, looking.again()));
        }
    }

    private void take(Looking looking) {
        become(new Taking(looking.kind(), looking.number()));
        CleanMode mode = looking.kind() == ScanKind.CARD ? CleanMode.CARD : CleanMode.COLOUR;
        ask(
                () -> unlessClosed(camera.scan(mode, PATIENCE)),
                new ScanOutcome.NoPicture(BROKEN, "the document camera threw"),
                outcome -> took(looking, outcome));
    }

    /** What comes after the end is nobody's: it is overwritten. */
    private ScanOutcome unlessClosed(ScanOutcome outcome) {
        if (closed.get() && outcome instanceof ScanOutcome.Scanned(var page, var flaws)) {
            page.wipe();
        }
        return outcome;
    }

    private void took(Looking looking, ScanOutcome outcome) {
        switch (outcome) {
            case ScanOutcome.Scanned(var page, var flaws) -> {
                closeWatch();
                become(new Taken(looking.kind(), looking.number(), page, flaws));
            }
            case ScanOutcome.NotFound(PageLook look) ->
                become(new Looking(looking.kind(), looking.number(), look.wordsKey(), looking.again()));
            case ScanOutcome.NoPicture(String words, String facts) -> {
                closeWatch();
                become(new NoPicture(looking.kind(), words));
            }
        }
    }

    private Scans replaced(int index, Taken taken) {
        scans.pages().get(index).wipe();
        return scans.retaken(index, taken.page());
    }

    private void leaveCamera(ScanKind kind) {
        closeWatch();
        again = Optional.empty();
        if (scans.count() == 0 || kind == ScanKind.CARD && scans.count() < 2) {
            forget();
            become(new Choosing());
        } else {
            showPages(kind);
        }
    }

    private void showPages(ScanKind kind) {
        become(new Pages(kind, scans, kind == ScanKind.PAPER && scans.count() < MOST_PAGES));
    }

    private void change(int index, Supplier<Scans> changed) {
        if (state() instanceof Pages pages && index >= 0 && index < scans.count()) {
            scans = changed.get();
            showPages(pages.kind());
        } else {
            stray("change");
        }
    }

    private void forget() {
        scans.wipe();
        scans = Scans.none();
        again = Optional.empty();
    }

    private void closeWatch() {
        watch.ifPresent(Watch::close);
        watch = Optional.empty();
        lastFrame = Optional.empty();
        lastSeen = Optional.empty();
    }

    /** Hands frames to the viewers as they come, and what was seen to the journey's thread as well. */
    private final class Eyes implements DocumentCamera.Listener {
        private final Consumer<DocumentCamera.Seen> seen;

        Eyes(Consumer<DocumentCamera.Seen> seen) {
            this.seen = seen;
        }

        @Override
        public void frame(Frame frame) {
            lastFrame = Optional.of(frame);
            viewers.forEach(it -> it.frame(frame));
        }

        @Override
        public void sight(DocumentCamera.Seen now) {
            lastSeen = Optional.of(now);
            viewers.forEach(it -> it.sight(now));
            seen.accept(now);
        }

        @Override
        public void lost() {
            viewers.forEach(DocumentCamera.Listener::lost);
        }
    }
}
