package legalkiosk.kiosk.print;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that only its owner can enter, where a paper lies while the printer reads it. It belongs to one process alone: opening
 * it throws away whatever an earlier run left. Put it on a memory disk and a power cut leaves nothing either.
 */
final class Spool {
    private static final String ENDING = ".pdf";

    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    static Spool open(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Spool spool = new Spool(folder);
        spool.sweep();
        return spool;
    }

    /** Where a job's paper lies. */
    Path place(UUID id) {
        return folder.resolve(id + ENDING);
    }

    /** Writes a paper where only we can read it. Not disturbed by an interrupt: the caller's cancel comes later. */
    void put(Path file, byte[] pdf) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // A channel would be closed by an interrupt half way; a plain stream is not.
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(pdf);
        }
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Removes what a crash left; gives the number of files. */
    int sweep() throws IOException {
        int removed = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                Files.delete(file);
                removed++;
            }
        }
        return removed;
    }
}
