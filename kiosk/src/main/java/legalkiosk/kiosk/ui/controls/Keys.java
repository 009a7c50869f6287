package legalkiosk.kiosk.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.theme.Icons;

/** On-screen keys: digits, letters. A real keyboard works as well. */
public final class Keys {
    private static final int CODE_COLUMNS = 9;
    private static final int DATE_COLUMNS = 6;
    private static final int PHONE_COLUMNS = 3;
    private static final double TALLEST_KEY = 160;
    private final Texts texts;

    public Keys(Texts texts) {
        this.texts = texts;
    }

    /** Digits as on a telephone, with a key to take the last one away. */
    public Region digits(Consumer<Character> typed, Runnable erase) {
        GridPane grid = grid(PHONE_COLUMNS);
        for (char digit = '1'; digit <= '9'; digit++) {
            int at = digit - '1';
            grid.add(key(digit, typed), at % 3, at / 3);
        }
        grid.add(key('0', typed), 1, 3);
        grid.add(eraser(erase), 2, 3);
        listen(grid, "0123456789", typed, erase);
        return growing(grid);
    }

    /** Letters in the order of the alphabet; those not in {@code possible} are off. */
    public Region letters(List<Character> possible, Consumer<Character> typed) {
        return letters(6, possible, typed, new ArrayList<>());
    }

    /** Letters and a key to take the last one away. */
    public Region letters(Consumer<Character> typed, Runnable erase) {
        Region keys = letters(6, alphabet(), typed, new ArrayList<>(List.of(eraser(erase))));
        listen(keys, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", typed, erase);
        return keys;
    }

    /** Letters without the confusing ones, then digits: what a booking's code is made of. */
    public Region code(String characters, Consumer<Character> typed, Runnable erase) {
        return code(CODE_COLUMNS, characters, typed, erase);
    }

    /** Digits and X, large: what the number of an identity card is made of. */
    public Region idNumber(Consumer<Character> typed, Runnable erase) {
        return code(PHONE_COLUMNS, "123456789X0", typed, erase);
    }

    /** Digits and what stands between them in dates, addresses and sums. */
    public Region dates(Consumer<Character> typed, Runnable erase) {
        return code(DATE_COLUMNS, "12345年67890月X.-日", typed, erase);
    }

    private Region code(int columns, String characters, Consumer<Character> typed, Runnable erase) {
        List<Character> all = characters.chars().mapToObj(c -> (char) c).toList();
        GridPane grid = grid(columns);
        int at = 0;
        for (char letter : all) {
            Press key = key(letter, typed);
            grid.add(columns == PHONE_COLUMNS ? key : key.styled("letter"), at % columns, at / columns);
            at++;
        }
        Press eraser = eraser(erase);
        grid.add(
                columns == PHONE_COLUMNS ? eraser : eraser.styled("letter"),
                at % columns,
                at / columns,
                columns - at % columns,
                1);
        listen(grid, characters, typed, erase);
        return growing(grid);
    }

    /** Small letters, digits and the signs of addresses; a plugged-in keyboard may type anything, also Chinese. */
    public Region address(Consumer<Character> typed, Runnable erase) {
        GridPane grid = grid(CODE_COLUMNS);
        String all = "1234567890:/.qwertyuiop-_asdfghjkl@zxcvbnm";
        for (int at = 0; at < all.length(); at++) {
            grid.add(key(all.charAt(at), typed).styled("letter"), at % CODE_COLUMNS, at / CODE_COLUMNS);
        }
        int at = all.length();
        grid.add(
                eraser(erase).styled("letter"),
                at % CODE_COLUMNS,
                at / CODE_COLUMNS,
                CODE_COLUMNS - at % CODE_COLUMNS,
                1);
        listen(grid, event -> {
            String text = event.getCharacter();
            if ("\b".equals(text)) {
                erase.run();
            } else if (text.codePoints().allMatch(Keys::printable)) {
                text.chars().forEach(character -> typed.accept((char) character));
            }
        });
        return growing(grid);
    }

    private static boolean printable(int character) {
        return !Character.isISOControl(character) && Character.isDefined(character);
    }

    private Region letters(int columns, List<Character> possible, Consumer<Character> typed, List<Press> more) {
        GridPane grid = grid(columns);
        int at = 0;
        for (char letter : alphabet()) {
            Press key = key(letter, typed).styled("letter");
            key.off(!possible.contains(letter));
            grid.add(key, at % columns, at / columns);
            at++;
        }
        for (Press key : more) {
            grid.add(key.styled("letter"), at % columns, at / columns, columns - at % columns, 1);
        }
        return growing(grid);
    }

    private static List<Character> alphabet() {
        List<Character> all = new ArrayList<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            all.add(letter);
        }
        return all;
    }

    private static Press key(char letter, Consumer<Character> typed) {
        return key(String.valueOf(letter), () -> typed.accept(letter));
    }

    /** A key that says a word. */
    public static Press key(String label, Runnable action) {
        return key(label, label, action);
    }

    /** A key that shows less than it means: 3, for 三月. */
    public static Press key(String accessibleName, String label, Runnable action) {
        Press key = new Press(accessibleName, Words.line(label), action, "key");
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return key;
    }

    private Press eraser(Runnable erase) {
        Press key = new Press(texts.t("keys.erase"), Icons.icon("delete"), erase, "key");
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return key;
    }

    private static void listen(Region keys, String wanted, Consumer<Character> typed, Runnable erase) {
        listen(keys, event -> typed(event, wanted, typed, erase));
    }

    private static void listen(Region keys, EventHandler<KeyEvent> handler) {
        keys.sceneProperty().addListener((property, before, scene) -> {
            if (before != null) {
                before.setOnKeyTyped(null);
            }
            if (scene != null) {
                scene.setOnKeyTyped(handler);
            }
        });
    }

    private static void typed(KeyEvent event, String wanted, Consumer<Character> typed, Runnable erase) {
        String text = event.getCharacter().toUpperCase(java.util.Locale.ROOT);
        if (text.length() == 1 && wanted.indexOf(text.charAt(0)) >= 0) {
            typed.accept(text.charAt(0));
        } else if ("\b".equals(text)) {
            erase.run();
        }
    }

    /** Columns of the same width. */
    public static GridPane grid(int columns) {
        return columns(new GridPane(), columns);
    }

    static GridPane columns(GridPane grid, int columns) {
        grid.getStyleClass().add("grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** Lets a grid's rows share spare height, up to a comfortable size. */
    private static GridPane growing(GridPane grid) {
        int rows = grid.getRowCount();
        for (int i = 0; i < rows; i++) {
            var row = new javafx.scene.layout.RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.setMaxHeight(rows * TALLEST_KEY);
        return grid;
    }
}
