package legalkiosk.hardware.simulator.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The symlink that stays while ptys come and go behind it. */
public final class PortLink {
    private final Path link;
    private final Optional<Path> ownFolder;

    /**
     * At the given place, or in a temporary folder of its own.
     *
     * @param device for the folder's name
     */
    public PortLink(Optional<Path> wanted, String device) throws IOException {
        if (wanted.isPresent()) {
            ownFolder = Optional.empty();
            link = wanted.get().toAbsolutePath();
        } else {
            Path folder = Files.createTempDirectory("legal-kiosk-" + device);
            ownFolder = Optional.of(folder);
            link = folder.resolve("port");
        }
    }

    /** The link. */
    public Path path() {
        return link;
    }

    /** Points at a device; a link that stands there already is replaced in one step, a file that is no link is left alone. */
    public void pointTo(Path device) throws IOException {
        if (Files.exists(link) && !Files.isSymbolicLink(link)) {
            throw new IOException(link + " is there already and is no symbolic link");
        }
        Path fresh = link.resolveSibling(link.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, device);
        Files.move(fresh, link, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the link away. */
    public void remove() throws IOException {
        if (Files.isSymbolicLink(link)) {
            Files.delete(link);
        }
    }

    /** Takes the link away, and the folder if it was made for it. */
    public void removeWithFolder() throws IOException {
        remove();
        if (ownFolder.isPresent()) {
            Files.deleteIfExists(ownFolder.get());
        }
    }
}
