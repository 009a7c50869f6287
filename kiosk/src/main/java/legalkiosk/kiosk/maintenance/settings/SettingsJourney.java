package legalkiosk.kiosk.maintenance.settings;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.maintenance.audit.Acts;
import legalkiosk.kiosk.maintenance.settings.SettingsState.Editing;
import legalkiosk.kiosk.maintenance.settings.SettingsState.History;
import legalkiosk.kiosk.maintenance.settings.SettingsState.Listing;
import legalkiosk.kiosk.maintenance.settings.SettingsState.Unreadable;
import legalkiosk.kiosk.maintenance.settings.SettingsState.Working;

/** The page 配置: look, change one thing, go back to an earlier version. What was done is in the log of maintenance first. */
public final class SettingsJourney extends Journey<SettingsState> {
    private final Settings settings;
    private final String who;
    private final Acts acts;
    private final Runnable changed;

    /** @param changed called when the file is another than before */
    public SettingsJourney(JourneyRuntime runtime, Settings settings, String who, Acts acts, Runnable changed) {
        super(runtime, new Working());
        this.settings = settings;
        this.who = who;
        this.acts = acts;
        this.changed = changed;
        list(Optional.empty());
    }

    /** Begins to change a setting. */
    public void edit(SiteSetting setting) {
        if (state() instanceof Listing listing) {
            Optional<String> now = Optional.ofNullable(listing.values().get(setting));
            become(new Editing(setting, now, now.orElse(""), Optional.empty()));
        } else {
            stray("edit");
        }
    }

    /** The draft as it is now. */
    public void draft(String text) {
        if (state() instanceof Editing editing) {
            if (text.length() <= longest(editing.setting())) {
                show(new Editing(editing.setting(), editing.now(), text, Optional.empty()));
            }
        } else {
            stray("draft");
        }
    }

    /** A key of the keyboard on the screen, or of one that was plugged in. */
    public void type(char character) {
        if (state() instanceof Editing editing) {
            draft(editing.draft() + character);
        }
    }

    /** Takes the last character away. */
    public void erase() {
        if (state() instanceof Editing editing && !editing.draft().isEmpty()) {
            draft(editing.draft()
                    .substring(
                            0,
                            editing.draft().offsetByCodePoints(editing.draft().length(), -1)));
        }
    }

    /** Checks and writes the draft. */
    public void save() {
        if (state() instanceof Editing editing) {
            String value = editing.draft().strip();
            Optional<String> wanted =
                    Optional.of(value).filter(text -> !(text.isEmpty() && optional(editing.setting())));
            become(new Working());
            ask(
                    () -> {
                        acts.add("setting-changed", editing.setting().key() + "：" + value);
                        return settings.change(who, editing.setting(), wanted);
                    },
                    new SettingsAnswer.NotWritten("the act could not be written down"),
                    answer -> saved(editing, answer));
        } else {
            stray("save");
        }
    }

    private void saved(Editing editing, SettingsAnswer answer) {
        switch (answer) {
            case SettingsAnswer.Kept kept -> {
                changed.run();
                list(Optional.of(answer));
            }
            case SettingsAnswer.Same same -> list(Optional.of(answer));
            case SettingsAnswer.Refused refused ->
                become(new Editing(editing.setting(), editing.now(), editing.draft(), Optional.of(answer)));
            case SettingsAnswer.NotWritten unwritten ->
                become(new Editing(editing.setting(), editing.now(), editing.draft(), Optional.of(answer)));
        }
    }

    /** Shows earlier versions. */
    public void history() {
        history(Optional.empty());
    }

    /** Goes back to an earlier version. */
    public void restore(int number) {
        if (!(state() instanceof History)) {
            stray("restore");
            return;
        }
        become(new Working());
        ask(
                () -> {
                    acts.add("settings-restored", String.valueOf(number));
                    return settings.restore(who, number);
                },
                new SettingsAnswer.NotWritten("the act could not be written down"),
                answer -> {
                    if (answer instanceof SettingsAnswer.Kept) {
                        changed.run();
                        list(Optional.of(answer));
                    } else {
                        history(Optional.of(answer));
                    }
                });
    }

    /** All settings again; what was typed is forgotten. */
    public void back() {
        list(Optional.empty());
    }

    private void list(Optional<SettingsAnswer> answer) {
        read(() -> new Listing(settings.values(), answer));
    }

    private void history(Optional<SettingsAnswer> answer) {
        read(() -> new History(settings.versions(), settings.values(), answer));
    }

    private void read(Callable<SettingsState> reading) {
        become(new Working());
        ask(() -> orUnreadable(reading), new Unreadable("reading threw"), this::become);
    }

    private static SettingsState orUnreadable(Callable<SettingsState> reading) throws Exception {
        try {
            return reading.call();
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Unreadable(unreadable.getClass().getSimpleName());
        }
    }

    private static int longest(SiteSetting setting) {
        return setting.kind() instanceof SiteSetting.Kind.Text(int longest, boolean optional) ? longest : 40;
    }

    private static boolean optional(SiteSetting setting) {
        return setting.kind() instanceof SiteSetting.Kind.Text(int longest, boolean optional) && optional;
    }
}
