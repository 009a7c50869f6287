package legalkiosk.kiosk.recording;

/** A terminal that cannot record, and says so: no session is held at it. */
public final class NoRecorder implements SessionRecorder {
    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public Started start(String caseId, String call) {
        return new Started.Failed("this terminal has no recorder");
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public boolean running() {
        return false;
    }

    @Override
    public void stop() {}

    @Override
    public void close() {}
}
