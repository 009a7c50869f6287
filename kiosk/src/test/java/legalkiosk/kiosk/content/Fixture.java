package legalkiosk.kiosk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small whole content folder for tests, and ways to spoil a copy of it. */
public final class Fixture {
    public static final Path ROOT = Path.of(System.getProperty("repository.root"));

    private Fixture() {}

    /** The fixture as files; do not change it, {@link #copyTo} first. */
    public static Path folder() {
        return ROOT.resolve("kiosk/src/test/resources/content-fixture");
    }

    /** The fixture, loaded. */
    public static Content content() throws IOException {
        return loaded(folder());
    }

    /** Loads a folder that must be right. */
    public static Content loaded(Path folder) throws IOException {
        ContentLoading loading = ContentLoader.load(folder);
        assertThat(loading).isInstanceOf(ContentLoading.Loaded.class);
        return ((ContentLoading.Loaded) loading).content();
    }

    static List<String> problems(Path folder) throws IOException {
        return switch (ContentLoader.load(folder)) {
            case ContentLoading.Loaded loaded -> List.of();
            case ContentLoading.Refused(List<ContentProblem> problems) ->
                problems.stream().map(ContentProblem::toString).toList();
        };
    }

    static Path copyTo(Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(folder())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(folder().relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        return target;
    }

    static void change(Path folder, String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    static Path zip(Path folder, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(path).toString()));
                zip.write(Files.readAllBytes(path));
            }
        }
        return target;
    }
}
