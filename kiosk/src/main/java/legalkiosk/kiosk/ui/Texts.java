package legalkiosk.kiosk.ui;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

/** The words on the screens, from {@code texts/zh-Hans.properties}. {@code {0}} and so on stand for values. Immutable. */
public final class Texts {
    private final Properties words;

    private Texts(Properties words) {
        this.words = words;
    }

    /** Reads the file of a content folder. */
    public static Texts read(Path contentFolder) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file(contentFolder), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return new Texts(words);
    }

    /** The file of a content folder. */
    public static Path file(Path contentFolder) {
        return contentFolder.resolve("texts").resolve("zh-Hans.properties");
    }

    /** The words of a key; {@link IllegalArgumentException} when nobody wrote them, which a test finds first. */
    public String t(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** All keys that have words. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}
