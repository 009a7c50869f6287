package legalkiosk.hardware.signature.evdev;

import java.util.Optional;

/**
 * Puts events together: between two reports each tells one changed value (event-codes.rst). After {@code SYN_DROPPED} all up to and
 * with the next report is thrown away and the pen counts as lifted until the device is asked. Not for several threads.
 */
public final class PenReports {
    private boolean touches;
    private boolean rubber;
    private int x;
    private int y;
    private int pressure;
    private boolean dropping;
    private boolean lost;

    /** The pen's place when the event ends a report. */
    public Optional<PenSample> take(InputEvent event) {
        switch (event.type()) {
            case InputEvent.EV_SYN -> {
                return synchronised(event);
            }
            case InputEvent.EV_ABS -> move(event.code(), event.value());
            case InputEvent.EV_KEY -> press(event.code(), event.value() != 0);
            default -> {
                // scan codes, time stamps: nothing of the pen's tip
            }
        }
        return Optional.empty();
    }

    /** True once after events were lost: ask the device and tell with {@link #resume}. */
    public boolean lost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    /** What the device says its state is. */
    public void resume(boolean nowTouches, int nowX, int nowY, int nowPressure) {
        touches = nowTouches;
        x = nowX;
        y = nowY;
        pressure = nowPressure;
    }

    private Optional<PenSample> synchronised(InputEvent event) {
        if (event.code() == InputEvent.SYN_DROPPED) {
            dropping = true;
            touches = false;
        } else if (event.code() == InputEvent.SYN_REPORT && dropping) {
            dropping = false;
            lost = true;
            return Optional.of(new PenSample(event.micros(), false, x, y, pressure));
        } else if (event.code() == InputEvent.SYN_REPORT) {
            return Optional.of(new PenSample(event.micros(), touches && !rubber, x, y, pressure));
        }
        return Optional.empty();
    }

    private void move(int code, int value) {
        if (dropping) {
            return;
        }
        switch (code) {
            case InputEvent.ABS_X -> x = value;
            case InputEvent.ABS_Y -> y = value;
            case InputEvent.ABS_PRESSURE -> pressure = value;
            default -> {
                // tilt and distance
            }
        }
    }

    private void press(int code, boolean pressed) {
        if (dropping) {
            return;
        }
        switch (code) {
            case InputEvent.BTN_TOUCH -> touches = pressed;
            case InputEvent.BTN_TOOL_RUBBER -> rubber = pressed;
            default -> {
                // buttons at the side of the pen
            }
        }
    }
}
