package legalkiosk.kiosk.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Chips;
import legalkiosk.kiosk.ui.controls.Keys;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.frame.Location;

/** What every screen needs to build its page. */
public record Kit(Texts texts, DeviceWords devices, Location place, Clock clock) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The words of a key. */
    public String t(String key, Object... values) {
        return texts.t(key, values);
    }

    /** Today in Heshan. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Keys keys() {
        return new Keys(texts);
    }

    public Chips chips() {
        return new Chips(texts);
    }

    /** 返回. */
    public Press back(Runnable action) {
        return ActionButton.secondary("chevron-left", t("button.back"), action);
    }

    /** 上一步. */
    public Press stepBack(Runnable action) {
        return ActionButton.secondary("chevron-left", t("button.step-back"), action);
    }
}
