package legalkiosk.server.notarisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseEntry;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.CertificateCheck;
import legalkiosk.contract.notarisation.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What terminals and notaries may do with cases. Whatever is refused throws {@link legalkiosk.server.storage.Refusal} with words for the
 * person. Every sight of a case is in the audit log. Any thread; blocks for the disk.
 */
public interface Cases {
    // ---- the terminal

    /**
     * A new draft.
     *
     * @param key a repeat with the same key gets the first answer
     * @param hash of the whole request
     */
    CaseView open(String terminal, String key, String hash, Application application);

    /** The person's cases, newest first; from then on this terminal may show and carry them on for a while. */
    List<CaseView> search(Proof proof, String terminal);

    /** The case as it stands now. */
    CaseView view(String id, String terminal);

    /** Something the person did; a repeat with the same key gets the first answer. */
    CaseView act(String id, String terminal, String key, CaseAct.Party act);

    /** Keeps a scanned paper or a picture; the same bytes of the same kind are kept once. */
    CaseDocument add(String id, String terminal, Paper kind, @Nullable String ref, int pages, byte[] content);

    /** The content of a document of a case this terminal may show. */
    byte[] document(String document, String terminal);

    /** The session that goes on at this terminal. */
    Session session(String id, String terminal);

    // ---- the notary

    /** All cases the viewer may know of. */
    List<CaseEntry> list(Viewer viewer);

    /** All of a case. */
    CaseFile file(String id, Viewer viewer);

    /** Something a notary did. */
    CaseFile act(String id, Viewer viewer, CaseAct.Notary act);

    /** The content of a document. */
    byte[] document(String document, Viewer viewer);

    /** What kind of bytes {@link #document(String, Viewer)} gives, and of which case. */
    CaseDocument about(String document, Viewer viewer);

    /** The evidence package, or its excerpt without personal data. */
    Path evidence(String id, Viewer viewer, boolean excerpt);

    /**
     * The last session of a case that this notary acts in, while its file is open.
     *
     * @return {@link Session#mayRecord} is true while it goes on and is recorded
     */
    Session held(String id, Viewer viewer);

    // ---- anybody

    /** Whether a certificate is good; nothing of a person. */
    CertificateCheck check(String code);

    // ---- other parts of the backend

    /**
     * Something that happened by itself, such as {@code recording.began} or {@code recording.gap}: it stands in the timeline and moves
     * no state.
     *
     * @param facts nothing about a person
     */
    void happened(String id, String name, OptionalLong recordingMs, Map<String, String> facts);

    /**
     * A session that goes on.
     *
     * @param session once for each time the person sits down, also the name its keys and recording go by
     * @param mayRecord true once the person has agreed to the recording
     */
    record Session(String caseId, String session, String call, boolean mayRecord) {}
}
