package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import legalkiosk.kiosk.recording.SessionRecorder;

/** A recorder that does what a test says. */
final class HandRecorder implements SessionRecorder {
    boolean ready = true;
    boolean works = true;
    boolean runs;
    /** The encoder has died, and another one is on its way. */
    boolean between;

    long position;
    final List<String> begun = new ArrayList<>();

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public Started start(String caseId, String call) {
        begun.add(caseId + " " + call);
        runs = works;
        return works ? new Started.Running("recording-1") : new Started.Failed("a test says so");
    }

    @Override
    public long position() {
        return runs ? ++position : 0;
    }

    @Override
    public boolean running() {
        return runs && !between;
    }

    @Override
    public void stop() {
        runs = false;
    }

    @Override
    public void close() {
        stop();
    }
}
