package legalkiosk.kiosk.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;
import legalkiosk.kiosk.maintenance.MaintenanceState.Checking;
import legalkiosk.kiosk.maintenance.MaintenanceState.Cleaning;
import legalkiosk.kiosk.maintenance.MaintenanceState.Configuring;
import legalkiosk.kiosk.maintenance.MaintenanceState.Confirming;
import legalkiosk.kiosk.maintenance.MaintenanceState.Diagnosing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Entering;
import legalkiosk.kiosk.maintenance.MaintenanceState.Inside;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.MaintenanceState.Shut;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.MaintenanceState.Touch;
import legalkiosk.kiosk.maintenance.MaintenanceState.Touching;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.maintenance.audit.Acts;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisJourney;
import legalkiosk.kiosk.maintenance.settings.Settings;
import legalkiosk.kiosk.maintenance.settings.SettingsJourney;

/** A technician's visit: in by number, PIN and code, tests, out by hand or by itself. Every entry and act is in the audit log. */
public final class MaintenanceJourney extends Journey<MaintenanceState> {
    /** Where the report's printing stands among the tests. */
    static final String REPORT = "report";

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TO_COME_IN = Duration.ofMinutes(2);
    private static final Duration TO_STAY = Duration.ofMinutes(15);
    private static final Duration TO_CLEAN = Duration.ofSeconds(30);

    private final Workshop workshop;
    private final TrySigning signing;
    private final Runnable left;
    private final Typed typed = new Typed();
    private final Map<String, CheckRun> runs = new HashMap<>();
    private Optional<Journey<?>> inner = Optional.empty();
    private Optional<Restart> wanted = Optional.empty();
    private boolean settingsChanged;
    private Instant lastTouch;

    /** @param left called once, when the visit is over */
    public MaintenanceJourney(JourneyRuntime runtime, Workshop workshop, Runnable left) {
        super(runtime, Entering.NOTHING);
        this.workshop = workshop;
        this.signing = new TrySigning(workshop.pads());
        this.left = left;
        this.lastTouch = now();
        begin(Optional.empty());
    }

    /** Any touch or key: somebody is here. */
    public void touched() {
        lastTouch = now();
    }

    /** A digit of the number, then of the PIN, then of the code; the last one asks to come in. */
    public void digit(char digit) {
        if (!(state() instanceof Entering)) {
            stray("digit");
            return;
        }
        typed.add(digit);
        show(typed.shown(Optional.empty()));
        if (typed.complete()) {
            comeIn();
        }
    }

    /** Takes the last digit away. */
    public void erase() {
        if (!(state() instanceof Entering)) {
            stray("erase");
        } else if (typed.erase()) {
            show(typed.shown(Optional.empty()));
        }
    }

    /** Shows another page of maintenance mode. */
    public void tab(Tab tab) {
        if (!(state() instanceof Inside inside)) {
            stray("tab");
            return;
        }
        closeInner();
        String who = inside.open().who();
        Optional<Settings> settings = workshop.tools().settings();
        if (tab == Tab.SETTINGS && settings.isPresent()) {
            SettingsJourney journey =
                    new SettingsJourney(runtime(), settings.get(), who, acts(who), () -> settingsChanged = true);
            inner = Optional.of(journey);
            show(new Configuring(opened(who, tab), journey));
        } else {
            show(opened(who, tab));
            if (tab == Tab.TOOLS && !runs.containsKey(ToolBox.VERSIONS)) {
                job(ToolBox.VERSIONS);
            }
        }
    }

    /** 帮我找毛病. */
    public void diagnose() {
        Optional<Diagnosis> tree = workshop.tools().diagnosis().get();
        if (!(state() instanceof Open open) || tree.isEmpty()) {
            stray("diagnose");
            return;
        }
        DiagnosisJourney journey =
                new DiagnosisJourney(runtime(), tree.get(), workshop.health(), workshop.checks(), acts(open.who()));
        inner = Optional.of(journey);
        show(new Diagnosing(open, journey));
    }

    /** Tests a part; nothing happens while that test runs. Of a pad the test is a signature. */
    public void test(String part) {
        if (signing.knows(part) && (state() instanceof Open || state() instanceof Signing)) {
            sign(part);
            return;
        }
        Check check = workshop.checks().get(part);
        if (!(state() instanceof Open open) || check == null || runs.get(part) instanceof CheckRun.Running) {
            stray("test");
            return;
        }
        run(part, () -> {
            workshop.audit().add(open.who(), part.equals(Tasks.WITHDRAW) ? "withdrew" : "tested", part);
            return check.run();
        });
    }

    /** 回设备: ends the trial of signing. */
    public void stopSigning() {
        if (state() instanceof Signing trial) {
            trial.journey().close();
            show(opened(trial.who(), Tab.DEVICES));
        } else {
            stray("stopSigning");
        }
    }

