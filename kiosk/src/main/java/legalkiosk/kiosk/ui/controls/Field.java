package legalkiosk.kiosk.ui.controls;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What has been typed so far, large. The typing itself happens in the journey. */
public final class Field {
    private Field() {}

    /** The characters, or a pale sentence while there are none. */
    public static Region of(String typed, String whenEmpty) {
        HBox field = new HBox(typed.isEmpty() ? Words.words(whenEmpty, "empty") : Words.words(typed));
        field.getStyleClass().add("field");
        field.setAccessibleText(typed.isEmpty() ? whenEmpty : typed);
        return field;
    }

    /** Digits in groups as people say telephone numbers: 100 0000 0000. */
    public static String phone(String digits) {
        int area = digits.startsWith("0") ? 4 : 3;
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i == area || i > area && (i - area) % 4 == 0) {
                groups.append(' ');
            }
            groups.append(digits.charAt(i));
        }
        return groups.toString();
    }
}
