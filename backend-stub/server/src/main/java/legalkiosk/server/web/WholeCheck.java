package legalkiosk.server.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToIntFunction;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Checks a record that came from outside, and the records in it: nothing is missing that is not {@link Nullable}, no text, list or map is
 * longer than it may be. A refusal names the field, never its value.
 */
final class WholeCheck {
    private static final int MOST_ENTRIES = 200;

    private final ToIntFunction<String> longest;

    /** @param longest how many characters a field may have, by its name */
    WholeCheck(ToIntFunction<String> longest) {
        this.longest = longest;
    }

    <T extends Record> T whole(T value) {
        record(value, "");
        return value;
    }

    private void record(Record value, String path) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String field = path + component.getName();
            Object held = read(component, value);
            boolean mayMiss = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (held == null && !mayMiss) {
                throw RequestCheck.bad(field, "is missing");
            }
            check(held, field, component.getName());
        }
    }

    private void check(@Nullable Object held, String field, String name) {
        switch (held) {
            case null -> {}
            case Sensitive<?> personal -> check(personal.reveal(), field, name);
            case String text -> text(text, field, name);
            case Collection<?> list -> {
                few(list.size(), field);
                list.forEach(one -> there(one, field, name));
            }
            case Map<?, ?> map -> {
                few(map.size(), field);
                map.forEach((key, one) -> {
                    there(key, field, "key");
                    there(one, field, name);
                });
            }
            case Record inner -> record(inner, field + ".");
            default -> {}
        }
    }

    private void there(@Nullable Object one, String field, String name) {
        if (one == null) {
            throw RequestCheck.bad(field, "has an empty entry");
        }
        check(one, field, name);
    }

    private void text(String text, String field, String name) {
        if (text.length() > longest.applyAsInt(name)) {
            throw RequestCheck.bad(field, "must have at most " + longest.applyAsInt(name) + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw RequestCheck.bad(field, "must not hold the character 0");
        }
    }

    private static void few(int size, String field) {
        if (size > MOST_ENTRIES) {
            throw RequestCheck.bad(field, "must have at most " + MOST_ENTRIES + " entries");
        }
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
