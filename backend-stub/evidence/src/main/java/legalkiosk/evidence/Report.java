package legalkiosk.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import legalkiosk.evidence.chain.RecordingCheck;

/**
 * What a whole package holds.
 *
 * @param sealed when the time-stamp authority saw the seal
 * @param withheld files that an excerpt leaves out; empty for a whole package
 * @param bytes of the file
 * @param millis of the recording, gaps included
 * @param clockApartMs how far the terminal's clock was from the authority's times at most, ways included
 * @param signatures in the documents
 * @param authority fingerprint of the certificate authority all rests on
 * @param authorityGiven whether the caller named that authority; if not, its fingerprint has to be compared with a published one
 */
public record Report(
        String packageId,
        Instant created,
        Instant sealed,
        Map<String, String> facts,
        Map<String, String> software,
        int files,
        List<String> withheld,
        long bytes,
        long chunks,
        long millis,
        List<RecordingCheck.Gap> gaps,
        int receipts,
        long clockApartMs,
        long acts,
        int documents,
        int signatures,
        String authority,
        boolean authorityGiven) {
    /** Whether files about persons were left out. */
    public boolean isExcerpt() {
        return !withheld.isEmpty();
    }
}
