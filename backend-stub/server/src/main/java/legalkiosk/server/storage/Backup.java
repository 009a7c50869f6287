package legalkiosk.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Copies a state folder while the backend that owns it may be running, so that another backend can go on from the copy. */
public final class Backup {
    private Backup() {}

    /**
     * The database's file first, as one moment of it, then everything else: files are only ever written before the rows that name them,
     * so each row of the copy finds its file.
     *
     * @param database file in the state folder; absent if the database is elsewhere
     * @param to a folder that is not there yet
     */
    public static void copy(Path state, Path database, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new IOException(to + " is there already; name a new folder");
        }
        PrivateFiles.folder(to);
        if (Files.exists(database)) {
            snapshot(database, to.resolve(state.relativize(database)));
        }
        try (Stream<Path> all = Files.walk(state)) {
            for (Path from : all.toList()) {
                // The log and its index beside the file belong to the running backend.
                if (!from.toString().startsWith(database.toString())) {
                    copyOne(from, to.resolve(state.relativize(from).toString()));
                }
            }
        }
    }

    private static void snapshot(Path database, Path to) throws IOException {
        PrivateFiles.create(to, new byte[0]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=10000");
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException failed) {
            throw new IOException("the database cannot be copied: " + failed.getMessage(), failed);
        }
    }

    private static void copyOne(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            PrivateFiles.folder(to);
        } else if (Files.isRegularFile(from)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
