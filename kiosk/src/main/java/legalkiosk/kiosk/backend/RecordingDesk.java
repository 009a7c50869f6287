package legalkiosk.kiosk.backend;

import java.util.List;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;

/** The backend's side of recordings. Each question waits for its answer, a minute at most. Any thread. */
public interface RecordingDesk {
    /** A certificate in PEM for a request (PKCS #10) in PEM. */
    Answer<String> certify(String request);

    /** Begins the recording of a session, or tells how far it is. */
    Answer<RecordingBegun> begin(RecordingRequest request);

    /**
     * Hands in a chunk; a repeat is answered the same.
     *
     * @param lines of the chain since the chunk before, this chunk's own last
     */
    Answer<ChunksKept> chunk(String recording, long number, List<String> lines, byte[] content);

    /** Hands in a signed head; a repeat is answered the same. */
    Answer<HeadReceipt> head(String recording, HeadRequest request);
}
