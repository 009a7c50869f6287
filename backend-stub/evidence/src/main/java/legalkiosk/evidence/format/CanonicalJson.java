package legalkiosk.evidence.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON in the one form of RFC 8785: keys sorted, no blanks, shortest escapes. Numbers are whole and at most 2^53 either way; there is no
 * {@code null}. A value is a {@code Map<String, Object>}, a {@code List<Object>}, a {@code String}, a {@code Long} or a {@code Boolean}.
 */
public final class CanonicalJson {
    private static final long LARGEST = 1L << 53;
    private static final int DEPTH = 8;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(20)
                    .maxStringLength(1 << 16)
                    .maxNameLength(256)
                    .maxTokenCount(12L * Limits.FILES)
                    .build())
            .build();

    private CanonicalJson() {}

    /** The value's only form. */
    public static byte[] write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString().getBytes(UTF_8);
    }

    /** The object these bytes are the canonical form of; empty for every other bytes. */
    public static Optional<Map<String, Object>> readObject(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> value = object(parser);
            boolean only = parser.nextToken() == null && Arrays.equals(write(value), bytes);
            return only ? Optional.of(value) : Optional.empty();
        } catch (IOException notCanonical) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> value = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            value.put(key, value(parser));
        }
        return value;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> {
                long number = parser.getLongValue();
                if (number > LARGEST || number < -LARGEST) {
                    throw new IOException("beyond 2^53");
                }
                yield number;
            }
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL,
                    VALUE_NUMBER_FLOAT,
                    VALUE_EMBEDDED_OBJECT,
                    FIELD_NAME,
                    END_OBJECT,
                    END_ARRAY,
                    NOT_AVAILABLE -> throw new IOException("not a value of this format: " + parser.currentToken());
        };
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                String between = "";
                for (Map.Entry<String, Object> entry : sorted(map).entrySet()) {
                    out.append(between);
                    string(out, entry.getKey());
                    out.append(':');
                    append(out, entry.getValue());
                    between = ",";
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                String between = "";
                for (Object item : list) {
                    out.append(between);
                    append(out, item);
                    between = ",";
                }
                out.append(']');
            }
            case String text -> string(out, text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Long number -> out.append(whole(number));
            case Integer number -> out.append(whole(number.longValue()));
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static long whole(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("beyond 2^53");
        }
        return number;
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        return sorted;
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
