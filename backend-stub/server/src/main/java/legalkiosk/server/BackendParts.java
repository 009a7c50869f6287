package legalkiosk.server;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.accounts.Passwords;
import legalkiosk.server.accounts.People;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.console.desk.LineSights;
import legalkiosk.server.consultation.Consultations;
import legalkiosk.server.consultation.Turn;
import legalkiosk.server.content.Catalogue;
import legalkiosk.server.content.ContentBundle;
import legalkiosk.server.fleet.Fleet;
import legalkiosk.server.line.Exchange;
import legalkiosk.server.line.LineServer;
import legalkiosk.server.notarisation.CaseSessions;
import legalkiosk.server.notarisation.CaseSettings;
import legalkiosk.server.notarisation.Cases;
import legalkiosk.server.notarisation.Sealing;
import legalkiosk.server.recording.Recordings;
import legalkiosk.server.recording.SecondCopies;
import legalkiosk.server.roster.Absences;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;

/** Everything the backend does, wired, before anybody is let in. */
record BackendParts(
        Database database,
        Clock clock,
        Given given,
        Credentials credentials,
        People people,
        Absences absences,
        Roster roster,
        Fleet fleet,
        Bookings bookings,
        Consultations consultations,
        Cases cases,
        Recordings recordings,
        SecondCopies copies,
        LineServer lines) {

    /** What others wrote for the backend, read before anything is opened. */
    record Given(RosterConfig roster, ContentBundle content, Catalogue catalogue, ServiceItems items) {
        static Given read(ServerConfig config) throws IOException, ConfigException {
            return new Given(
                    ConfigReader.read(config.roster(), RosterConfig.class),
                    ContentBundle.load(config.content()),
                    Catalogue.load(config.content()),
                    ServiceItems.load(config.content().resolve("services")));
        }
    }

    /**
     * Wires the parts and takes up what was before a restart.
     *
     * @param background where evidence is put together
     */
    static BackendParts wire(
            ServerConfig config,
            Given given,
            Database database,
            BackendServer.Choice choice,
            Executor background,
            Clock clock)
            throws IOException {
        Vault vault = Vault.withKey(config.state().resolve("vault.key"));
        Absences absences = new Absences(database, clock);
        Roster roster = new Roster(given.roster(), absences);
        Bookings bookings = new Bookings(database, roster, vault, clock, ConfigParts.bookings(config));
        Exchange exchange = new Exchange(System::nanoTime);
        People people = People.of(
                database,
                vault,
                clock,
                ConfigParts.sessions(config),
                exchange::lawyerOnLine,
                new Passwords(choice.passwords()));
        Office office = Office.open(config, database, clock);
        Sealing sealing = choice.sealings().apply(office.sealing());
        CaseSettings settings = ConfigParts.cases(config, given.items().law(), sealing.records());
        Consultations consultations = new Consultations(
                database,
                roster,
                bookings,
                vault,
                new Turn(ConfigParts.turn(config), clock),
                exchange,
                new LineSights(people),
                new CaseSessions(database, vault, settings, clock),
                clock);
        consultations.restore();
        Cases cases = Cases.of(
                database,
                vault,
                consultations.desk(),
                people.audit(),
                given.items(),
                settings,
                sealing,
                choice.pageMatch(),
                background,
                clock);
        office.serve(cases.recordings());
        return new BackendParts(
                database,
                clock,
                given,
                new Credentials(database, clock),
                people,
                absences,
                roster,
                new Fleet(database, clock),
                bookings,
                consultations,
                cases,
                office.recordings(),
                office.copies(),
                new LineServer(exchange, consultations.desk(), database, clock));
    }

    /** What watches the time as often as the heart beats. */
    List<Runnable> watchers() {
        return List.of(consultations::tick, lines::tick, cases.watch()::tick);
    }
}
