package legalkiosk.kiosk.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
import legalkiosk.kiosk.maintenance.MaintenanceState.Entering;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.MaintenanceState.Shut;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.maintenance.access.Technician;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;

/** A technician's visit: in by number, PIN and code, tests, out by hand or by itself. Every entry and act is in the audit log. */
public final class MaintenanceJourney extends Journey<MaintenanceState> {
    /** Where the report's printing stands among the tests. */
    static final String REPORT = "report";

    private static final int NUMBER_DIGITS = 3;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TO_COME_IN = Duration.ofMinutes(2);
    private static final Duration TO_STAY = Duration.ofMinutes(15);

    private final Workshop workshop;
    private final TrySigning signing;
    private final Runnable left;
    private final StringBuilder pin = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private final Map<String, CheckRun> runs = new HashMap<>();
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
        if (!(state() instanceof Entering typing)) {
            stray("digit");
        } else if (typing.number().length() < NUMBER_DIGITS) {
            type(typing.number() + digit);
        } else if (pin.length() < Technician.SECRET_DIGITS) {
            pin.append(digit);
            type(typing.number());
        } else {
            code.append(digit);
            type(typing.number());
            if (code.length() == Technician.SECRET_DIGITS) {
                comeIn(typing.number());
            }
        }
    }

    /** Takes the last digit away. */
    public void erase() {
        if (!(state() instanceof Entering typing)) {
            stray("erase");
        } else if (!code.isEmpty()) {
            code.setLength(code.length() - 1);
            type(typing.number());
        } else if (!pin.isEmpty()) {
            pin.setLength(pin.length() - 1);
            type(typing.number());
        } else if (!typing.number().isEmpty()) {
            type(typing.number().substring(0, typing.number().length() - 1));
        }
    }

    /** Shows another page of maintenance mode. */
    public void tab(Tab tab) {
        if (state() instanceof Open open) {
            show(opened(open.who(), tab));
        } else {
            stray("tab");
        }
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
            workshop.audit().add(open.who(), "tested", part);
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
            case Open open -> open.who();
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
        forget();
        super.close();
    }

    private void tested(String part, List<Finding> findings) {
        runs.put(part, new CheckRun.Done(now(), findings));
        if (state() instanceof Open open) {
            show(opened(open.who(), open.tab()));
        }
    }

    private void type(String number) {
        show(new Entering(number, pin.length(), code.length(), Optional.empty()));
    }

    private void begin(Optional<Entry> answer) {
        forget();
        Duration locked = workshop.gate().locked();
        if (locked.isPositive()) {
            become(new Shut(wholeSeconds(locked)));
        } else {
            become(new Entering("", 0, 0, answer));
        }
        tick();
    }

    private void comeIn(String number) {
        String typedPin = pin.toString();
        String typedCode = code.toString();
        forget();
        become(new Checking());
        ask(() -> enter(number, typedPin, typedCode), new Entry.NotWritten("the gate threw"), this::entered);
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
            case Open open -> {
                boolean stays = stays(still, TO_STAY, "left-by-itself");
                Open next = opened(open.who(), open.tab());
                if (stays && !next.equals(open)) {
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
        if (!who.isEmpty()) {
            become(new Checking());
            ask(
                    () -> {
                        workshop.audit().add(who, how, "");
                        return true;
                    },
                    false,
                    written -> left.run());
        } else {
            left.run();
        }
    }

    private void forget() {
        pin.setLength(0);
        code.setLength(0);
    }

    private static Duration wholeSeconds(Duration time) {
        return Duration.ofSeconds(time.plusMillis(999).toSeconds());
    }

    private Instant now() {
        return runtime().clock().instant();
    }
}
