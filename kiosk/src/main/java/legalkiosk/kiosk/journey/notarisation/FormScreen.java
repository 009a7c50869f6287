package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Filling;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Keys;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.StepBar;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.frame.Page;

/** One entry of the form: what is asked and why, what is typed, and the keys for it. */
final class FormScreen {
    private static final int CANDIDATES_A_ROW = 6;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private final Kit kit;

    FormScreen(Kit kit) {
        this.kit = kit;
    }

    Page page(Filling filling, ApplicationJourney journey) {
        Entry entry = filling.entry();
        Page.Builder page = Page.titled(name(entry))
                .subtitle(reason(entry))
                .progress(new StepBar(
                        filling.number() + 1, filling.of(), kit.t("steps", filling.number() + 1, filling.of())));
        filling.typing()
                .ifPresentOrElse(typing -> keys(page, filling, typing, journey), () -> choices(page, entry, journey));
        page.back(kit.stepBack(journey::back));
        filling.typing()
                .filter(typing -> entry.kind() == Entry.Kind.WORDS || entry.kind() == Entry.Kind.OTHER_NAME)
                .ifPresent(typing -> page.action(ActionButton.secondary(
                        kit.t(typing.digits() ? "notary.form.letters" : "notary.form.digits"),
                        journey.form()::switchKeys)));
        if (entry.kind() == Entry.Kind.WORDS) {
            page.action(ActionButton.secondary(
                    "mic", kit.t("notary.form.say"), () -> journey.form().sayInstead(kit.t("notary.form.said"))));
        }
        if (filling.typing().isPresent()) {
            page.action(ActionButton.primary("check", kit.t("notary.form.done"), journey.form()::filled)
                    .off(!filling.complete()));
        }
        return page.done();
    }

    private void choices(Page.Builder page, Entry entry, ApplicationJourney journey) {
        List<Press> choices = new ArrayList<>();
        for (String choice : entry.choices()) {
            String words = words(entry, choice);
            String said = entry.kind() == Entry.Kind.COPIES ? choice : words;
            choices.add(
                    WideCard.card(words, Optional.empty(), () -> journey.form().pick(choice, said)));
        }
        page.choices(choices);
    }

    private String words(Entry entry, String choice) {
        return switch (entry.kind()) {
            case COPIES -> kit.t("notary.form.copies", choice);
            case OTHER_RELATION -> kit.t("notary.relation." + choice);
            case WORDS, PHONE, OTHER_NAME, OTHER_NUMBER -> choice;
        };
    }

    private void keys(Page.Builder page, Filling filling, Typing typing, ApplicationJourney journey) {
        Entry entry = filling.entry();
        if (entry.kind() == Entry.Kind.PHONE) {
            page.pinned(Field.of(Field.phone(typing.words().reveal()), kit.t("identity.phone.empty")))
                    .body(kit.keys().digits(journey.form()::key, journey.form()::erase));
            return;
        }
        String empty = kit.t(typing.digits() ? "identity.phone.empty" : "notary.form.empty");
        String example = entry.example().isEmpty() ? empty : kit.t("notary.form.example", entry.example());
        page.pinned(Field.of(shown(typing), example));
        if (typing.digits()) {
            page.body(
                    entry.idNumber()
                            ? kit.keys().idNumber(journey.form()::key, journey.form()::erase)
                            : kit.keys().dates(journey.form()::key, journey.form()::erase));
        } else {
            page.body(candidates(typing, journey))
                    .body(kit.keys().code(LETTERS, journey.form()::key, journey.form()::erase));
        }
    }

    private static String shown(Typing typing) {
        return typing.pinyin().isEmpty()
                ? typing.words().reveal()
                : typing.words().reveal() + " " + typing.pinyin();
    }

    /** Always whole rows, so that the keys stay where they are. */
    private List<Region> candidates(Typing typing, ApplicationJourney journey) {
        List<Press> keys = new ArrayList<>();
        List<String> offered = typing.offered();
        for (int i = 0; i < Typing.SHOWN; i++) {
            String character = i < offered.size() ? offered.get(i) : "";
            Press key = Keys.key(
                    character.isEmpty() ? kit.t("notary.form.no-character") : character,
                    character,
                    () -> journey.form().character(character));
            keys.add(key.styled("word").off(character.isEmpty()));
        }
        boolean more = typing.candidates().size() > Typing.SHOWN;
        keys.add(Keys.key(kit.t("notary.form.others"), journey.form()::others)
                .styled("word")
                .off(!more));
        return Grid.rows(CANDIDATES_A_ROW, 0, keys);
    }

    private String name(Entry entry) {
        return entry.kind() == Entry.Kind.WORDS ? entry.name() : kit.t("notary.entry." + key(entry));
    }

    private String reason(Entry entry) {
        return entry.kind() == Entry.Kind.WORDS ? entry.reason() : kit.t("notary.entry." + key(entry) + ".why");
    }

    private static String key(Entry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
