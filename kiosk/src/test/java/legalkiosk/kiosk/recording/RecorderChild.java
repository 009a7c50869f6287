package legalkiosk.kiosk.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/** A terminal that records until it is killed, as a process of its own: state folder, backend's folder, session. */
final class RecorderChild {
    private RecorderChild() {}

    public static void main(String[] arguments) throws Exception {
        Path state = Path.of(arguments[0]);
        FolderDesk desk = new FolderDesk(Path.of(arguments[1]));
        OnAir onAir = new OnAir();
        onAir.begin(new TestSides(Files.createTempDirectory("sides")));
        TerminalRecorder recorder = TerminalRecorder.open(Film.FFMPEG, state, onAir, desk, Clock.systemUTC());
        recorder.prepare();
        SessionRecorder.Started started = recorder.start(arguments[2], "call");
        System.out.println(started instanceof SessionRecorder.Started.Running ? "records" : "fails: " + started);
        while (true) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }
}
