package legalkiosk.kiosk.backend;

import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;

/**
 * The backend's side of notarisation as journeys see it. It alone decides what comes next. Calls block like those of {@link Backend},
 * papers up to a minute; a call with a {@code key} may be repeated with it and is done once.
 */
public interface NotarisationDesk {
    /** Opens a draft. */
    Answer<CaseView> open(Application application, String key);

    /** The person's cases, newest first; from then on this terminal may show them. */
    Answer<List<CaseView>> search(Proof proof);

    /** A case as it stands now. */
    Answer<CaseView> view(String caseId);

    /** What the person did. */
    Answer<CaseView> act(String caseId, CaseAct.Party act, String key);

    /**
     * Gives a paper or a picture to the case, JPEG or PDF.
     *
     * @param ref which paper of the item's list it is, or which document it belongs to
     */
    Answer<CaseDocument> add(String caseId, Paper kind, Optional<String> ref, int pages, byte[] content);

    /** The content of a document. */
    Answer<byte[]> document(String document);
}
