package legalkiosk.hardware.health;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Looks at the machine itself: disk, memory, temperature. Each look takes a few milliseconds and reads files of the kernel only
 * ({@code proc(5)}, and {@code Documentation/ABI/testing/sysfs-class-thermal} of Linux). What a machine does not tell is no fault.
 */
public final class Machine {
    private static final long MEBI = 1024L * 1024;
    private static final long LEAST_DISK = 1024 * MEBI;
    private static final long LEAST_MEMORY = 300 * MEBI;
    private static final double HOTTEST = 85;

    private final Path root;
    private final Clock clock;

    /** The machine under us. */
    public Machine(Clock clock) {
        this(Path.of("/"), clock);
    }

    /** A machine whose {@code proc} and {@code sys} lie under another root. */
    Machine(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Room on the disk that holds a folder. */
    public DeviceHealth disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return judged(free >= LEAST_DISK, "disk.reason.low", free / MEBI + " MiB free");
        } catch (IOException unreadable) {
            return gone(unreadable);
        }
    }

    /** Memory that programs may still take. */
    public DeviceHealth memory() {
        try {
            OptionalLong kibi = Files.readAllLines(root.resolve("proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
            return kibi.isEmpty()
                    ? ready("not told by this machine")
                    : judged(
                            kibi.getAsLong() * 1024 >= LEAST_MEMORY,
                            "memory.reason.low",
                            kibi.getAsLong() / 1024 + " MiB available");
        } catch (IOException | NumberFormatException unreadable) {
            return ready("not told by this machine");
        }
    }

    /** The hottest sensor. */
    public DeviceHealth temperature() {
        OptionalDouble hottest = OptionalDouble.empty();
        try (DirectoryStream<Path> zones =
                Files.newDirectoryStream(root.resolve("sys/class/thermal"), "thermal_zone*")) {
            for (Path zone : zones) {
                double celsius =
                        Long.parseLong(Files.readString(zone.resolve("temp")).strip()) / 1000.0;
                hottest = OptionalDouble.of(Math.max(celsius, hottest.orElse(celsius)));
            }
        } catch (IOException | NumberFormatException none) {
            return ready("no sensor");
        }
        return hottest.isEmpty()
                ? ready("no sensor")
                : judged(
                        hottest.getAsDouble() < HOTTEST,
                        "temperature.reason.hot",
                        String.format(Locale.ROOT, "%.0f °C", hottest.getAsDouble()));
    }

    private DeviceHealth judged(boolean fine, String reason, String facts) {
        return fine ? ready(facts) : new DeviceHealth.NeedsAttention(clock.instant(), facts, List.of(reason));
    }

    private DeviceHealth ready(String facts) {
        return new DeviceHealth.Ready(clock.instant(), facts);
    }

    private DeviceHealth gone(IOException why) {
        return new DeviceHealth.NotConnected(clock.instant(), why.getClass().getSimpleName() + ": " + why.getMessage());
    }
}
