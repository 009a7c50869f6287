package legalkiosk.kiosk.journey.notarisation;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.kiosk.journey.notarisation.ApplicationState.Filling;

/** Filling in the form: one entry a screen, typed, chosen, or left to be told to the notary. */
public final class FormFilling {
    private final Typing.Characters characters;
    private final Sheet sheet;

    /**
     * The journey the form belongs to.
     *
     * @param state what it shows now
     * @param show shows an entry as it is typed
     * @param filled told what an entry was filled with
     * @param stray told of what the present state does not have
     */
    record Sheet(
            Supplier<ApplicationState> state,
            Consumer<Filling> show,
            BiConsumer<Filling, String> filled,
            Consumer<String> stray) {}

    private interface Change {
        Typing of(Filling filling, Typing typing);
    }

    FormFilling(Typing.Characters characters, Sheet sheet) {
        this.characters = characters;
        this.sheet = sheet;
    }

    /** A key of the screen or a keyboard. */
    public void key(char key) {
        type((filling, typing) -> typing.key(key, filling.entry().longest(), characters));
    }

    /** One of the characters that are read like what was typed. */
    public void character(String character) {
        type((filling, typing) -> typing.add(character, filling.entry().longest()));
    }

    public void erase() {
        type((filling, typing) -> typing.erased(characters));
    }

    /** More characters that are read like this. */
    public void others() {
        type((filling, typing) -> typing.others());
    }

    /** 换数字, 换拼音. */
    public void switchKeys() {
        type((filling, typing) -> typing.switched());
    }

    /** One of an entry's choices. @param words what the office reads */
    public void pick(String choice, String words) {
        if (sheet.state().get() instanceof Filling filling
                && filling.entry().choices().contains(choice)) {
            sheet.filled().accept(filling, words);
        } else {
            sheet.stray().accept("pick");
        }
    }

    /** 填好了; does nothing while something is missing. */
    public void filled() {
        if (!(sheet.state().get() instanceof Filling filling)
                || filling.typing().isEmpty()) {
            sheet.stray().accept("filled");
        } else if (filling.complete()) {
            sheet.filled().accept(filling, filling.typing().get().words().reveal());
        }
    }

    /** 不会打，当面跟公证员说. Only for an item's own fields. @param words what the office reads instead */
    public void sayInstead(String words) {
        if (sheet.state().get() instanceof Filling filling && filling.entry().kind() == Entry.Kind.WORDS) {
            sheet.filled().accept(filling, words);
        } else {
            sheet.stray().accept("sayInstead");
        }
    }

    private void type(Change change) {
        if (sheet.state().get() instanceof Filling filling && filling.typing().isPresent()) {
            sheet.show().accept(filling.with(change.of(filling, filling.typing().get())));
        } else {
            sheet.stray().accept("typing");
        }
    }
}
