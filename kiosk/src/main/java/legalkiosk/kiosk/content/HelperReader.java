package legalkiosk.kiosk.content;

import java.util.Optional;

/** Reads the entries of helpers.yaml. */
final class HelperReader {
    private static final String GUIDE = "guide:";

    private HelperReader() {}

    static Helper read(YamlFields fields) {
        Optional<Source> source = fields.optionalFields("source").map(from -> {
            Source read = new Source(from.text("text"), from.date("date"));
            from.finish();
            return read;
        });
        Helper helper = new Helper(
                fields.text("id"),
                fields.text("name"),
                fields.text("what"),
                fields.optionalText("phone"),
                source,
                fields.flag("sample"),
                action(fields));
        fields.finish();
        return helper;
    }

    private static HelperAction action(YamlFields fields) {
        String action = fields.text("action");
        if (action.startsWith(GUIDE)) {
            return new HelperAction.OpenGuide(action.substring(GUIDE.length()).strip());
        }
        return switch (action) {
            case "hotline" -> new HelperAction.Hotline();
            case "book" -> new HelperAction.Book();
            case "none", "" -> new HelperAction.None();
            default -> {
                fields.problemAt("action", "action 只能写 hotline、book、guide:指南id 或 none");
                yield new HelperAction.None();
            }
        };
    }
}
