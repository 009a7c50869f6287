package legalkiosk.server;

import java.io.IOException;
import java.util.List;
import legalkiosk.contract.Routes.Access;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.accounts.People;
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
import legalkiosk.server.console.notary.CheckPages;
import legalkiosk.server.console.notary.NotaryPages;
import legalkiosk.server.consultation.LawyerCalls;
import legalkiosk.server.fleet.SupportBundles;
import legalkiosk.server.line.LineAuth;
import legalkiosk.server.staffcall.StaffCalls;
import legalkiosk.server.storage.Answers;
import legalkiosk.server.web.Api;
import legalkiosk.server.web.CallApi;
import legalkiosk.server.web.CaseApi;
import legalkiosk.server.web.Certificate;
import legalkiosk.server.web.FleetRoutes;
import legalkiosk.server.web.LineSockets;
import legalkiosk.server.web.RateLimits;
import legalkiosk.server.web.RecordingApi;
import legalkiosk.server.web.WebServer;

/**
 * The ways in: routes for terminals and staff, pages for browsers, lines for calls.
 *
 * @param sockets to be checked now and then for sessions that are over
 */
record BackendWeb(WebServer server, LineSockets sockets) {

    /** Listens; from then on everybody may come in. */
    static BackendWeb open(ServerConfig config, BackendParts parts, Certificate certificate) throws IOException {
        LineAuth lawyers = either(
                staffToken(parts.credentials()), new ConsoleLine(parts.people().sessions()));
        LineSockets sockets = new LineSockets(parts.lines(), lawyers);
        WebServer server = WebServer.start(
                api(parts),
                sockets,
                List.of(console(config, parts)),
                parts.credentials(),
                new RateLimits(ConfigParts.limits(config), System::nanoTime),
                certificate,
                config.listen().host(),
                config.listen().port());
        return new BackendWeb(server, sockets);
    }

    private static Api api(BackendParts parts) {
        return new Api(
                parts.bookings(),
                parts.roster(),
                parts.given().content(),
                new StaffCalls(parts.database(), parts.clock()),
                new Answers(parts.database(), parts.clock()),
                new CallApi(
                        parts.consultations().terminals(),
                        parts.consultations().lawyers(),
                        parts.consultations().promises()),
                new CaseApi(parts.cases().terminals(), parts.cases().certificates()),
                new FleetRoutes(parts.fleet(), new SupportBundles(parts.database(), parts.clock())),
                new RecordingApi(parts.recordings()),
                () -> parts.database()
                        .read(handle -> handle.createQuery("select 1")
                                        .mapTo(Integer.class)
                                        .one()
                                == 1));
    }

    private static Console console(ServerConfig config, BackendParts parts) {
        People people = parts.people();
        Audit audit = people.audit();
        LawyerCalls calls = parts.consultations().lawyers();
        Desk desk =
                new Desk(calls, parts.bookings(), parts.roster(), parts.given().catalogue(), parts.clock());
        return new Console(
                people.sessions(),
                parts.clock(),
                ConfigParts.unprotected(config),
                List.of(
                        new SignInPages(people.signIn(), people.sessions(), audit).pages(),
                        new DeskPages(desk, calls, audit).pages(),
                        new NotaryPages(
                                        parts.cases().notaries(),
                                        parts.copies(),
                                        parts.given().items(),
                                        parts.given().catalogue(),
                                        parts.clock())
                                .pages(),
                        new CheckPages(parts.cases().certificates()).pages(),
                        new EnrolPages(people.enrolments()).pages(),
                        new AccountPages(people.accounts(), people.sessions(), parts.roster(), audit).pages(),
                        new RosterPages(
                                        parts.given().roster(),
                                        parts.roster(),
                                        parts.absences(),
                                        parts.bookings(),
                                        audit,
                                        parts.clock())
                                .pages(),
                        new LeavePages(parts.roster(), parts.absences(), parts.bookings(), audit, parts.clock())
                                .pages(),
                        new TerminalPages(parts.fleet(), audit, parts.clock()).pages(),
                        new AuditPages(audit, people.accounts(), parts.clock()).pages()));
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
}
