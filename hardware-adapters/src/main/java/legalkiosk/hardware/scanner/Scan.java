package legalkiosk.hardware.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a scanner delivered, made harmless. Neither its text nor its length goes to a log. */
public sealed interface Scan {
    /** Characters that a code of ours may have, with room to spare. */
    int MOST_CHARACTERS = 128;

    /** Printable characters, 1 to {@link #MOST_CHARACTERS}, without control characters and without space around. */
    record Code(String text) implements Scan {
        @Override
        public String toString() {
            return "Code[***]";
        }
    }

    /** Nothing that anybody of ours prints. */
    record Refused(Why why) implements Scan {}

    /** Why it was refused. */
    enum Why {
        TOO_LONG,
        /** No text at all: other bytes, or nothing but control characters. */
        NOT_TEXT;

        /** Key of the citizen's words, see {@link legalkiosk.hardware.DeviceWords}. */
        public String wordsKey() {
            return switch (this) {
                case TOO_LONG -> "scanner.too-long";
                case NOT_TEXT -> "scanner.not-text";
            };
        }
    }

    /** Bytes from a line, as UTF-8. */
    static Scan of(byte[] bytes) {
        if (bytes.length > 4 * MOST_CHARACTERS) {
            return new Refused(Why.TOO_LONG);
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return new Refused(Why.NOT_TEXT);
        }
    }

    /** Characters from a keyboard or a picture. */
    static Scan of(String characters) {
        StringBuilder kept = new StringBuilder();
        characters
                .codePoints()
                .filter(Scan::printable)
                .limit(MOST_CHARACTERS * 2L)
                .forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        if (text.isEmpty()) {
            return new Refused(Why.NOT_TEXT);
        }
        return text.length() > MOST_CHARACTERS ? new Refused(Why.TOO_LONG) : new Code(text);
    }

    /** Not what steers a terminal, a text's direction or a program. */
    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
