package legalkiosk.server.consultation;

import java.util.Optional;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.QueueEntry;
import legalkiosk.server.roster.Roster;

/** A call as it is shown: how it ended, or all of it to the lawyer who has it. Any thread. */
final class CallFiles {
    private final CallRows rows;
    private final Papers papers;
    private final Notes notes;
    private final Turn turn;
    private final Roster roster;
    private final Sights sights;

    CallFiles(CallRows rows, Papers papers, Notes notes, Turn turn, Roster roster, Sights sights) {
        this.rows = rows;
        this.papers = papers;
        this.notes = notes;
        this.turn = turn;
        this.roster = roster;
        this.sights = sights;
    }

    /** For the lawyer who has the call now, over the line. */
    CallFile of(LiveCall call) {
        String lawyer = Optional.ofNullable(call.lawyer).orElse("");
        if (!lawyer.isEmpty()) {
            sights.saw(lawyer, call.id());
        }
        return file(call.asked, call.view(roster::lawyer), call.entry(lawyer), lawyer);
    }

    /** For a lawyer who has or had the call. */
    CallFile of(CallRow row, String lawyer, CallDesk desk) {
        String id = row.asked().call();
        QueueEntry entry = desk.live(id).orElseGet(row::live).entry(lawyer);
        return file(row.asked(), view(row, desk), entry, lawyer);
    }

    private CallFile file(Asked asked, CallView view, QueueEntry entry, String lawyer) {
        String id = asked.call();
        return new CallFile(view, entry, asked.said(), papers.of(id), notes.of(id), turn.ice(lawyer));
    }

    /** As the call stands now. */
    CallView view(CallRow row, CallDesk desk) {
        return desk.view(row.asked().call()).orElseGet(() -> over(row));
    }

    /** How a call ended, for somebody who was in it; empty: it is not over, or this is somebody else. */
    Optional<CallView> past(String call, Caller who) {
        return rows.byId(call)
                .filter(row -> row.state().over())
                .filter(row -> switch (who.role()) {
                    case TERMINAL -> row.asked().terminal().equals(who.person());
                    case LAWYER -> row.lawyer().filter(who.person()::equals).isPresent();
                })
                .map(this::over);
    }

    private CallView over(CallRow row) {
        LiveCall over = row.live();
        over.reason = row.reason().orElse(null);
        over.fallback = row.fallback().orElse(null);
        return over.view(roster::lawyer);
    }
}
