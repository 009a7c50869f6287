package legalkiosk.evidence.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the fields of a canonical object and says, instead of throwing something else, which one is not as it must be. */
public record Fields(Map<String, Object> map) {
    /** A field is missing or has another form than the format wants. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        public Wrong(String message) {
            super(message, null, false, false);
        }

        /** What is wrong; never missing. */
        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** A text of at most 4,096 characters. */
    public String text(String name) throws Wrong {
        if (map.get(name) instanceof String text && text.length() <= 4096) {
            return text;
        }
        throw new Wrong("field " + name + " must be a text");
    }

    /** A whole number from 0 on. */
    public long count(String name) throws Wrong {
        if (map.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new Wrong("field " + name + " must be a whole number from 0");
    }

    /** A SHA-256 value in 64 small hexadecimal digits. */
    public byte[] hash(String name) throws Wrong {
        String text = text(name);
        if (!text.matches("[0-9a-f]{64}")) {
            throw new Wrong("field " + name + " must be 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }

    /** A time in UTC, as {@link Instant#toString()} writes it. */
    public Instant time(String name) throws Wrong {
        String text = text(name);
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException notATime) {
            throw new Wrong("field " + name + " must be a time in UTC");
        }
        throw new Wrong("field " + name + " must be a time in UTC in its shortest form");
    }

    /** Texts by name. */
    public Map<String, String> texts(String name) throws Wrong {
        Map<String, String> texts = new TreeMap<>();
        if (map.get(name) instanceof Map<?, ?> object) {
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                if (!(entry.getValue() instanceof String value)) {
                    throw new Wrong("field " + name + " must hold texts only");
                }
                texts.put((String) entry.getKey(), value);
            }
            return texts;
        }
        throw new Wrong("field " + name + " must be an object");
    }

    /** A list of anything. */
    public List<?> list(String name) throws Wrong {
        if (map.get(name) instanceof List<?> list) {
            return list;
        }
        throw new Wrong("field " + name + " must be a list");
    }

    /** Refuses fields that the format does not know: what is not understood cannot be said to be whole. */
    public void only(String... names) throws Wrong {
        for (String found : map.keySet()) {
            if (!List.of(names).contains(found)) {
                throw new Wrong("unknown field " + found);
            }
        }
    }
}