    private void sign(String part) {
        String who = who();
        endTrial();
        ask(
                () -> {
                    workshop.audit().add(who, "tested", part);
                    return true;
                },
                false,
                written -> {});
        SigningJourney trial = signing.begin(
                runtime(),
                part,
                new SigningJourney.Ways(
                        this::touched,
                        record -> runs.put(part, new CheckRun.Done(now(), signing.figures(part, record))),
                        this::stopSigning));
        show(new Signing(who, part, trial, trial.state(), List.of()));
        trial.observe(next -> show(new Signing(who, part, trial, next, figures(part, next))));
    }

    private List<Finding> figures(String part, SigningState next) {
        return next instanceof SigningState.Signed(var record) ? signing.figures(part, record) : List.of();
    }

    private String who() {
        return switch (state()) {
            case Inside inside -> inside.open().who();
            case Signing trial -> trial.who();
            case Entering typing -> "";
            case Checking checking -> "";
            case Shut shut -> "";
        };
    }

    private void endTrial() {
        if (state() instanceof Signing trial) {
            trial.journey().close();
        }
    }

    /** Prints the readiness report with all that is known now. */
    public void printReport() {
        if (!(state() instanceof Open open) || runs.get(REPORT) instanceof CheckRun.Running) {
            stray("printReport");
            return;
        }
        run(REPORT, () -> {
            workshop.audit().add(open.who(), "reported", "");
            return workshop.reporter().print(open);
        });
    }

    /** Does one of the tool box's jobs; nothing happens while that job runs. */
    public void job(String name) {
        Check job = workshop.tools().jobs().get(name);
        if (!(state() instanceof Open open) || job == null || runs.get(name) instanceof CheckRun.Running) {
            return;
        }
        run(name, () -> {
            if (!name.equals(ToolBox.VERSIONS)) {
                workshop.audit().add(open.who(), name, "");
            }
            return job.run();
        });
    }

    /** What else there is. */
    public ToolBox tools() {
        return workshop.tools();
    }

    /** Asks a second time before something is begun anew. */
    public void askToRestart(Restart what) {
        if (state() instanceof Open open && workshop.tools().restarts().contains(what)) {
            show(new Confirming(open, what));
        } else {
            stray("askToRestart");
        }
    }

    /** Begins it anew; this visit is over with it. */
    public void restart() {
        if (state() instanceof Confirming(Open open, Restart what)) {
            wanted = Optional.of(what);
            leave("restarted-" + what.name().toLowerCase(Locale.ROOT));
        } else {
            stray("restart");
        }
    }

    /** Uses changed settings now; this visit is over with it. */
    public void useSettings() {
        if (state() instanceof Inside inside && inside.open().changed()) {
            leave("left");
        } else {
            stray("useSettings");
        }
    }

    /** The screen does nothing for a while, so that it can be wiped. */
    public void clean() {
        if (state() instanceof Open open) {
            note(open.who(), "cleaned");
            cleaning(open, TO_CLEAN);
        } else {
            stray("clean");
        }
    }

    private void cleaning(Open open, Duration left) {
        show(left.isPositive() ? new Cleaning(open, left) : opened(open.who(), open.tab()));
        if (left.isPositive()) {
            after(SECOND, () -> {
                touched();
                cleaning(open, left.minus(SECOND));
            });
        }
    }

    /** Begins with the first cross, anew if some were touched already. */
    public void touchCrosses() {
        if (state() instanceof Touching touching) {
            show(new Touching(touching.open(), List.of()));
        } else if (state() instanceof Open open) {
            note(open.who(), "touched-crosses");
            show(new Touching(open, List.of()));
        } else {
            stray("touchCrosses");
        }
    }

    /** The next cross was touched, this far beside it. */
    public void touch(Touch touch) {
        if (state() instanceof Touching(Open open, List<Touch> before) && before.size() < Touching.CROSSES) {
            List<Touch> touches = new ArrayList<>(before);
            touches.add(touch);
            show(new Touching(open, touches));
        }
    }

    /** Back to the pages from whatever is in front of them. */
    public void back() {
        if (state() instanceof Inside inside) {
            closeInner();
            show(opened(inside.open().who(), inside.open().tab()));
        } else {
            stray("back");
        }
    }

    private void closeInner() {
        inner.ifPresent(Journey::close);
        inner = Optional.empty();
    }

    private Acts acts(String who) {
        return (act, detail) -> workshop.audit().add(who, act, detail);
    }

    /** For acts that change nothing. */
    private void note(String who, String act) {
        ask(
                () -> {
                    workshop.audit().add(who, act, "");
                    return true;
                },
                false,
                written -> {});
    }

