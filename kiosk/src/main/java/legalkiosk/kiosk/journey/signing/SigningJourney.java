package legalkiosk.kiosk.journey.signing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkSheet;
import legalkiosk.hardware.signature.InkVerdict;
import legalkiosk.hardware.signature.PenEvent;
import legalkiosk.hardware.signature.SheetAnswer;
import legalkiosk.hardware.signature.SignaturePad;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.hardware.signature.binding.SignatureRecord;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.signing.SigningState.Signed;
import legalkiosk.kiosk.journey.signing.SigningState.TabletAway;
import legalkiosk.kiosk.journey.signing.SigningState.Writing;

/** Takes one signature under one document. The strokes are wiped when the journey ends, however it ends. */
public final class SigningJourney extends Journey<SigningState> {
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** The words of {@link SheetAnswer.NotConnected}: sign on the screen instead. */
    private static final String AWAY = "signature.not-connected";

    private final ToSign what;
    private final Pads pads;
    private final Ways ways;
    private Optional<SignaturePad> tablet = Optional.empty();
    private Optional<InkSheet> sheet = Optional.empty();
    private int attempt = 1;
    private volatile Consumer<PenEvent> watcher = event -> {};

    /**
     * Where it leads.
     *
     * @param touched told when the pen comes down, since a tablet's pen touches no screen
     * @param signed told once, with what was signed
     * @param wentBack told when the person leaves without signing
     */
    public record Ways(Runnable touched, Consumer<SignatureRecord> signed, Runnable wentBack) {}

    public SigningJourney(JourneyRuntime runtime, ToSign what, Pads pads, Ways ways) {
        super(runtime, new Writing(what, false, Optional.empty(), 1));
        this.what = what;
        this.pads = pads;
        this.ways = ways;
        begin();
    }

    /** All that is written now. */
    public Ink ink() {
        return sheet.map(InkSheet::ink)
                .orElseGet(() -> Ink.none(runtime().clock().instant(), TouchPad.AREA));
    }

    /** Where the screen tells of fingers; empty while a tablet is written on. */
    public Optional<TouchPad> finger() {
        return tablet.isEmpty() && state() instanceof Writing ? Optional.of(pads.screen()) : Optional.empty();
    }

    /** Tells of each movement from now on, on the pad's thread; there is one watcher. */
    public void watchPen(Consumer<PenEvent> next) {
        watcher = next;
    }

    /** 重签: a clean sheet. */
    public void again() {
        if (state() instanceof Writing) {
            clean(Optional.empty());
        } else {
            stray("again");
        }
    }

    /** 签好了: taken when it may be a signature; a dot or a line is wiped and asked for again. */
    public void done() {
        if (!(state() instanceof Writing writing)) {
            stray("done");
            return;
        }
        Ink ink = ink();
        switch (InkVerdict.of(ink)) {
            case InkVerdict.Plausible plausible -> take(ink);
            case InkVerdict.Empty empty ->
                show(new Writing(what, writing.onTablet(), Optional.of(empty.wordsKey()), attempt));
            case InkVerdict.Dot dot -> clean(Optional.of(dot.wordsKey()));
            case InkVerdict.Line line -> clean(Optional.of(line.wordsKey()));
        }
    }

    /** 用手指在屏幕上签: leaves the tablet and begins anew. */
    public void onScreen() {
        if (state() instanceof Signed) {
            stray("onScreen");
        } else {
            put();
            tablet = Optional.empty();
            attempt++;
            lay(pads.screen());
            become(new Writing(what, false, Optional.empty(), attempt));
        }
    }

    /** 返回: nothing is signed. */
    public void back() {
        put();
        ways.wentBack().run();
    }

    @Override
    public void close() {
        put();
        super.close();
    }

    private void begin() {
        Optional<SignaturePad> there = pads.tablet().filter(this::lay);
        if (there.isPresent()) {
            tablet = there;
            become(new Writing(what, true, Optional.empty(), attempt));
            watchTablet(there.get());
        } else {
            lay(pads.screen());
            become(new Writing(what, false, pads.tablet().map(away -> AWAY), attempt));
        }
    }

    private boolean lay(SignaturePad pad) {
        return switch (pad.begin(this::moved)) {
            case SheetAnswer.Opened(InkSheet clean) -> {
                sheet = Optional.of(clean);
                yield true;
            }
            case SheetAnswer.Busy busy -> false;
            case SheetAnswer.NotConnected gone -> false;
        };
    }

    private void moved(PenEvent event) {
        if (event instanceof PenEvent.Down) {
            runtime().thread().execute(ways.touched());
        }
        watcher.accept(event);
    }

    private void watchTablet(SignaturePad pad) {
        after(LOOK, () -> {
            boolean there = pad.health() instanceof DeviceHealth.Ready;
            switch (state()) {
                case Writing writing when !there -> become(new TabletAway(what, attempt));
                case TabletAway away when there -> become(new Writing(what, true, Optional.empty(), attempt));
                default -> {
                    // as it was
                }
            }
            watchTablet(pad);
        });
    }

    private void clean(Optional<String> hint) {
        sheet.ifPresent(InkSheet::clear);
        attempt++;
        show(new Writing(what, tablet.isPresent(), hint, attempt));
    }

    private void take(Ink ink) {
        SignatureRecord record = new SignatureRecord(
                what.title(), what.document(), runtime().clock().instant(), ink);
        put();
        become(new Signed(record));
        ways.signed().accept(record);
    }

    /** Takes the sheet off the pad, which wipes it. */
    private void put() {
        sheet.ifPresent(InkSheet::close);
        sheet = Optional.empty();
    }
}
