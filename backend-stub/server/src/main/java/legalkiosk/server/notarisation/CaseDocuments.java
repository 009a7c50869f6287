package legalkiosk.server.notarisation;

import java.time.Instant;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.server.consultation.PaperCheck;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Ids;
import org.jspecify.annotations.Nullable;

/** Gives documents of cases their id, their hash and the code that is read aloud. Any thread. */
final class CaseDocuments {
    private final Ids ids;

    CaseDocuments(Ids ids) {
        this.ids = ids;
    }

    /** A document made here. @param ref the document it is the signed one of */
    CaseDocument pdf(Paper kind, @Nullable String ref, String title, int pages, byte[] bytes, Instant now) {
        return of(kind, ref, title, pages, bytes, PaperCheck.PDF, now);
    }

    /** A document that came from a terminal. @param ref the wanted paper it is */
    CaseDocument of(Paper kind, @Nullable String ref, String title, int pages, byte[] bytes, String type, Instant now) {
        String sha256 = Hashes.sha256(bytes);
        return new CaseDocument(
                ids.next(),
                kind,
                ref,
                title,
                type,
                pages,
                bytes.length,
                sha256,
                CaseDocument.codeOf(sha256),
                CaseViews.time(now),
                null);
    }
}
