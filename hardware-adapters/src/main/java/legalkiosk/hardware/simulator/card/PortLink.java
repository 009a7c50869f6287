package legalkiosk.hardware.simulator.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The symlink that stays while ptys come and go behind it. */
final class PortLink {
    private final Path link;
    private final Optional<Path> ownFolder;

    /** At the given place, or in a temporary folder of its own. */
    PortLink(Optional<Path> wanted) throws IOException {
        if (wanted.isPresent()) {
            ownFolder = Optional.empty();
            link = wanted.get().toAbsolutePath();
        } else {
            Path folder = Files.createTempDirectory("legal-kiosk-card-reader");
            ownFolder = Optional.of(folder);
            link = folder.resolve("port");
        }
    }

    Path path() {
        return link;
    }

    /** Points at a device; a link that stands there already is replaced in one step, a file that is no link is left alone. */
    void pointTo(Path device) throws IOException {
        if (Files.exists(link) && !Files.isSymbolicLink(link)) {
            throw new IOException(link + " is there already and is no symbolic link");
        }
        Path fresh = link.resolveSibling(link.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, device);
        Files.move(fresh, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void remove() throws IOException {
        if (Files.isSymbolicLink(link)) {
            Files.delete(link);
        }
    }

    void removeWithFolder() throws IOException {
        remove();
        if (ownFolder.isPresent()) {
            Files.deleteIfExists(ownFolder.get());
        }
    }
}
