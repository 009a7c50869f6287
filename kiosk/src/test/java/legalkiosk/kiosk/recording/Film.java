package legalkiosk.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at and listens to a recording with other people's programs. */
final class Film {
    static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
    private static final Path FFPROBE = Path.of("/usr/bin/ffprobe");
    private static final int WIDTH = 96;
    private static final int HEIGHT = 36;
    private static final int RATE = 8_000;

    private final Path file;

    Film(Path file) {
        this.file = file;
    }

    static void assumeThere() {
        assumeThat(Files.isExecutable(FFMPEG) && Files.isExecutable(FFPROBE))
                .as("needs the programs ffmpeg and ffprobe")
                .isTrue();
    }

    /** What ffprobe says of its streams. */
    String streams() throws Exception {
        return run(List.of(
                FFPROBE.toString(),
                "-v",
                "error",
                "-show_entries",
                "stream=codec_name,width,height",
                "-of",
                "csv=p=0"));
    }

    /** How many pictures differ from the one before, in the left half and in the right half, and of how many. */
    int[] moving() throws Exception {
        Path raw = file.resolveSibling("pictures.raw");
        run(
                List.of(FFMPEG.toString(), "-v", "error", "-y", "-i"),
                file.toString(),
                "-vf",
                "scale=" + WIDTH + ":" + HEIGHT,
                "-vsync",
                "passthrough",
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                raw.toString());
        byte[] all = Files.readAllBytes(raw);
        int pictures = all.length / (WIDTH * HEIGHT);
        int[] moved = {0, 0, pictures};
        for (int picture = 1; picture < pictures; picture++) {
            for (int half = 0; half < 2; half++) {
                moved[half] += differs(all, picture, half) ? 1 : 0;
            }
        }
        return moved;
    }

    private static boolean differs(byte[] all, int picture, int half) {
        long sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = half * WIDTH / 2; x < (half + 1) * WIDTH / 2; x++) {
                int at = (picture * HEIGHT + y) * WIDTH + x;
                sum += Math.abs((all[at] & 0xFF) - (all[at - WIDTH * HEIGHT] & 0xFF));
            }
        }
        return sum > 1500;
    }

    /** Seconds of sound, and the share of its loudness at these heights (Goertzel). */
    double[] tones(double... hertz) throws Exception {
        Path raw = file.resolveSibling("sound.raw");
        run(
                List.of(FFMPEG.toString(), "-v", "error", "-y", "-i"),
                file.toString(),
                "-ac",
                "1",
                "-ar",
                String.valueOf(RATE),
                "-f",
                "s16le",
                raw.toString());
        byte[] all = Files.readAllBytes(raw);
        int count = all.length / 2;
        double[] shares = new double[hertz.length + 1];
        shares[0] = (double) count / RATE;
        double whole = 0;
        double[] samples = new double[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (all[2 * i] & 0xFF | all[2 * i + 1] << 8);
            whole += samples[i] * samples[i];
        }
        for (int tone = 0; tone < hertz.length; tone++) {
            double power = 0;
            // Pieces of a tenth of a second: gaps move the phase.
            for (int from = 0; from + RATE / 10 <= count; from += RATE / 10) {
                power += power(samples, from, RATE / 10, hertz[tone]);
            }
            shares[tone + 1] = power / whole;
        }
        return shares;
    }

    private static double power(double[] samples, int from, int length, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < length; i++) {
            double angle = 2 * Math.PI * hertz * i / RATE;
            re += samples[from + i] * Math.cos(angle);
            im += samples[from + i] * Math.sin(angle);
        }
        return 2 * (re * re + im * im) / length;
    }

    private String run(List<String> before, String... more) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(more));
        if (more.length == 0) {
            command.add(file.toString());
        }
        Path said = file.resolveSibling("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text(said);
    }

    private static String text(Path said) throws IOException {
        return Files.readString(said);
    }
}
