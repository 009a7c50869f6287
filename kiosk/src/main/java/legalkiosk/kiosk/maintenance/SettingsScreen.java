package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.maintenance.MaintenanceState.Configuring;
import legalkiosk.kiosk.maintenance.settings.SettingsAnswer;
import legalkiosk.kiosk.maintenance.settings.SettingsJourney;
import legalkiosk.kiosk.maintenance.settings.SettingsState;
import legalkiosk.kiosk.maintenance.settings.SettingsVersion;
import legalkiosk.kiosk.maintenance.settings.SiteSetting;
import legalkiosk.kiosk.maintenance.settings.SiteSetting.Kind;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Keys;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;

/** The page 配置: what a site may change, one thing at a time, and earlier versions. */
final class SettingsScreen {
    private static final List<String> PLACES =
            List.of("lower-right", "lower-left", "below", "right", "left", "desk-right", "desk-left");
    private final Kit kit;
    private final PartWords words;

    SettingsScreen(Kit kit, PartWords words) {
        this.kit = kit;
        this.words = words;
    }

    /** What stands under the tabs. */
    Region body(Configuring state, MaintenanceJourney maintenance, boolean landscape) {
        SettingsJourney journey = state.journey();
        return switch (journey.state()) {
            case SettingsState.Working working ->
                Bars.body(kit, List.of(new Waiting(kit.t("maintenance.settings.working"), Optional.empty())));
            case SettingsState.Unreadable(String facts) ->
                Bars.body(
                        kit,
                        List.of(Cards.notice("red", "alert-circle", kit.t("maintenance.settings.unreadable"), facts)));
            case SettingsState.Listing listing -> listing(listing, state, maintenance, landscape);
            case SettingsState.Editing editing -> editing(editing, journey, landscape);
            case SettingsState.History history -> history(history, journey);
        };
    }

    private Region listing(
            SettingsState.Listing listing, Configuring state, MaintenanceJourney maintenance, boolean landscape) {
        List<Region> rows = new ArrayList<>();
        for (SiteSetting setting : SiteSetting.values()) {
            VBox lines = new VBox(
                    Words.words(name(setting), "text-note"),
                    Words.words(
                            value(setting, Optional.ofNullable(listing.values().get(setting))), "text-body"));
            lines.getStyleClass().add("lines");
            Press change = ActionButton.small(
                    kit.t("maintenance.settings.change"), () -> state.journey().edit(setting));
            change.setAccessibleText(kit.t("maintenance.settings.change.of", name(setting)));
            HBox row = Words.row(lines, lines, change);
            row.setFillHeight(false);
            VBox card = Cards.card(row);
            card.getStyleClass().add("device");
            rows.add(card);
        }
        List<Region> blocks = new ArrayList<>();
        listing.answer().ifPresent(answer -> blocks.add(answer(answer)));
        if (state.open().changed()) {
            Press now = ActionButton.small(kit.t("maintenance.settings.use"), maintenance::useSettings);
            var text = Words.words(kit.t("maintenance.settings.later"), "text-body");
            HBox row = Words.row(text, text, now);
            row.setFillHeight(false);
            blocks.add(Cards.toned("gold", row));
        }
        blocks.addAll(Grid.rows(landscape ? 3 : 2, 0, rows));
        return Bars.body(
                kit,
                blocks,
                Bars.buttons(ActionButton.secondary(
                        "clock", kit.t("maintenance.settings.history"), state.journey()::history)));
    }

    private Region editing(SettingsState.Editing editing, SettingsJourney journey, boolean landscape) {
        List<Region> head = new ArrayList<>();
        head.add(Words.words(name(editing.setting()), "text-head"));
        head.add(editing.answer()
                .map(this::answer)
                .orElseGet(() -> Words.words(
                        kit.t("maintenance.settings.now", value(editing.setting(), editing.now())), "text-note")));
        Press save = ActionButton.primary("check", kit.t("maintenance.settings.save"), journey::save);
        save.off(editing.draft().equals(editing.now().orElse("")));
        Region buttons = Bars.buttons(kit.back(journey::back), save);
        List<Region> controls = controls(editing, journey);
        if (!landscape) {
            head.addAll(controls);
            return Bars.body(kit, head, buttons);
        }
        VBox left = new VBox();
        left.getStyleClass().add("entry");
        left.getChildren().addAll(head);
        if (editing.setting().kind() instanceof Kind.Text) {
            left.getChildren().add(controls.getFirst());
            controls = controls.subList(1, controls.size());
        }
        Region stretch = new Region();
        VBox.setVgrow(stretch, Priority.ALWAYS);
        left.getChildren().addAll(stretch, buttons);
        VBox right = new VBox();
        right.getStyleClass().add("entry");
        right.getChildren().addAll(controls);
        HBox both = new HBox(left, right);
        both.getStyleClass().addAll("maintenance-body", "entry-wide");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(1);
        right.setPrefWidth(1);
        return both;
    }

