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
import legalkiosk.contract.call.Role;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Refusal;

/** What lawyers ask outside the line: the file of a call, its papers, its note, their own day. Any thread; blocks for the disk. */
public final class LawyerCalls {
    /** A lawyer may finish a note for this long. */
    private static final Duration NOTE_OPEN = Duration.ofDays(1);

    private final CallDesk desk;
    private final CallStore store;
    private final CallRows rows;
    private final CallFiles files;
    private final Papers papers;
    private final Notes notes;
    private final OwnCalls own;
    private final Roster roster;
    private final Clock clock;

    LawyerCalls(
            CallDesk desk,
            CallStore store,
            CallRows rows,
            CallFiles files,
            Papers papers,
            Notes notes,
            OwnCalls own,
            Roster roster,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.papers = papers;
        this.notes = notes;
        this.own = own;
        this.roster = roster;
        this.clock = clock;
    }

    /** A paper from the lawyer who has the call. */
    public CallDocument add(String call, String lawyer, byte[] content) {
        if (had(call, lawyer).state().over()) {
            throw new Refusal(ErrorKind.CALL_GONE);
        }
        return papers.add(call, Role.LAWYER, content, clock.instant());
    }

    /** The content of a paper of a call the lawyer has or had lately; the sight is recorded. */
    public byte[] paper(String document, String lawyer) {
        Papers.Paper paper = papers.find(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        had(paper.call(), lawyer);
        store.happened(paper.call(), clock.instant(), lawyer, "sees paper", document);
        return paper.content();
    }

    /** All of a call the lawyer has or had lately; the sight is recorded. */
    public CallFile file(String call, String lawyer) {
        CallRow row = had(call, lawyer);
        store.happened(call, clock.instant(), lawyer, "sees file", "");
        return files.of(row, lawyer, desk);
    }

    /** Saves a note that was made from {@code note.version()}. */
    public CallNote save(String call, String lawyer, CallNote note) {
        had(call, lawyer);
        return notes.save(call, lawyer, note, clock.instant());
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
        boolean notary = notary(roster.lawyer(lawyer));
        return roster.lawyers(Optional.empty(), Optional.empty()).stream()
                .filter(one -> !one.id().equals(lawyer))
                .filter(one -> notary == notary(Optional.of(one)))
                .map(one -> new Colleague(
                        one.id(), one.name(), here.containsKey(one.id()), here.getOrDefault(one.id(), false)))
                .sorted(Comparator.comparing(Colleague::free)
                        .thenComparing(Colleague::here)
                        .reversed())
                .toList();
    }

    private static boolean notary(Optional<Lawyer> one) {
        return one.filter(known -> known.kind() == Lawyer.Kind.NOTARY).isPresent();
    }

    /** A call that the lawyer has, hands over, or had within a day. */
    private CallRow had(String call, String lawyer) {
        Instant since = clock.instant().minus(NOTE_OPEN);
        return rows.byId(call)
                .filter(row -> row.lawyer().filter(lawyer::equals).isPresent())
                .filter(row -> row.endedAt().filter(since::isAfter).isEmpty())
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }
}
