package legalkiosk.hardware.signature.evdev;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.signature.InkSheet;

/** One opening of the device file, from its limits to its end. One thread only. */
final class PenSession {
    private final PenFile file;
    private final PenLimits limits;
    private final InputEvents events = new InputEvents();
    private final PenReports reports = new PenReports();
    private boolean touching;

    private PenSession(PenFile file, PenLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Why a device that could be opened is no pad; its keys are words. */
    static final class NoPad extends IOException {
        private static final long serialVersionUID = 1;
        private final String reason;

        NoPad(String reason, String facts) {
            super(facts);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Asks the device what it is; {@link NoPad} when it is something else. */
    static PenSession begin(PenFile file, PenTabletConfig config) throws IOException {
        Optional<String> name = file.name();
        if (name.isEmpty()) {
            PenLimits limits = config.limits()
                    .orElseThrow(() -> new NoPad(
                            "signature.reason.no-limits", config.device() + " cannot be asked and has no limits"));
            return new PenSession(file, limits);
        }
        Optional<Axis> x = file.axis(InputEvent.ABS_X).map(PenFile.AxisState::axis);
        Optional<Axis> y = file.axis(InputEvent.ABS_Y).map(PenFile.AxisState::axis);
        if (x.isEmpty() || y.isEmpty() || !file.knowsKey(InputEvent.BTN_TOUCH)) {
            throw new NoPad("signature.reason.not-a-pen", config.device() + " is " + name.get());
        }
        Optional<Axis> pressure = file.axis(InputEvent.ABS_PRESSURE).map(PenFile.AxisState::axis);
        PenSession session = new PenSession(file, new PenLimits(x.get(), y.get(), pressure));
        if (!file.grab()) {
            throw new IOException(config.device() + " is held by another program");
        }
        session.ask();
        return session;
    }

    PenLimits limits() {
        return limits;
    }

    /** Reads what is there and puts it on the sheet. */
    void read(int millis, Consumer<Consumer<InkSheet>> sheet) throws IOException {
        for (InputEvent event : events.feed(file.read(millis))) {
            Optional<PenSample> sample = reports.take(event);
            if (reports.lost()) {
                ask();
            }
            if (sample.isPresent()) {
                write(sample.get(), sheet);
            }
        }
    }

    /** The device is gone or given back: a stroke that was begun ends. */
    void end(Consumer<Consumer<InkSheet>> sheet) {
        if (touching) {
            sheet.accept(InkSheet::up);
        }
    }

    private void write(PenSample sample, Consumer<Consumer<InkSheet>> sheet) {
        int x = limits.x().from(sample.x());
        int y = limits.y().from(sample.y());
        int pressure =
                limits.pressure().map(axis -> axis.from(sample.pressure())).orElse(0);
        long nanos = TimeUnit.MICROSECONDS.toNanos(sample.micros());
        if (sample.touches() && !touching) {
            sheet.accept(open -> open.down(x, y, pressure, nanos));
        } else if (sample.touches()) {
            sheet.accept(open -> open.move(x, y, pressure, nanos));
        } else if (touching) {
            sheet.accept(InkSheet::up);
        }
        touching = sample.touches();
    }

    private void ask() throws IOException {
        if (file.name().isPresent()) {
            reports.resume(
                    file.isDown(InputEvent.BTN_TOUCH),
                    value(InputEvent.ABS_X),
                    value(InputEvent.ABS_Y),
                    value(InputEvent.ABS_PRESSURE));
        }
    }

    private int value(int axis) throws IOException {
        return file.axis(axis).map(PenFile.AxisState::value).orElse(0);
    }
}
