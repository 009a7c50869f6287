package legalkiosk.kiosk.ui.controls;

import java.time.LocalDate;
import java.time.LocalTime;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.When;

/** Days and times to choose from. */
public final class Chips {
    private final Texts texts;

    public Chips(Texts texts) {
        this.texts = texts;
    }

    /** A day; one without free times can be seen but not chosen. */
    public Press day(LocalDate day, LocalDate today, boolean free, boolean chosen, Runnable action) {
        String name = day.equals(today) ? texts.t("day.today") : When.shortWeekday(day);
        String big = String.valueOf(day.getDayOfMonth());
        String state = free ? "" : texts.t("slot.full");
        return chip("day", name, big, When.day(day) + name + state, chosen, action)
                .off(!free);
    }

    /** A time; a taken one says so and is struck through. */
    public Press time(LocalTime time, boolean free, boolean chosen, Runnable action) {
        String state = chosen ? texts.t("slot.chosen") : free ? texts.t("slot.free") : texts.t("slot.full");
        String big = When.clock(time);
        VBox stack = Words.stack(Words.line(big, "big"), Words.line(state, "small"));
        Press chip = new Press(When.time(time) + "，" + state, stack, action, "slot");
        return (chosen ? chip.styled("chosen") : chip).off(!free && !chosen);
    }

    private static Press chip(String style, String small, String big, String name, boolean chosen, Runnable action) {
        VBox stack = Words.stack(Words.line(small, "small"), Words.line(big, "big"));
        Press chip = new Press(name, stack, action, style);
        return chosen ? chip.styled("chosen") : chip;
    }
}
