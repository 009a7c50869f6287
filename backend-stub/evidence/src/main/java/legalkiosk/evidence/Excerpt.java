package legalkiosk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.ContainerWriter;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Layout;
import legalkiosk.evidence.format.Locator;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Readme;

/** Makes the excerpt of a package: every file about a person is left out, manifest, seal and time stay as they are and still verify. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * Writes the excerpt of a package that the caller has found to be whole.
     *
     * @throws IOException when files cannot be read or written, or the package is none
     */
    public static void write(Path whole, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.READ)) {
            Bytes file = new Bytes(channel);
            Set<String> personal = personal(file);
            try (ContainerWriter container = new ContainerWriter(target)) {
                for (Layout.Entry entry : new Locator(file).walk().entries()) {
                    if (!personal.contains(entry.name())) {
                        copy(container, file, entry);
                    }
                }
                container.finish();
            } catch (IOException failed) {
                Files.deleteIfExists(target);
                throw failed;
            }
        }
    }

    private static void copy(ContainerWriter container, Bytes file, Layout.Entry entry) throws IOException {
        try (InputStream in = entry.name().equals(Names.README)
                ? Content.of(Readme.EXCERPT.bytes()).open()
                : file.stream(entry.content(), entry.size())) {
            container.add(entry.name(), in, new byte[0]);
        }
    }

    private static Set<String> personal(Bytes file) throws IOException {
        Set<String> personal = new HashSet<>();
        try {
            for (Layout.Entry entry : new Locator(file).walk().entries()) {
                if (entry.name().equals(Names.MANIFEST)) {
                    Manifest.read(file.read(entry.content(), (int) entry.size())).files().stream()
                            .filter(line -> line.protection().isPersonal())
                            .forEach(line -> personal.add(line.name()));
                    return personal;
                }
            }
        } catch (Fields.Wrong wrong) {
            throw new IOException("not a package: " + wrong.getMessage());
        }
        throw new IOException("not a package: no manifest");
    }
}
