package legalkiosk.server.notarisation;

import java.util.concurrent.Executor;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the evidence of issued cases put together in the background, again and again until it is written. Any thread. */
final class EvidencePackages {
    private static final Logger LOG = LoggerFactory.getLogger(EvidencePackages.class);

    private final CaseStore store;
    private final CaseLines lines;
    private final CaseEvidence evidence;
    private final Sealing sealing;
    private final Executor background;

    EvidencePackages(CaseStore store, CaseLines lines, CaseEvidence evidence, Sealing sealing, Executor background) {
        this.store = store;
        this.lines = lines;
        this.evidence = evidence;
        this.sealing = sealing;
        this.background = background;
    }

    /** Begins to put the package of this case together. */
    void assemble(String id) {
        background.execute(() -> write(id));
    }

    /** Begins with all that a failure left undone. */
    void assembleMissing() {
        lines.unassembled().forEach(this::assemble);
    }

    /** All of a case's recording is here; an issued case may have waited for it. */
    void handedIn(String id) {
        if (lines.unassembled().contains(id)) {
            assemble(id);
        }
    }

    private void write(String id) {
        try {
            sealing.assemble(evidence.of(store.load(id).orElseThrow()));
            lines.assembled(id);
        } catch (RuntimeException failed) {
            // As long as the terminal still hands in.
            boolean waits = failed instanceof Refusal no && no.kind() == ErrorKind.TOO_LATE;
            (waits ? LOG.atInfo() : LOG.atError().setCause(failed))
                    .addKeyValue("event", waits ? "case.evidence-waits" : "case.evidence-failed")
                    .addKeyValue("case", id)
                    .log("the evidence package could not be written yet; it is tried again");
        }
    }
}
