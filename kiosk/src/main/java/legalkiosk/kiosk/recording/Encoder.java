package legalkiosk.kiosk.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import legalkiosk.hardware.child.Child;

/** One run of ffmpeg, a process of its own: raw pictures and sound in, Matroska out in clusters of a second (H.264, Opus). */
final class Encoder implements AutoCloseable {
    private static final int LONGEST_LOOK = 2 * TwoPictures.WIDTH * TwoPictures.HEIGHT;

    private final Child child;
    private final Matroska input;
    private final MatroskaPieces output;

    private Encoder(Child child) {
        this.child = child;
        this.input = new Matroska(new BufferedOutputStream(child.input(), 1 << 16));
        this.output = new MatroskaPieces(child.output());
    }

    /** Whether the program is there. */
    static boolean isThere(Path program) {
        return Files.isExecutable(program);
    }

    static Encoder start(Path program) throws IOException {
        Encoder encoder = new Encoder(Child.start("recording", command(program)));
        try {
            encoder.input.begin(TwoPictures.WIDTH, TwoPictures.HEIGHT);
            return encoder;
        } catch (IOException ended) {
            encoder.close();
            throw new IOException("ffmpeg ended at once: " + encoder.complaints(), ended);
        }
    }

    private static List<String> command(Path program) {
        return List.of(
                program.toString(),
                "-hide_banner",
                "-loglevel",
                "error",
                "-nostdin",
                "-fflags",
                "nobuffer",
                // Times are those of the recording, so that all runs one after the other play as one film.
                "-copyts",
                "-probesize",
                String.valueOf(LONGEST_LOOK),
                "-analyzeduration",
                "0",
                "-f",
                "matroska",
                "-i",
                "pipe:0",
                "-map",
                "0:v",
                "-map",
                "0:a",
                "-c:v",
                "libx264",
                "-preset",
                "superfast",
                "-tune",
                "zerolatency",
                "-threads",
                "1",
                "-crf",
                "27",
                "-maxrate",
                "420k",
                "-bufsize",
                "840k",
                "-g",
                String.valueOf(2 * Matroska.FRAMES),
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "libopus",
                "-b:a",
                "32k",
                "-application",
                "voip",
                "-f",
                "matroska",
                "-live",
                "1",
                "-flush_packets",
                "1",
                "-cluster_time_limit",
                "1000",
                "pipe:1");
    }

    Matroska input() {
        return input;
    }

    MatroskaPieces output() {
        return output;
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** No more comes; what is inside still comes out. */
    void finish() throws IOException {
        child.input().close();
    }

    String complaints() {
        child.settle();
        return child.complaints();
    }

    @Override
    public void close() {
        child.close();
    }
}
