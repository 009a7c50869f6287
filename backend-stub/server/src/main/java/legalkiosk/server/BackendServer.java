package legalkiosk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Routes.Access;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.consultation.Consultations;
import legalkiosk.server.consultation.Retention;
import legalkiosk.server.consultation.Turn;
import legalkiosk.server.content.ContentBundle;
import legalkiosk.server.fleet.Fleet;
import legalkiosk.server.fleet.SupportBundles;
import legalkiosk.server.line.Exchange;
import legalkiosk.server.line.LineAuth;
import legalkiosk.server.line.LineServer;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.staffcall.StaffCalls;
import legalkiosk.server.storage.Answers;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.PrivateFiles;
import legalkiosk.server.storage.Vault;
import legalkiosk.server.web.Api;
import legalkiosk.server.web.CallApi;
import legalkiosk.server.web.Certificate;
import legalkiosk.server.web.FleetRoutes;
import legalkiosk.server.web.LineSockets;
import legalkiosk.server.web.RateLimits;
import legalkiosk.server.web.WebServer;

/** The whole backend, wired by hand. */
public final class BackendServer implements AutoCloseable {
    private final Database database;
    private final Credentials credentials;
    private final WebServer web;

    private final LineServer lines;
    private final Heart heart;

    private BackendServer(Database database, Credentials credentials, WebServer web, LineServer lines, Heart heart) {
        this.lines = lines;
        this.heart = heart;
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
            Exchange exchange = new Exchange(System::nanoTime);
            Consultations consultations = new Consultations(
                    database, roster, bookings, vault, new Turn(turn(config), clock), exchange, clock);
            consultations.restore();
            LineServer lines = new LineServer(exchange, consultations.desk(), database, clock);
            Api api = new Api(
                    bookings,
                    roster,
                    content,
                    new StaffCalls(database, clock),
                    new Answers(database, clock),
                    new CallApi(consultations),
                    new FleetRoutes(new Fleet(database, clock), new SupportBundles(database, clock)),
                    () -> database.read(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one() == 1));
            LineSockets sockets = new LineSockets(lines, staffToken(credentials));
            WebServer web = WebServer.start(
                    api,
                    sockets,
                    credentials,
                    new RateLimits(limits(config), System::nanoTime),
                    certificate,
                    config.listen().host(),
                    config.listen().port());
            Retention retention = new Retention(
                    database,
                    clock,
                    new Retention.Rules(
                            config.calls().keepPapers(), config.calls().keepNotes()));
            Heart heart = new Heart(List.of(consultations::tick, lines::tick, retention::tick));
            return new BackendServer(database, credentials, web, lines, heart);
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

    /** A staff token of a lawyer's id; for tools and tests, a browser has a session instead. */
    private static LineAuth staffToken(Credentials credentials) {
        return header -> header.apply("Authorization")
                .flatMap(credentials::bearer)
                .filter(holder -> holder.role() == Access.STAFF)
                .map(Credentials.Holder::name);
    }

    private static Optional<Turn.Server> turn(ServerConfig config) throws IOException {
        if (config.turn().isEmpty()) {
            return Optional.empty();
        }
        ServerConfig.TurnServer turn = config.turn().get();
        Sensitive<String> secret =
                Sensitive.of(Files.readString(turn.secretFile()).strip());
        return Optional.of(new Turn.Server(turn.urls(), secret, turn.relayOnly(), turn.lifetime()));
    }

    private static RateLimits.Rules limits(ServerConfig config) {
        ServerConfig.Limits limits = config.limits();
        return new RateLimits.Rules(limits.requestsPerSecond(), limits.requestsAtOnce(), limits.wrongPerMinute());
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
        heart.close();
        lines.close();
        web.close();
        database.close();
    }
}
