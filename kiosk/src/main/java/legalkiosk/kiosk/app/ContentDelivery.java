package legalkiosk.kiosk.app;

import java.io.IOException;
import legalkiosk.contract.ContentVersion;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.content.ContentShelf;
import legalkiosk.kiosk.content.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the backend's edition of the content when it is another than the one in use. Blocks; use a worker. */
final class ContentDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ContentDelivery.class);

    private final HttpBackend backend;
    private final ContentShelf shelf;

    ContentDelivery(HttpBackend backend, ContentShelf shelf) {
        this.backend = backend;
        this.shelf = shelf;
    }

    /** Looks once; what does not come now comes with a later look. */
    void look() {
        if (backend.contentVersion() instanceof Answer.Ok<ContentVersion>(ContentVersion there)
                && isAnother(there)
                && !shelf.refused(there.version())
                && backend.contentBundle() instanceof Answer.Ok<byte[]>(byte[] zip)) {
            take(there, zip);
        }
    }

    /** Each change of the content raises its edition, so the same number and day are the same content. */
    private boolean isAnother(ContentVersion there) {
        Edition ours = shelf.get().edition();
        return !ours.number().equals(there.edition()) || !ours.date().equals(there.date());
    }

    private void take(ContentVersion version, byte[] zip) {
        try {
            LOG.atInfo()
                    .addKeyValue("event", "content.delivered")
                    .addKeyValue("edition", version.edition())
                    .addKeyValue("outcome", shelf.put(version.version(), zip))
                    .log("the backend has another edition");
        } catch (IOException full) {
            LOG.atWarn()
                    .addKeyValue("event", "content.not-kept")
                    .addKeyValue("facts", full.getMessage())
                    .log("an edition could not be written; the one before stays");
        }
    }
}
