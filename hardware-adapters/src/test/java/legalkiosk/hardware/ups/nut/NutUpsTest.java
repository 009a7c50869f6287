package legalkiosk.hardware.ups.nut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.simulator.ups.UpsSimulator;
import legalkiosk.hardware.ups.Power;
import legalkiosk.hardware.ups.Ups;
import legalkiosk.hardware.ups.UpsReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NutUpsTest {
    private static final Duration PACE = Duration.ofMillis(50);
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static void await(Ups ups, Predicate<Ups> wanted) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.test(ups)) {
            assertThat(System.nanoTime())
                    .as(() -> ups.power() + " " + ups.health())
                    .isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static List<String> reasons(Ups ups) {
        return ups.health().reasons();
    }

    @Test
    void mainsFailRunLowAndComeBack() {
        try (UpsSimulator simulator = UpsSimulator.start();
                Ups ups = NutUps.open(NutAddress.of(simulator.address()), Clock.systemUTC(), PACE)) {
            await(ups, now -> now.health() instanceof DeviceHealth.Ready);
            assertThat(ups.power()).isEqualTo(Power.MAINS);
            simulator.mainsOff();
            await(ups, now -> now.power() == Power.BATTERY);
            await(ups, now -> reasons(now).equals(List.of("ups.reason.on-battery")));
            assertThat(ups.reading().flatMap(UpsReading::left)).contains(Duration.ofSeconds(1440));
            simulator.batteryLow();
            await(ups, now -> now.power() == Power.BATTERY_LOW);
            await(ups, now -> reasons(now).equals(List.of("ups.reason.battery-low")));
            simulator.mainsOn();
            await(ups, now -> now.power() == Power.MAINS && now.health() instanceof DeviceHealth.Ready);
            simulator.batteryWorn();
            await(ups, now -> reasons(now).equals(List.of("ups.reason.replace-battery")));
            assertThat(ups.power()).isEqualTo(Power.MAINS);
        }
    }

    @Test
    void aServerThatGoesAwayComesBackByItself() {
        try (UpsSimulator simulator = UpsSimulator.start();
                Ups ups = NutUps.open(NutAddress.of(simulator.address()), Clock.systemUTC(), PACE)) {
            await(ups, now -> now.health() instanceof DeviceHealth.Ready);
            simulator.unplug();
            await(ups, now -> now.health() instanceof DeviceHealth.NotConnected);
            assertThat(ups.reading()).isEmpty();
            simulator.replug();
            await(ups, now -> now.health() instanceof DeviceHealth.Ready);
        }
    }

    @Test
    void aNameTheServerDoesNotKnowIsSaid() {
        try (UpsSimulator simulator = UpsSimulator.start();
                Ups ups = NutUps.open(
                        NutAddress.of(simulator.address().replace("/ups", "/other")), Clock.systemUTC(), PACE)) {
            await(ups, now -> now.health().facts().contains("UNKNOWN-UPS"));
            assertThat(ups.health()).isInstanceOf(DeviceHealth.NotConnected.class);
            assertThat(ups.power()).isEqualTo(Power.MAINS);
        }
    }

    /** Lines without end, lists without end, silence, other protocols: the driver stays, and hears the next good answer. */
    @Test
    void noServerCanHangOrEndTheDriver() throws Exception {
        String good = "BEGIN LIST VAR ups\nVAR ups ups.status \"OL\"\nEND LIST VAR ups\n";
        List<String> bad = List.of(
                "x".repeat(5000),
                "VAR ups a \"b\"\n".repeat(2000),
                "",
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "END LIST VAR ups\n",
                "\n\n\n");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Ups ups = NutUps.open(
                        new NutAddress("localhost", server.getLocalPort(), "ups"), Clock.systemUTC(), PACE)) {
            for (String answer : bad) {
                answer(server, answer);
            }
            answer(server, good);
            await(ups, now -> now.health() instanceof DeviceHealth.Ready);
        }
    }

    private static void answer(ServerSocket server, String answer) throws IOException {
        try (Socket line = server.accept();
                OutputStream out = line.getOutputStream()) {
            line.getInputStream().read();
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (java.net.SocketException hungUp) {
            assertThat(answer)
                    .as("only endless answers make the driver hang up")
                    .hasSizeGreaterThan(1000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OL,100,,MAINS",
        "OL CHRG,12,,MAINS",
        "OL LB,5,60,MAINS",
        "OB DISCHRG,80,1440,BATTERY",
        "OB,,,BATTERY",
        "OB LB,80,,BATTERY_LOW",
        "OB,15,,BATTERY_LOW",
        "OB,80,120,BATTERY_LOW",
        "FSD OL,100,,BATTERY_LOW",
        "OL,nonsense,-5,MAINS"
    })
    void statusWordsSayWhereThePowerComesFrom(String status, String charge, String runtime, Power power) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("ups.status", status));
        if (charge != null) {
            values.put("battery.charge", charge);
        }
        if (runtime != null) {
            values.put("battery.runtime", runtime);
        }
        assertThat(NutStatus.of(values)).map(UpsReading::power).contains(power);
    }

    @Test
    void quotedWordsAreTakenAsTheyWereMeant() {
        assertThat(NutReply.words("VAR ups ups.mfr \"Example \\\"Demo\\\" \\\\ 1\""))
                .containsExactly("VAR", "ups", "ups.mfr", "Example \"Demo\" \\ 1");
        assertThat(NutReply.words("VAR ups empty \"\"")).containsExactly("VAR", "ups", "empty", "");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost/ups", "nut://localhost", "nut:///ups", "nut://localhost/a/b", "nut://localhost/a%20b"
    })
    void anAddressThatIsNoneIsRefusedWithAnExample(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NutAddress.of(address))
                .withMessageContaining("nut://localhost/ups");
    }

    @Test
    void thePortIsIanasUnlessGiven() {
        assertThat(NutAddress.of("nut://localhost/ups")).isEqualTo(new NutAddress("localhost", 3493, "ups"));
        assertThat(NutAddress.of("nut://localhost:99/ups").port()).isEqualTo(99);
    }
}
