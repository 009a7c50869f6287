package legalkiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import legalkiosk.evidence.development.ExampleSession.Shape;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.Hashes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour of recording (3,600 chunks of 125 kB) is written and checked in a JVM of 96 MB, beside a bare read with SHA-256 of the same file. */
@Tag("bench")
class EvidenceBenchTest {
    private static final int PAIRS = 5;

    @TempDir
    Path folder;

    @Test
    void anHoursPackageIsCheckedAtTwoHundredMegabytesASecondOfACoreAndMore() throws Exception {
        Path out = folder.resolve("out");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EvidenceBenchTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(child.waitFor(15, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out);
        System.out.println(said);
        assertThat(child.exitValue()).as(said).isZero();
        String[] figures = said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow()
                .split(" ");
        assertThat(Double.parseDouble(figures[1])).as(said).isGreaterThanOrEqualTo(200);
    }

    /** The child: says megabytes a second of a core, and how much of the processor time the bare read needs; both medians. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Examples office = new Examples();
        Path file = folder.resolve("package-1.zip");
        long begin = System.nanoTime();
        office.write(file, new Shape(3_600, 125_000, 600, 30, 400, 3, 3, false), new SplittableRandom(1));
        double size = Files.size(file) / 1e6;
        System.out.printf("written: %.0f MB at %.0f MB/s%n", size, size / seconds(begin));
        double[] speed = new double[PAIRS];
        double[] share = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            long bare = System.nanoTime();
            long bareCpu = cpu();
            read(file);
            double bareSeconds = seconds(bare);
            bareCpu = cpu() - bareCpu;
            long check = System.nanoTime();
            long checkCpu = cpu();
            Verification verification = office.verifier.verify(file);
            double checkSeconds = seconds(check);
            checkCpu = cpu() - checkCpu;
            if (!(verification instanceof Verification.Whole)) {
                throw new IllegalStateException(verification.toString());
            }
            speed[i] = size / (checkCpu / 1e9);
            share[i] = (double) bareCpu / checkCpu;
            System.out.printf(
                    "read with SHA-256 %.0f MB/s, checked %.0f MB/s; a core alone: %.0f and %.0f MB/s%n",
                    size / bareSeconds, size / checkSeconds, size / (bareCpu / 1e9), speed[i]);
        }
        Arrays.sort(speed);
        Arrays.sort(share);
        System.out.printf("RESULT %.0f %.2f%n", speed[PAIRS / 2], share[PAIRS / 2]);
    }

    private static void read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Bytes bytes = new Bytes(channel);
            if (bytes.digest(0, bytes.size(), Hashes.sha256(), new CRC32()) != bytes.size()) {
                throw new IOException("the file ended early");
            }
        }
    }

    /** Other programs on the machine do not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
