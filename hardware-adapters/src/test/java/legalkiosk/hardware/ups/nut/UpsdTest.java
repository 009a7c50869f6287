package legalkiosk.hardware.ups.nut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.ups.Power;
import legalkiosk.hardware.ups.Ups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the server of Network UPS Tools itself, with its dummy driver as the supply. */
@Tag("e2e")
class UpsdTest {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final Path DRIVER = Path.of("/lib/nut/dummy-ups");
    private static final Path SERVER = Path.of("/lib/nut/upsd");

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (Process process : started.reversed()) {
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theRealServerTellsOfMainsAndBattery() throws Exception {
        assumeTrue(
                Files.isExecutable(DRIVER) && Files.isExecutable(SERVER),
                "upsd or its dummy driver is missing: apt-get install nut-server");
        int port = freePort();
        Path supply = say("OL", 100);
        Files.writeString(
                folder.resolve("ups.conf"), "[ups]\ndriver = dummy-ups\nport = " + supply + "\nmode = dummy-loop\n");
        Files.writeString(folder.resolve("upsd.conf"), "LISTEN 127.0.0.1 " + port + "\nSTATEPATH " + folder + "\n");
        Files.writeString(folder.resolve("upsd.users"), "");
        start(DRIVER.toString(), "-D", "-u", user(), "-a", "ups");
        start(SERVER.toString(), "-D", "-u", user());
        try (Ups ups =
                NutUps.open(new NutAddress("127.0.0.1", port, "ups"), Clock.systemUTC(), Duration.ofMillis(200))) {
            await(ups, Power.MAINS, DeviceHealth.Ready.class);
            say("OB DISCHRG", 70);
            await(ups, Power.BATTERY, DeviceHealth.NeedsAttention.class);
            say("OB DISCHRG LB", 9);
            await(ups, Power.BATTERY_LOW, DeviceHealth.NeedsAttention.class);
            say("OL CHRG", 40);
            await(ups, Power.MAINS, DeviceHealth.Ready.class);
        }
    }

    private Path say(String status, int charge) throws IOException {
        Path half = Files.writeString(
                folder.resolve("half"), "ups.status: " + status + "\nbattery.charge: " + charge + "\nTIMER 1\n");
        return Files.move(half, folder.resolve("supply.dev"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void start(String... command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("NUT_CONFPATH", folder.toString());
        process.environment().put("NUT_STATEPATH", folder.toString());
        process.environment().put("NUT_ALTPIDPATH", folder.toString());
        process.environment().put("NUT_PIDPATH", folder.toString());
        started.add(process.redirectErrorStream(true)
                .redirectOutput(folder.resolve(Path.of(command[0]).getFileName() + ".log")
                        .toFile())
                .start());
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private void await(Ups ups, Power power, Class<? extends DeviceHealth> health) throws IOException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (ups.power() != power || !health.isInstance(ups.health())) {
            if (System.nanoTime() > until) {
                throw new AssertionError(power + " never came: " + ups.health() + "\n"
                        + Files.readString(folder.resolve("dummy-ups.log"))
                        + Files.readString(folder.resolve("upsd.log")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
