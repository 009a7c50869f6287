package legalkiosk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.accounts.Passwords;
import legalkiosk.server.accounts.People;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.console.AccountPages;
import legalkiosk.server.console.AuditPages;
import legalkiosk.server.console.Console;
import legalkiosk.server.console.ConsoleLine;
import legalkiosk.server.console.EnrolPages;
import legalkiosk.server.console.LeavePages;
import legalkiosk.server.console.RosterPages;
import legalkiosk.server.console.SignInPages;
import legalkiosk.server.console.TerminalPages;
import legalkiosk.server.console.desk.Desk;
import legalkiosk.server.console.desk.DeskPages;
import legalkiosk.server.console.desk.LineSights;
import legalkiosk.server.console.notary.CheckPages;
import legalkiosk.server.console.notary.NotaryPages;
import legalkiosk.server.consultation.Consultations;
import legalkiosk.server.consultation.Retention;
import legalkiosk.server.consultation.Turn;
import legalkiosk.server.content.Catalogue;
import legalkiosk.server.content.ContentBundle;
import legalkiosk.server.fleet.Fleet;
import legalkiosk.server.fleet.SupportBundles;
import legalkiosk.server.line.Exchange;
import legalkiosk.server.line.LineAuth;
import legalkiosk.server.line.LineServer;
import legalkiosk.server.notarisation.CaseDesk;
import legalkiosk.server.notarisation.CaseSessions;
import legalkiosk.server.notarisation.CaseSettings;
import legalkiosk.server.notarisation.Cases;
import legalkiosk.server.notarisation.PageMatch;
import legalkiosk.server.notarisation.Sealing;
import legalkiosk.server.notarisation.pages.PrintedPageMatch;
import legalkiosk.server.roster.Absences;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.staffcall.StaffCalls;
import legalkiosk.server.storage.Answers;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.PrivateFiles;
import legalkiosk.server.storage.Vault;
import legalkiosk.server.web.Api;
import legalkiosk.server.web.CallApi;
import legalkiosk.server.web.CaseApi;
import legalkiosk.server.web.Certificate;
import legalkiosk.server.web.CertificateWatch;
import legalkiosk.server.web.FleetRoutes;
import legalkiosk.server.web.LineSockets;
import legalkiosk.server.web.RateLimits;
import legalkiosk.server.web.RecordingApi;
import legalkiosk.server.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole backend, wired by hand. */
public final class BackendServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackendServer.class);

    /** Five seconds: how long a line outlives its session, and how late another process's change of leave is seen. */
    private static final int SEEN_AGAIN_BEATS = 20;

    private static final int MINUTE_BEATS = 240;

    private final Database database;
    private final Credentials credentials;
    private final WebServer web;
    private final People people;
    private final LineServer lines;
    private final Heart heart;
    private final ExecutorService background;
    private final Cases cases;

    private BackendServer(
            Database database,
            Credentials credentials,
            People people,
            WebServer web,
            LineServer lines,
            Heart heart,
            ExecutorService background,
            Cases cases) {
        this.background = background;
        this.cases = cases;
        this.people = people;
        this.lines = lines;
        this.heart = heart;
        this.database = database;
        this.credentials = credentials;
        this.web = web;
    }

    /** Opens storage, brings it up to date and listens. */
    public static BackendServer start(ServerConfig config, Clock clock) throws IOException, ConfigException {
        return start(config, clock, Parts.OWN);
    }

    /**
     * Parts that tests may put in place of the program's own.
     *
     * @param sealings from the office's way to make documents to the one that is used
     * @param pageMatch how printed pages are known again
     * @param passwords how dear a guess of a password is
     */
    record Parts(UnaryOperator<Sealing> sealings, PageMatch pageMatch, Passwords.Cost passwords) {
        static final Parts OWN =
                new Parts(UnaryOperator.identity(), new PrintedPageMatch(), Passwords.Cost.RECOMMENDED);
    }

    static BackendServer start(ServerConfig config, Clock clock, Parts parts) throws IOException, ConfigException {
        PrivateFiles.folder(config.state());
        RosterConfig people = ConfigReader.read(config.roster(), RosterConfig.class);
        ContentBundle content = ContentBundle.load(config.content());
        Certificate certificate = config.listen().certificate().isPresent()
                ? Certificate.read(config.listen().certificate().get())
                : Certificate.selfSigned(config.state());
        Vault vault = Vault.withKey(config.state().resolve("vault.key"));
        Database database = database(config);
        try {
            Absences absences = new Absences(database, clock);
            Roster roster = new Roster(people, absences);
            Fleet fleet = new Fleet(database, clock);
            Credentials credentials = new Credentials(database, clock);
            Bookings bookings = new Bookings(
                    database, roster, vault, clock, new Bookings.Rules(config.hold(), config.horizonDays()));
            Exchange exchange = new Exchange(System::nanoTime);
            People staff = People.of(
                    database, vault, clock, rules(config), exchange::lawyerOnLine, new Passwords(parts.passwords()));
            Office office = Office.open(config, database, clock);
            Sealing sealing = parts.sealings().apply(office.sealing());
            ServiceItems items = ServiceItems.load(config.content().resolve("services"));
            CaseSettings caseSettings = caseSettings(config.cases(), items.law(), sealing.records());
            Consultations consultations = new Consultations(
                    database,
                    roster,
                    bookings,
                    vault,
                    new Turn(turn(config), clock),
                    exchange,
                    new LineSights(staff),
                    new CaseSessions(database, vault, caseSettings, clock),
                    clock);
            consultations.restore();
            ExecutorService evidence = Executors.newVirtualThreadPerTaskExecutor();
            CaseDesk cases = CaseDesk.of(
                    database,
                    vault,
                    consultations,
                    staff.audit(),
                    items,
                    caseSettings,
                    sealing,
                    parts.pageMatch(),
                    evidence,
                    clock);
            office.serve(cases);
            LineServer lines = new LineServer(exchange, consultations.desk(), database, clock);
            Api api = new Api(
                    bookings,
                    roster,
                    content,
                    new StaffCalls(database, clock),
                    new Answers(database, clock),
                    new CallApi(consultations),
                    new CaseApi(cases),
                    new FleetRoutes(fleet, new SupportBundles(database, clock)),
                    new RecordingApi(office.recordings()),
                    () -> database.read(handle ->
                            handle.createQuery("select 1").mapTo(Integer.class).one() == 1));
            LineAuth lawyers = either(staffToken(credentials), new ConsoleLine(staff.sessions()));
            LineSockets sockets = new LineSockets(lines, lawyers);
            boolean unprotected = config.listen().certificate().isEmpty()
                    && !loopback(config.listen().host());
            Catalogue catalogue = Catalogue.load(config.content());
            Console console = new Console(
                    staff.sessions(),
                    clock,
                    unprotected,
                    List.of(
                            new SignInPages(staff.signIn(), staff.sessions(), staff.audit()).pages(),
                            new DeskPages(
                                            new Desk(consultations, bookings, roster, catalogue, clock),
                                            consultations,
                                            staff.audit())
                                    .pages(),
                            new NotaryPages(cases, office.copies(), items, catalogue, clock).pages(),
                            new CheckPages(cases).pages(),
                            new EnrolPages(staff.enrolments()).pages(),
                            new AccountPages(staff.accounts(), staff.sessions(), roster, staff.audit()).pages(),
                            new RosterPages(people, roster, absences, bookings, staff.audit(), clock).pages(),
                            new LeavePages(roster, absences, bookings, staff.audit(), clock).pages(),
                            new TerminalPages(fleet, staff.audit(), clock).pages(),
                            new AuditPages(staff.audit(), staff.accounts(), clock).pages()));
            WebServer web = WebServer.start(
                    api,
                    sockets,
                    List.of(console),
                    credentials,
                    new RateLimits(limits(config), System::nanoTime),
                    certificate,
                    config.listen().host(),
                    config.listen().port());
            if (unprotected) {
                LOG.atWarn()
                        .addKeyValue("event", "backend.test-certificate")
                        .log("the certificate was made here and no browser can check it; name a real one in"
                                + " listen.certificate");
            }
            List<Runnable> watched = new ArrayList<>();
            watched.add(consultations::tick);
            watched.add(lines::tick);
            watched.add(cases::tick);
            watched.add(new EachTime(MINUTE_BEATS, cases::tidy));
            Retention retention = new Retention(
                    database,
                    clock,
                    new Retention.Rules(
                            config.calls().keepPapers(), config.calls().keepNotes()));
            watched.add(retention::tick);
            watched.add(new EachTime(SEEN_AGAIN_BEATS, sockets::checkAgain));
            watched.add(new EachTime(SEEN_AGAIN_BEATS, absences::refresh));
            config.listen()
                    .certificate()
                    .ifPresent(pem -> watched.add(new EachTime(SEEN_AGAIN_BEATS, new CertificateWatch(pem, web))));
            Heart heart = new Heart(watched);
            return new BackendServer(database, credentials, staff, web, lines, heart, evidence, cases);
        } catch (RuntimeException | IOException failed) {
            database.close();
            throw failed;
        }
    }

    private static CaseSettings caseSettings(ServerConfig.Cases cases, LawTexts law, boolean records) {
        LawTexts.Consent consent = law.consent(LawTexts.About.RECORDING);
        return new CaseSettings(
                law.office().name(),
                law.office().code(),
                law.office().code(),
                cases.tries(),
                cases.coolDown(),
                cases.longestGap(),
                records,
                cases.keepDrafts(),
                cases.accessFor(),
                law.retention().stream()
                        .filter(period -> period.years() > 0)
                        .collect(Collectors.toUnmodifiableMap(LawTexts.Period::retention, LawTexts.Period::years)),
                cases.checkAt(),
                consent.text(),
                consent.version());
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

    /** Whoever shows a token is asked for no session; a browser can't send one on a WebSocket. */
    private static LineAuth either(LineAuth token, LineAuth session) {
        return header -> header.apply("Authorization").isPresent() ? token.lawyer(header) : session.lawyer(header);
    }

    private static boolean loopback(String host) {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    }

    static Sessions.Rules rules(ServerConfig config) {
        ServerConfig.Browser browser = config.console();
        return new Sessions.Rules(browser.idle(), browser.idleOnLine(), browser.longest());
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

    /** Whoever signs in with a browser. */
    public People people() {
        return people;
    }

    /** What notaries do with cases. */
    public Cases cases() {
        return cases;
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
        try {
            web.close();
        } finally {
            background.close();
            database.close();
        }
    }
}