    private List<Region> controls(SettingsState.Editing editing, SettingsJourney journey) {
        return switch (editing.setting().kind()) {
            case Kind.Text(int longest, boolean optional) ->
                List.of(
                        Field.of(
                                editing.draft(),
                                kit.t(optional ? "maintenance.settings.none" : "maintenance.settings.empty")),
                        Words.words(kit.t("maintenance.settings.keyboard"), "text-note"),
                        kit.keys().address(journey::type, journey::erase));
            case Kind.Place place ->
                choices(
                        PLACES.stream()
                                .collect(Collectors.toMap(
                                        name -> kit.t("maintenance.place." + name),
                                        name -> kit.t("maintenance.place." + name),
                                        (first, second) -> first,
                                        java.util.LinkedHashMap::new)),
                        editing,
                        journey);
            case Kind.Choice(List<String> values) ->
                choices(
                        values.stream()
                                .collect(Collectors.toMap(
                                        value -> value,
                                        value -> kit.t("maintenance.choice." + value),
                                        (first, second) -> first,
                                        java.util.LinkedHashMap::new)),
                        editing,
                        journey);
            case Kind.Number(int least, int most, int step) -> {
                int now = number(editing.draft(), least);
                Press less = ActionButton.secondary(
                        "minus",
                        kit.t("maintenance.settings.less"),
                        () -> journey.draft(String.valueOf(Math.max(least, now - step))));
                Press more = ActionButton.secondary(
                        "plus",
                        kit.t("maintenance.settings.more"),
                        () -> journey.draft(String.valueOf(Math.min(most, now + step))));
                less.off(now <= least);
                more.off(now >= most);
                yield List.of(
                        Words.words(kit.t("maintenance.settings.seconds", now), "text-title"),
                        Bars.buttons(less, more),
                        Words.words(kit.t("maintenance.settings.between", least, most), "text-note"));
            }
        };
    }

    private static int number(String draft, int otherwise) {
        return draft.matches("[0-9]{1,6}") ? Integer.parseInt(draft) : otherwise;
    }

    /** @param options words by value */
    private List<Region> choices(Map<String, String> options, SettingsState.Editing editing, SettingsJourney journey) {
        List<Region> keys = new ArrayList<>();
        options.forEach((value, said) -> {
            Press key = Keys.key(said, () -> journey.draft(value)).styled("word");
            if (value.equals(editing.draft())) {
                key.styled("chosen");
            }
            keys.add(key);
        });
        return Grid.rows(2, 0, keys);
    }

    private Region history(SettingsState.History history, SettingsJourney journey) {
        List<Region> blocks = new ArrayList<>();
        blocks.add(Words.words(kit.t("maintenance.settings.history"), "text-head"));
        history.answer().ifPresent(answer -> blocks.add(answer(answer)));
        if (history.versions().isEmpty()) {
            blocks.add(Cards.notice("tint", "info", kit.t("maintenance.settings.history.none")));
        }
        for (SettingsVersion version : history.versions()) {
            VBox lines = new VBox(Words.words(
                    kit.t("maintenance.settings.until", words.moment(version.until()), version.who()), "text-strong"));
            lines.getStyleClass().add("lines");
            Map<SiteSetting, String> before = difference(version, history.now());
            if (before.isEmpty()) {
                lines.getChildren().add(Words.words(kit.t("maintenance.settings.same"), "text-note"));
            }
            before.forEach((setting, value) -> lines.getChildren()
                    .add(Words.words(
                            name(setting) + "："
                                    + value(setting, Optional.of(value).filter(any -> !any.isEmpty())),
                            "text-note")));
            Press back =
                    ActionButton.small(kit.t("maintenance.settings.restore"), () -> journey.restore(version.number()));
            back.setAccessibleText(kit.t("maintenance.settings.restore.of", version.number()));
            HBox row = Words.row(lines, lines, back);
            row.setFillHeight(false);
            VBox card = Cards.card(row);
            card.getStyleClass().add("device");
            blocks.add(card);
        }
        return Bars.body(kit, blocks, Bars.buttons(kit.back(journey::back)));
    }

    /** What was otherwise then. */
    private static Map<SiteSetting, String> difference(SettingsVersion version, Map<SiteSetting, String> now) {
        Map<SiteSetting, String> before = new EnumMap<>(SiteSetting.class);
        for (SiteSetting setting : SiteSetting.values()) {
            String then = version.values().getOrDefault(setting, "");
            if (!then.equals(now.getOrDefault(setting, ""))) {
                before.put(setting, then);
            }
        }
        return before;
    }

    private Region answer(SettingsAnswer answer) {
        return switch (answer) {
            case SettingsAnswer.Kept kept -> Cards.notice("green", "check-circle", kit.t("maintenance.settings.kept"));
            case SettingsAnswer.Same same -> Cards.notice("tint", "info", kit.t("maintenance.settings.unchanged"));
            case SettingsAnswer.Refused(List<String> problems) ->
                refusal("maintenance.settings.refused", problems.getFirst());
            case SettingsAnswer.NotWritten(String facts) -> refusal("maintenance.settings.not-written", facts);
        };
    }

    private VBox refusal(String key, String facts) {
        VBox notice = Cards.notice("red", "alert-circle", kit.t(key));
        notice.getChildren().add(Words.words(facts, "text-note"));
        return notice;
    }

    private String name(SiteSetting setting) {
        return kit.t(
                "maintenance.setting." + setting.key().substring(setting.key().indexOf('.') + 1));
    }

    private String value(SiteSetting setting, Optional<String> value) {
        return switch (setting.kind()) {
            case Kind.Text text -> value.orElseGet(() -> kit.t("maintenance.settings.none"));
            case Kind.Place place -> value.orElseGet(() -> kit.t("maintenance.settings.none"));
            case Kind.Choice(List<String> values) ->
                kit.t("maintenance.choice." + value.filter(values::contains).orElse(values.getFirst()));
            case Kind.Number number ->
                value.map(seconds -> kit.t("maintenance.settings.seconds", seconds))
                        .orElseGet(() -> kit.t("maintenance.settings.as-built"));
        };
    }
}
