package legalkiosk.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java source of the repository is laid out by palantir-java-format. It runs as a test because the formatter must parse the
 * language of JDK 25 while Maven itself may run on an older JDK. {@code -Dformat=write} rewrites instead of failing.
 */
class SourceFormatTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    @Test
    void everySourceIsFormatted() throws Exception {
        boolean write = "write".equals(System.getProperty("format"));
        List<String> wrong = sources().parallelStream()
                .filter(source -> !laidOut(source, write))
                .map(source -> ROOT.relativize(source).toString())
                .sorted()
                .toList();
        assertThat(wrong).as("not formatted; `.ci/format` rewrites them").isEmpty();
    }

    /** True if it is as it should be, or was made so. */
    private static boolean laidOut(Path source, boolean write) {
        try {
            String text = Files.readString(source);
            String formatted = Formatter.createFormatter(JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.PALANTIR)
                            .formatJavadoc(false)
                            .build())
                    .formatSourceAndFixImports(text);
            if (formatted.equals(text)) {
                return true;
            }
            if (write) {
                Files.writeString(source, formatted);
            }
            return write;
        } catch (IOException | FormatterException cannot) {
            throw new IllegalStateException(source + ": " + cannot.getMessage(), cannot);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean skip = !folder.equals(ROOT) && (name.equals("target") || name.startsWith("."));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
