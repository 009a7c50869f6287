package legalkiosk.kiosk.app.demo;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a record of settings as the YAML it would be read from, so that a demonstration has a file to change. */
final class SettingsText {
    private SettingsText() {}

    /** Everything that is set, one key a line. */
    static String of(Record settings) {
        StringBuilder text = new StringBuilder();
        lines(settings, "", text);
        return text.toString();
    }

    private static void lines(Record settings, String indent, StringBuilder text) {
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = value(settings, component);
            Object set = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (set instanceof Record section) {
                text.append(indent).append(component.getName()).append(":\n");
                lines(section, indent + "  ", text);
            } else if (set != null && !List.of().equals(set)) {
                text.append(indent)
                        .append(component.getName())
                        .append(": ")
                        .append(written(set))
                        .append('\n');
            }
        }
    }

    private static Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String written(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(SettingsText::written).collect(Collectors.joining(", ", "[", "]"));
            case Path path -> quoted(path.toAbsolutePath().toString());
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT);
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
