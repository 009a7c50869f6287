package legalkiosk.server.notarisation;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;

/** What recordings ask cases, and what they tell them. Any thread; blocks for the disk. */
public final class RecordedSessions {
    /** In the facts of what {@link #happened}: the recording it happened to. */
    public static final String RECORDING = "recording";

    private final CaseStore store;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final EvidencePackages packages;
    private final Clock clock;

    RecordedSessions(CaseStore store, CaseAccess access, CaseDesk desk, EvidencePackages packages, Clock clock) {
        this.store = store;
        this.access = access;
        this.desk = desk;
        this.packages = packages;
        this.clock = clock;
    }

    /**
     * A session that goes on.
     *
     * @param session once for each time the person sits down, also the name its keys and recording go by
     * @param mayRecord true once the person has agreed to the recording
     * @param recorded true once the case was told that the recording began
     */
    public record Session(String caseId, String session, String call, boolean mayRecord, boolean recorded) {}

    /**
     * The session that goes on at this terminal.
     *
     * @throws Refusal if there is none
     */
    public Session session(String id, String terminal) {
        access.check(terminal, id, clock.instant());
        Case c = store.get(id).c();
        if (!c.sits() || !c.inSession().terminal.equals(terminal)) {
            throw No.state("现在没有视频办理。").refusal("a recording");
        }
        Sitting sitting = c.inSession();
        return new Session(
                id, sitting.id, sitting.call, Boolean.TRUE.equals(sitting.recordingAgreed), sitting.recordingBegan);
    }

    /**
     * The last session of a case, as a notary who acts in it has it.
     *
     * @param recorded true while it goes on and the terminal records
     */
    public record Held(String session, boolean recorded) {}

    /**
     * The last session of a case that this notary acts in, while its file is open.
     *
     * @throws Refusal if the viewer acts in none
     */
    public Held held(String id, Viewer viewer) {
        Case c = store.get(id).c();
        Sitting last = c.sitting;
        if (last == null || !viewer.notary() || !c.acted.contains(viewer.account())) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        if (c.certificate != null || c.closedAt != null) {
            throw No.state("案卷已经定了，不再收录像副本。").refusal("a copy");
        }
        return new Held(last.id, c.sits() && last.recordingBegan);
    }

    /**
     * Something that happened by itself, such as {@code recording.began} or {@code recording.gap}: it stands in the timeline and moves
     * no state. The same told again stands there once.
     *
     * @param facts nothing about a person
     */
    public void happened(String id, String name, OptionalLong recordingMs, Map<String, String> facts) {
        desk.note(id, new Deed.Happened(name, recordingMs.isPresent() ? recordingMs.getAsLong() : null, facts));
    }

    /** The last of a recording has come: a package that waited for it is put together now. */
    public void handedIn(String id) {
        packages.handedIn(id);
    }
}
