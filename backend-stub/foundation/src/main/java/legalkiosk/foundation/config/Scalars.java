package legalkiosk.foundation.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Single values of a configuration file. A refused text is an IllegalArgumentException that says what was wanted. */
final class Scalars {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private Scalars() {}

    static Object parse(String text, Class<?> type, Path file) {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class || type == Boolean.class) {
            return bool(text);
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(within(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return within(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class || type == Double.class) {
            return decimal(text);
        }
        if (type == Duration.class) {
            return duration(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        try {
            if (type == Path.class) {
                return file.toAbsolutePath().resolveSibling(text).normalize();
            }
            if (type == URI.class) {
                return new URI(text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException | URISyntaxException | InvalidPathException bad) {
            throw new IllegalArgumentException("a " + type.getSimpleName(), bad);
        }
        throw new IllegalStateException("no reader for settings of type " + type);
    }

    /** Why the value breaks the setting's own limits. */
    static Optional<String> refuse(Object value, Setting setting) {
        if (value instanceof Number number
                && (number.longValue() < setting.min() || number.longValue() > setting.max())) {
            return Optional.of(number + " is out of range: " + setting.min() + " to " + setting.max());
        }
        if (value instanceof String text && !setting.pattern().isEmpty() && !text.matches(setting.pattern())) {
            return Optional.of("“" + text + "” does not have the form " + setting.pattern());
        }
        return Optional.empty();
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private static long within(String text, long least, long most) {
        try {
            long value = Long.parseLong(text.replace("_", ""));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException bad) {
            throw new IllegalArgumentException("a whole number", bad);
        }
        throw new IllegalArgumentException("a whole number between " + least + " and " + most);
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException bad) {
            throw new IllegalArgumentException("a number", bad);
        }
    }

    private static Duration duration(String text) {
        Matcher match = DURATION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("a length of time like 500ms, 30s, 5m, 2h or 1d");
        }
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static Object constant(String text, Class<?> type) {
        String wanted = text.replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }
}
