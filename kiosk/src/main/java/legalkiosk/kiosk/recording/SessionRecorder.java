package legalkiosk.kiosk.recording;

/**
 * Records one session at a time, both sides of it (录音录像). Safe for several threads; only {@link #start} may wait. Without a recording
 * that runs no session goes past the consent to it, so nothing here may say that it records before it does.
 */
public interface SessionRecorder extends AutoCloseable {
    /** True if a recording could begin now: never blocks, is asked before anybody waits for a notary. */
    boolean ready();

    /**
     * Begins a recording and returns when its first moment is kept. Waits ten seconds at most; an interrupt gives up, and what was
     * begun is stopped.
     *
     * @param caseId the case it belongs to
     * @param call the call whose two sides are recorded
     */
    Started start(String caseId, String call);

    /** What came of {@link #start}. */
    sealed interface Started {
        /** It runs. @param id the recording's, which is the package's */
        record Running(String id) implements Started {}

        /** It does not; nothing was recorded. @param facts for the technician */
        record Failed(String facts) implements Started {}
    }

    /** Milliseconds since the recording's first moment; 0 while none runs. Goes on while the network is away. Never blocks. */
    long position();

    /** True while both sides are being kept at this moment. Never blocks; asked each second. */
    boolean running();

    /** Ends the recording, if one runs; what is kept goes on to the backend by itself. Does not wait for that. */
    void stop();

    @Override
    void close();
}