    private void run(String what, Callable<List<Finding>> work) {
        if (state() instanceof Open open) {
            runs.put(what, new CheckRun.Running());
            show(opened(open.who(), open.tab()));
            ask(
                    work,
                    List.of(new Finding(Grade.OUT, "maintenance.check.broke", List.of(), "")),
                    findings -> tested(what, findings));
        }
    }

    /** Parts that have a live test. */
    public boolean testable(String part) {
        return signing.knows(part) || workshop.checks().containsKey(part);
    }

    /** The camera whose picture belongs to a part's test. */
    public Optional<Camera> camera(String part) {
        return Optional.ofNullable(workshop.checks().get(part)).flatMap(Check::camera);
    }

    /** 退出维护. */
    public void leave() {
        leave("left");
    }

    @Override
    public void close() {
        endTrial();
        typed.forget();
        closeInner();
        super.close();
    }

    private void tested(String part, List<Finding> findings) {
        runs.put(part, new CheckRun.Done(now(), findings));
        if (state() instanceof Inside inside) {
            show(inside.with(opened(inside.open().who(), inside.open().tab())));
        }
    }

    private void begin(Optional<Entry> answer) {
        typed.forget();
        Duration locked = workshop.gate().locked();
        if (locked.isPositive()) {
            become(new Shut(wholeSeconds(locked)));
        } else {
            become(typed.shown(answer));
        }
        tick();
    }

    private void comeIn() {
        String number = typed.number();
        String pin = typed.pin();
        String code = typed.code();
        typed.forget();
        become(new Checking());
        ask(() -> enter(number, pin, code), new Entry.NotWritten("the gate threw"), this::entered);
    }

    private Entry enter(String number, String typedPin, String typedCode) throws IOException {
        Entry entry = workshop.gate().enter(number, typedPin, typedCode);
        switch (entry) {
            case Entry.Opened opened -> workshop.audit().add(number, "entered", "");
            case Entry.Refused refused -> workshop.audit().add("", "refused", number);
            case Entry.Locked locked -> workshop.audit().add("", "locked", number);
            case Entry.NotWritten unwritten -> {}
        }
        return entry;
    }

    private void entered(Entry entry) {
        lastTouch = now();
        if (entry instanceof Entry.Opened(String number)) {
            become(opened(number, Tab.DEVICES));
            tick();
        } else {
            begin(Optional.of(entry));
        }
    }

    private Open opened(String who, Tab tab) {
        HealthBook health = workshop.health();
        AuditLog audit = workshop.audit();
        Duration left = TO_STAY.minus(Duration.between(lastTouch, now()));
        return new Open(
                who,
                tab,
                health.all(),
                runs,
                health.days(Parts.TERMINAL),
                audit.entries(),
                audit.broken(),
                settingsChanged,
                left.plusSeconds(59).toMinutes());
    }

    private void tick() {
        after(SECOND, () -> {
            if (lookAtTheClock()) {
                tick();
            }
        });
    }

    private boolean lookAtTheClock() {
        Duration still = Duration.between(lastTouch, now());
        return switch (state()) {
            case Entering typing -> stays(still, TO_COME_IN, "gave-up");
            case Checking checking -> true;
            case Shut shut -> waited(stays(still, TO_COME_IN, "gave-up"));
            case Signing trial -> stays(still, TO_STAY, "left-by-itself");
            case Inside inside -> {
                boolean stays = stays(still, TO_STAY, "left-by-itself");
                Inside next =
                        inside.with(opened(inside.open().who(), inside.open().tab()));
                if (stays && !next.equals(inside)) {
                    show(next);
                }
                yield stays;
            }
        };
    }

    /** Counts the wait down; when it is over, asks again. */
    private boolean waited(boolean stays) {
        Duration locked = workshop.gate().locked();
        if (stays && locked.isPositive()) {
            show(new Shut(wholeSeconds(locked)));
        } else if (stays) {
            begin(Optional.empty());
            return false;
        }
        return stays;
    }

    private boolean stays(Duration still, Duration allowed, String otherwise) {
        if (still.compareTo(allowed) < 0) {
            return true;
        }
        leave(otherwise);
        return false;
    }

    private void leave(String how) {
        String who = who();
        endTrial();
        closeInner();
        if (!who.isEmpty()) {
            become(new Checking());
            ask(
                    () -> {
                        workshop.audit().add(who, how, "");
                        return true;
                    },
                    false,
                    this::gone);
        } else {
            left.run();
        }
    }

    /** What could not be written down is not begun anew. */
    private void gone(boolean written) {
        Optional<Restart> begin = wanted.or(() -> Optional.of(Restart.SETTINGS).filter(any -> settingsChanged));
        left.run();
        begin.filter(any -> written).ifPresent(workshop.tools().restart());
    }

    private static Duration wholeSeconds(Duration time) {
        return Duration.ofSeconds(time.plusMillis(999).toSeconds());
    }

    private Instant now() {
        return runtime().clock().instant();
    }
}
