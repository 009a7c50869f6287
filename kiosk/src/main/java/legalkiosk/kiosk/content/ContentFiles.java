package legalkiosk.kiosk.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The text files of a content folder or of the zip a backend serves, read once into memory. */
final class ContentFiles {
    /** A whole edition is about 2 MB; a bundle that unpacks to more than this is broken or hostile. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Map<String, String> texts;

    private ContentFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads all yaml, md and tsv files.
     *
     * @throws IOException if the folder or zip can't be read at all
     */
    static ContentFiles read(Path folderOrZip, Problems problems) throws IOException {
        Map<String, byte[]> raw = Files.isDirectory(folderOrZip) ? fromFolder(folderOrZip) : fromZip(folderOrZip);
        Map<String, String> texts = new TreeMap<>();
        raw.forEach((name, bytes) -> {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                texts.put(name, text);
            } catch (CharacterCodingException notUtf8) {
                problems.add(name, 0, "不是 UTF-8 文字，请另存为 UTF-8");
            }
        });
        return new ContentFiles(texts);
    }

    private static Map<String, byte[]> fromFolder(Path folder) throws IOException {
        Map<String, byte[]> raw = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isContent(name)) {
                    raw.put(name, Files.readAllBytes(path));
                }
            }
        }
        return raw;
    }

    private static Map<String, byte[]> fromZip(Path zip) throws IOException {
        Map<String, byte[]> raw = new TreeMap<>();
        int total = 0;
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.isDirectory() || !isContent(entry.getName())) {
                    continue;
                }
                byte[] bytes = entries.readNBytes(MOST_BYTES - total + 1);
                total += bytes.length;
                if (total > MOST_BYTES) {
                    throw new IOException("content bundle unpacks to more than " + MOST_BYTES + " bytes");
                }
                raw.put(entry.getName(), bytes);
            }
        }
        return raw;
    }

    private static boolean isContent(String name) {
        return name.endsWith(".yaml") || name.endsWith(".md") || name.endsWith(".tsv");
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Names directly in a folder with this ending, in order; the ids of their contents are their names without it. */
    List<String> in(String folder, String ending) {
        return texts.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                .filter(name -> name.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** The first line (from 1) of a file that holds these words, 0 if none does. */
    int lineOf(String name, String words) {
        String text = texts.getOrDefault(name, "");
        int at = text.indexOf(words);
        return at < 0
                ? 0
                : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
