package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.Set;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseState;
import org.jspecify.annotations.Nullable;

/** One session: what counts only as long as the person sits there. A new session begins with nothing of it. Changed by rules only, on a copy. */
final class Sitting {
    final String id;
    final String call;
    final String terminal;
    final Instant beganAt;
    /** Where the case goes if nobody comes. */
    final CaseState before;

    boolean over;
    boolean roomShown;

    @Nullable
    Boolean recordingAgreed;

    boolean recordingBegan;
    String challenge = "";

    CaseAct.@Nullable CardRead card;

    @Nullable
    Instant cardAt;

    boolean compared;
    Set<String> heard = Set.of();

    @Nullable
    String notice;

    @Nullable
    String asked;

    CaseAct.@Nullable AskScan scan;

    /** The version of the record that is shown now; 0: none. */
    int showing;

    @Nullable
    Paperwork record;

    /** The version that {@link #record} holds. */
    int recordOf;

    boolean recordConfirmed;

    @Nullable
    Paperwork text;

    /** Where an interrupted session goes on. */
    @Nullable
    CaseState resumeTo;

    boolean gapWatched;
    long lastMs;

    Sitting(String id, String call, String terminal, Instant beganAt, CaseState before) {
        this.id = id;
        this.call = call;
        this.terminal = terminal;
        this.beganAt = beganAt;
        this.before = before;
    }

    Sitting copy() {
        Sitting copy = new Sitting(id, call, terminal, beganAt, before);
        copy.over = over;
        copy.roomShown = roomShown;
        copy.recordingAgreed = recordingAgreed;
        copy.recordingBegan = recordingBegan;
        copy.challenge = challenge;
        copy.card = card;
        copy.cardAt = cardAt;
        copy.compared = compared;
        copy.heard = heard;
        copy.notice = notice;
        copy.asked = asked;
        copy.scan = scan;
        copy.showing = showing;
        copy.record = record;
        copy.recordOf = recordOf;
        copy.recordConfirmed = recordConfirmed;
        copy.text = text;
        copy.resumeTo = resumeTo;
        copy.gapWatched = gapWatched;
        copy.lastMs = lastMs;
        return copy;
    }

    /** What is to be signed next: the record, then the text; absent: nothing. */
    @Nullable
    Paperwork next() {
        if (record == null || !recordConfirmed) {
            return null;
        }
        return record.signed() == null ? record : text != null && text.signed() == null ? text : null;
    }

    @Nullable
    Paperwork paperwork(String document) {
        if (record != null && record.document().id().equals(document)) {
            return record;
        }
        return text != null && text.document().id().equals(document) ? text : null;
    }

    void put(Paperwork changed) {
        if (record != null && record.document().id().equals(changed.document().id())) {
            record = changed;
        } else {
            text = changed;
        }
    }

    /** Identity is certain in this session. */
    boolean identified() {
        return card != null && compared;
    }
}
