package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.Role;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;

/** What terminals ask outside the line: a call, its papers, its rating, what is taken home. Any thread; blocks for the disk. */
public final class TerminalCalls {
    /** How long after its end a citizen at the same terminal may still print and rate. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private final CallDesk desk;
    private final CallStore store;
    private final CallRows rows;
    private final CallFiles files;
    private final Papers papers;
    private final Notes notes;
    private final Agenda agenda;
    private final CaseCalls cases;
    private final Roster roster;
    private final Turn turn;
    private final Ids ids;
    private final Clock clock;

    TerminalCalls(
            CallDesk desk,
            CallStore store,
            CallRows rows,
            CallFiles files,
            Papers papers,
            Notes notes,
            Agenda agenda,
            CaseCalls cases,
            Roster roster,
            Turn turn,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.papers = papers;
        this.notes = notes;
        this.agenda = agenda;
        this.cases = cases;
        this.roster = roster;
        this.turn = turn;
        this.ids = ids;
        this.clock = clock;
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
        Asked call = asked(terminal, asked);
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

    private Asked asked(String terminal, CallRequest asked) {
        Optional<Appointment> booked =
                Optional.ofNullable(asked.bookingProof()).map(proof -> agenda.of(proof, terminal));
        Optional<Asked.ForCase> session = Optional.ofNullable(asked.caseId())
                .map(caseId -> new Asked.ForCase(caseId, cases.handler(caseId, terminal)));
        return new Asked(
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
    }

    private Optional<CallTicket> repeated(String terminal, String key, String hash) {
        return rows.byKey(terminal, key).map(row -> {
            if (!row.requestHash().equals(hash)) {
                throw new Refusal(ErrorKind.KEY_REUSED);
            }
            return ticket(files.view(row, desk), terminal);
        });
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

    /** The citizen stops waiting or hangs up; nothing if the call is over. */
    public CallView cancel(String call, String terminal) {
        CallRow row = own(call, terminal);
        desk.cancel(call, terminal);
        return files.view(rows.byId(call).orElse(row), desk);
    }

    /** How the citizen found it; for an hour after the end, at the same terminal. */
    public void rate(String call, String terminal, CallRating rating) {
        if (!store.rate(call, terminal, rating, clock.instant().minus(AFTERWARDS))) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
    }

    /** What the citizen takes home; for an hour after the end, at the same terminal. */
    public CallSummary summary(String call, String terminal) {
        CallRow row = own(call, terminal);
        Instant began = row.firstClaimedAt().orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        Instant end = row.endedAt().orElse(clock.instant());
        if (end.plus(AFTERWARDS).isBefore(clock.instant())) {
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
    public CallDocument add(String call, String terminal, byte[] content) {
        if (own(call, terminal).state().over()) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        return papers.add(call, Role.TERMINAL, content, clock.instant());
    }

    /** The content of a paper of the terminal's call, until the call is over. */
    public byte[] paper(String document, String terminal) {
        Papers.Paper paper = papers.find(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        if (own(paper.call(), terminal).state().over()) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        return paper.content();
    }

    private CallRow own(String call, String terminal) {
        return rows.byId(call)
                .filter(row -> row.asked().terminal().equals(terminal))
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }
}
