package legalkiosk.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one way to stored data. A write that returned is on disk: SQLite runs with {@code synchronous=FULL} in WAL mode, PostgreSQL
 * with its default {@code fsync} and {@code synchronous_commit}. On SQLite, writes that wait for one another share a sync, see
 * {@link GroupCommit}; PostgreSQL does that by itself. Any thread; blocks for the disk.
 */
public final class Database implements AutoCloseable {
    private static final String SQLITE_OPTIONS =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true&cache_size=-65536";
    /** Hot pages go back into the file once in 8,000 pages of log (32 MB) instead of once in 1,000. */
    private static final String FEWER_CHECKPOINTS = "pragma wal_autocheckpoint = 8000";

    private static final int READERS = 4;
    private static final int POSTGRES_WRITERS = 8;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final String UNIQUE_VIOLATION = "23505";

    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final Optional<GroupCommit> group;

    private Database(HikariDataSource writers, HikariDataSource readers, boolean grouping) {
        this.writers = writers;
        this.readers = readers;
        this.writing = Jdbi.create(writers);
        this.reading = Jdbi.create(readers);
        this.group = grouping ? Optional.of(new GroupCommit(writing)) : Optional.empty();
    }

    /** Opens an SQLite file, makes it if absent, and brings its tables up to date. */
    public static Database sqlite(Path file) {
        String url = "jdbc:sqlite:" + file + SQLITE_OPTIONS;
        return open(
                pool(url + "&transaction_mode=IMMEDIATE", "", "", 1, "writer"),
                pool(url, "", "", READERS, "reader"),
                true);
    }

    /** Opens a PostgreSQL database by its JDBC address and brings its tables up to date. */
    public static Database postgres(String url, String user, String password) {
        return open(
                pool(url, user, password, POSTGRES_WRITERS, "writer"),
                pool(url, user, password, READERS, "reader"),
                false);
    }

    /** Does something in one transaction; a {@link RuntimeException} undoes all of it. */
    public <T> T write(Function<Handle, T> work) {
        return group.isPresent() ? group.get().write(work) : writing.inTransaction(work::apply);
    }

    /** Reads what was committed. */
    public <T> T read(Function<Handle, T> work) {
        return reading.withHandle(work::apply);
    }

    /** True if the failure is a unique or primary key that was already there, in either database's words. */
    public static boolean isDuplicate(JdbiException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return UNIQUE_VIOLATION.equals(sql.getSQLState()) || sql.getErrorCode() == SQLITE_CONSTRAINT;
            }
        }
        return false;
    }

    @Override
    public void close() {
        group.ifPresent(GroupCommit::close);
        readers.close();
        writers.close();
    }

    private static Database open(HikariDataSource writers, HikariDataSource readers, boolean grouping) {
        Flyway.configure().dataSource(writers).load().migrate();
        return new Database(writers, readers, grouping);
    }

    private static HikariDataSource pool(String url, String user, String password, int size, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(size);
        config.setPoolName(name);
        config.setConnectionTimeout(10_000);
        if (url.startsWith("jdbc:sqlite:")) {
            config.setConnectionInitSql(FEWER_CHECKPOINTS);
        }
        return new HikariDataSource(config);
    }
}
