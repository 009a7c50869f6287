package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Vault;

/** Consultations by video, wired: one part for everybody who has to do with them. */
public final class Consultations {
    /** A booked consultation that was held this long ago is of no interest to anybody's agenda. */
    private static final Duration HELD_LATELY = Duration.ofHours(2);

    private final Agenda agenda;
    private final Clock clock;
    private final Restart restart;
    private final CallDesk desk;
    private final TerminalCalls terminals;
    private final LawyerCalls lawyers;
    private final Promises promises;

    public Consultations(
            Database database,
            Roster roster,
            Bookings bookings,
            Vault vault,
            Turn turn,
            Switchboard switchboard,
            Clock clock) {
        this(database, roster, bookings, vault, turn, switchboard, (_, _) -> {}, CaseCalls.NONE, clock);
    }

    /**
     * @param sights told of what goes to lawyers over the line
     * @param cases asked when a call is to be the session of a case
     */
    public Consultations(
            Database database,
            Roster roster,
            Bookings bookings,
            Vault vault,
            Turn turn,
            Switchboard switchboard,
            Sights sights,
            CaseCalls cases,
            Clock clock) {
        Ids ids = new Ids(clock);
        CallRows rows = new CallRows(database, vault);
        CallStore store = new CallStore(database, vault, ids);
        Notes notes = new Notes(database, vault);
        Papers papers = new Papers(database, vault, ids);
        CallFiles files = new CallFiles(rows, papers, notes, turn, roster, sights);
        NextFree fallback = new NextFree(database, bookings, roster, clock);
        this.clock = clock;
        this.agenda = new Agenda(bookings, clock);
        this.restart = new Restart(database, rows);
        this.promises = new Promises(database);
        this.desk = new CallDesk(store, fallback, switchboard, roster::lawyer, files::of, files::past, clock);
        this.terminals =
                new TerminalCalls(desk, store, rows, files, papers, notes, agenda, cases, roster, turn, ids, clock);
        this.lawyers = new LawyerCalls(desk, store, rows, files, papers, notes, new OwnCalls(database), roster, clock);
    }

    /** Where the line goes. */
    public CallDesk desk() {
        return desk;
    }

    /** What terminals ask outside the line. */
    public TerminalCalls terminals() {
        return terminals;
    }

    /** What lawyers ask outside the line. */
    public LawyerCalls lawyers() {
        return lawyers;
    }

    /** How well the promise was kept. */
    public Promises promises() {
        return promises;
    }

    /** Takes up the calls of before a restart; to be called once, before anybody is let in. */
    public void restore() {
        desk.held(restart.bookingsHeld(clock.instant().minus(HELD_LATELY)));
        desk.restore(restart.calls(), restart.duties());
    }

    /** Does what time asks for; several times a second. */
    public void tick() {
        agenda.news().ifPresent(desk::agenda);
        desk.tick();
    }
}
