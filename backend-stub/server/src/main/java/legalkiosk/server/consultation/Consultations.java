package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.PromiseReport;
import legalkiosk.contract.call.Role;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.jspecify.annotations.Nullable;

/** What terminals and lawyers ask outside the line: a call, its papers, its note, what is taken home. Any thread. */
public final class Consultations {

    /** A lawyer may finish a note for this long. */
    private static final Duration NOTE_OPEN = Duration.ofDays(1);

    private final Agenda agenda;
    private final Roster roster;
    private final Turn turn;
    private final Clock clock;
    private final Ids ids;
    private final CallStore store;
    private final Restart restart;
    private final Notes notes;
    private final Papers papers;
    private final Promises promises;
    private final OwnCalls own;
    private final CallDesk desk;
    private final Sights sights;
    private final CaseCalls cases;

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
        this.cases = cases;
        this.sights = sights;
        this.agenda = new Agenda(bookings, clock);
        this.roster = roster;
        this.turn = turn;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.store = new CallStore(database, vault, ids);
        this.restart = new Restart(database, store);
        this.notes = new Notes(database, vault);
        this.papers = new Papers(database, vault, ids);
        this.promises = new Promises(database);
        this.own = new OwnCalls(database);
        this.desk = new CallDesk(
                store,
                new NextFree(database, bookings, roster, clock),
                switchboard,
                roster::lawyer,
                this::liveFile,
                this::past,
                clock);
    }

    /** Where the line goes. */
    public CallDesk desk() {
        return desk;
    }

    /** Takes up the calls of before a restart; to be called once, before anybody is let in. */
    public void restore() {
        Instant now = clock.instant();
        desk.held(restart.bookingsHeld(now.minus(Duration.ofHours(2))));
        desk.restore(restart.calls(), restart.duties());
    }

    /** Does what time asks for; several times a second. */
    public void tick() {
        agenda.news().ifPresent(desk::agenda);
        desk.tick();
    }

    /**
     * A citizen asks. A repeat with the same key gets the same call as it stands now, and fresh credentials.
     *
     * @param hash of the whole request
     */
    public CallTicket request(String terminal, String key, String hash, CallRequest asked) {
        Optional<CallTicket> before = repeated(terminal, key, hash);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Appointment> booked =
                Optional.ofNullable(asked.bookingProof()).map(proof -> agenda.of(proof, terminal));
        Optional<Asked.ForCase> session = Optional.ofNullable(asked.caseId())
                .map(caseId -> new Asked.ForCase(caseId, cases.handler(caseId, terminal)));
        Asked call = new Asked(
                ids.next(),
                terminal,
                asked.town(),
                asked.topic(),
                Optional.ofNullable(asked.situationId()),
                asked.said(),
                asked.language(),
                List.copyOf(asked.needs()),
                clock.instant(),
                booked,
                session);
        if (!desk.inUse(terminal)) {
            desk.forget(terminal);
        }
        try {
            store.insert(call, key, hash);
        } catch (Refusal busy) {
            // The same request may have come twice at once.
            return repeated(terminal, key, hash).orElseThrow(() -> busy);
        }
        return ticket(desk.open(call), terminal);
    }

    private Optional<CallTicket> repeated(String terminal, String key, String hash) {
        return store.byKey(terminal, key).map(row -> {
            if (!row.requestHash().equals(hash)) {
                throw new Refusal(ErrorKind.KEY_REUSED);
            }
            return ticket(view(row), terminal);
        });
    }

    /** The citizen stops waiting or hangs up; nothing if the call is over. */
    public CallView cancel(String call, String terminal) {
        CallStore.Row row = ofTerminal(call, terminal);
        desk.cancel(call, terminal);
        return view(store.byId(call).orElse(row));
    }

    public void rate(String call, String terminal, CallRating rating) {
        if (!store.rate(call, terminal, rating, clock.instant().minus(CallStore.AFTERWARDS))) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
    }

    /** What the citizen takes home; for an hour after the end, at the same terminal. */
    public CallSummary summary(String call, String terminal) {
        CallStore.Row row = ofTerminal(call, terminal);
        Instant began = row.firstClaimedAt().orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        Instant end = row.endedAt().orElse(clock.instant());
        if (end.plus(CallStore.AFTERWARDS).isBefore(clock.instant())) {
            throw new Refusal(ErrorKind.TOO_LATE);
        }
        CallNote note = notes.of(call);
        Lawyer lawyer = row.lawyer()
                .or(row::handedOverBy)
                .flatMap(roster::lawyer)
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        boolean written = !note.summary().advice().reveal().isBlank();
        int minutes =
                (int) Math.max(1, Duration.between(began, end).plusSeconds(59).toMinutes());
        return new CallSummary(call, lawyer, LiveCall.time(began), minutes, written, note.summary());
    }

    /** A paper from the terminal. */
    public CallDocument addFromTerminal(String call, String terminal, byte[] content) {
        CallStore.Row row = ofTerminal(call, terminal);
        if (row.state().over()) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        return papers.add(call, Role.TERMINAL, content, clock.instant());
    }

    /** A paper from the lawyer who has the call. */
    public CallDocument addFromLawyer(String call, String lawyer, byte[] content) {
        CallStore.Row row = ofLawyer(call, lawyer);
        if (row.state().over()) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        return papers.add(call, Role.LAWYER, content, clock.instant());
    }

    /** The content of a paper of the terminal's call, until the call is over. */
    public byte[] paperForTerminal(String document, String terminal) {
        Papers.Paper paper = papers.find(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        if (ofTerminal(paper.call(), terminal).state().over()) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        return paper.content();
    }

    /** The content of a paper of a call the lawyer has or had lately; the sight is recorded. */
    public byte[] paperForLawyer(String document, String lawyer) {
        Papers.Paper paper = papers.find(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        ofLawyer(paper.call(), lawyer);
        store.happened(paper.call(), clock.instant(), lawyer, "sees paper", document);
        return paper.content();
    }

    /** All of a call the lawyer has or had lately; the sight is recorded. */
    public CallFile file(String call, String lawyer) {
        CallStore.Row row = ofLawyer(call, lawyer);
        store.happened(call, clock.instant(), lawyer, "sees file", "");
        return file(row, view(row), lawyer);
    }

    /** Saves a note that was made from {@code note.version()}. */
    public CallNote save(String call, String lawyer, CallNote note) {
        ofLawyer(call, lawyer);
        return notes.save(call, lawyer, note, clock.instant());
    }

    public PromiseReport promises(LocalDate from, LocalDate to) {
        return promises.report(from, to);
    }

    /** Calls the lawyer has, or had and may still write about. */
    public List<PastCall> recent(String lawyer) {
        return own.since(lawyer, clock.instant().minus(NOTE_OPEN));
    }

    /** What the lawyer did in the days, first to last inclusive. */
    public OwnFigures figures(String lawyer, LocalDate first, LocalDate last) {
        return own.figures(lawyer, first, last);
    }

    /** Everybody else of the roster, those who are free first. */
    public List<Colleague> colleagues(String lawyer) {
        Map<String, Boolean> here = desk.here();
        boolean notary = kind(lawyer) == Lawyer.Kind.NOTARY;
        return roster.lawyers(Optional.empty(), Optional.empty()).stream()
                .filter(one -> !one.id().equals(lawyer))
                .filter(one -> notary == (one.kind() == Lawyer.Kind.NOTARY))
                .map(one -> new Colleague(
                        one.id(), one.name(), here.containsKey(one.id()), here.getOrDefault(one.id(), false)))
                .sorted(Comparator.comparing(Colleague::free)
                        .thenComparing(Colleague::here)
                        .reversed())
                .toList();
    }

    private Lawyer.@Nullable Kind kind(String lawyer) {
        return roster.lawyer(lawyer).map(Lawyer::kind).orElse(null);
    }

    /** A call that goes on; empty: it is over, or there was none. */
    public Optional<SessionCall> session(String call) {
        return desk.session(call);
    }

    /** Says something to both sides of a call; nothing if it is over. */
    public void say(String call, LineMessage message) {
        desk.say(call, message);
    }

    private CallTicket ticket(CallView view, String terminal) {
        return new CallTicket(
                view.id(),
                view.state(),
                view.rung(),
                view.answerBy(),
                view.startsAt(),
                view.fallback(),
                turn.ice(terminal));
    }

    private CallFile liveFile(String call) {
        CallStore.Row row = store.byId(call).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        row.lawyer().ifPresent(lawyer -> sights.saw(lawyer, call));
        return file(row, view(row), row.lawyer().orElse(""));
    }

    private CallFile file(CallStore.Row row, CallView view, String lawyer) {
        String call = row.asked().call();
        LiveCall shown = desk.live(call).orElseGet(() -> CallStore.live(row));
        return new CallFile(
                view, shown.entry(lawyer), row.asked().said(), papers.of(call), notes.of(call), turn.ice(lawyer));
    }

    private Optional<CallView> past(String call, Caller who) {
        return store.byId(call)
                .filter(row -> row.state().over())
                .filter(row -> switch (who.role()) {
                    case TERMINAL -> row.asked().terminal().equals(who.person());
                    case LAWYER -> row.lawyer().filter(who.person()::equals).isPresent();
                })
                .map(this::view);
    }

    private CallView view(CallStore.Row row) {
        return desk.view(row.asked().call()).orElseGet(() -> {
            LiveCall over = CallStore.live(row);
            over.reason = row.reason().orElse(null);
            over.fallback = row.fallback().orElse(null);
            return over.view(roster::lawyer);
        });
    }

    private CallStore.Row ofTerminal(String call, String terminal) {
        return store.byId(call)
                .filter(row -> row.asked().terminal().equals(terminal))
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }

    /** A call that the lawyer has, hands over, or had within a day. */
    private CallStore.Row ofLawyer(String call, String lawyer) {
        Instant since = clock.instant().minus(NOTE_OPEN);
        return store.byId(call)
                .filter(row -> row.lawyer().filter(lawyer::equals).isPresent())
                .filter(row -> row.endedAt().filter(since::isAfter).isEmpty())
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }
}
