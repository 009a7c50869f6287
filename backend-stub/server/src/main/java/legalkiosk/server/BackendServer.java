package legalkiosk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.content.ContentBundle;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.staffcall.StaffCalls;
import legalkiosk.server.storage.Answers;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.PrivateFiles;
import legalkiosk.server.storage.Vault;
import legalkiosk.server.web.Api;
import legalkiosk.server.web.Certificate;
import legalkiosk.server.web.WebServer;

/** The whole backend, wired by hand. */
public final class BackendServer implements AutoCloseable {
    private final Database database;
    private final Credentials credentials;
    private final WebServer web;

    private BackendServer(Database database, Credentials credentials, WebServer web) {
        this.database = database;
        this.credentials = credentials;
        this.web = web;
    }

    /** Opens storage, brings it up to date and listens. */
    public static BackendServer start(ServerConfig config, Clock clock) throws IOException, ConfigException {
        PrivateFiles.folder(config.state());
        RosterConfig people = ConfigReader.read(config.roster(), RosterConfig.class);
        ContentBundle content = ContentBundle.load(config.content());
        Certificate certificate = config.listen().certificate().isPresent()
                ? Certificate.read(config.listen().certificate().get())
                : Certificate.selfSigned(config.state());
        Vault vault = Vault.withKey(config.state().resolve("vault.key"));
        Database database = database(config);
        try {
            Roster roster = new Roster(people);
            Credentials credentials = new Credentials(database, clock);
            Bookings bookings = new Bookings(
                    database, roster, vault, clock, new Bookings.Rules(config.hold(), config.horizonDays()));
            Api api = new Api(
                    bookings,
                    roster,
                    content,
                    new StaffCalls(database, clock),
                    new Answers(database, clock),
                    () -> database.read(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one() == 1));
            WebServer web = WebServer.start(
                    api,
                    credentials,
                    certificate,
                    config.listen().host(),
                    config.listen().port());
            return new BackendServer(database, credentials, web);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    static Database database(ServerConfig config) throws IOException {
        ServerConfig.Storage storage = config.storage();
        return switch (storage.kind()) {
            case SQLITE -> Database.sqlite(config.state().resolve("backend.db"));
            case POSTGRESQL -> {
                Path file = storage.passwordFile().orElse(null);
                String password = file == null ? "" : Files.readString(file).strip();
                yield Database.postgres(
                        storage.url().orElseThrow(), storage.user().orElse(""), password);
            }
        };
    }

    public Credentials credentials() {
        return credentials;
    }

    /** The port it listens on. */
    public int port() {
        return web.port();
    }

    /** Stops taking requests, finishes those begun, then closes storage. */
    @Override
    public void close() {
        web.close();
        database.close();
    }
}
