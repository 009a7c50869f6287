package legalkiosk.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.simulator.scanner.ScannerSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SerialScannerTest {
    private final BlockingQueue<Scan> scans = new ArrayBlockingQueue<>(64);
    private ScannerSimulator simulator;
    private SerialScanner scanner;

    @BeforeEach
    void aScanner() throws Exception {
        simulator = ScannerSimulator.start(Optional.empty());
        scanner = SerialScanner.open(LineAddress.of(simulator.address()), Clock.systemUTC());
        scanner.addScanListener(scans::add);
        awaitHealth(DeviceHealth.Ready.class);
    }

    @AfterEach
    void away() {
        scanner.close();
        simulator.close();
    }

    private void awaitHealth(Class<? extends DeviceHealth> wanted) throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        scanner.addHealthListener(health -> {
            if (wanted.isInstance(health)) {
                there.countDown();
            }
        });
        assertThat(wanted.isInstance(scanner.health()) || there.await(10, TimeUnit.SECONDS))
                .isTrue();
    }

    private Scan next() throws InterruptedException {
        return scans.poll(5, TimeUnit.SECONDS);
    }

    @Test
    void aCodeThatIsScannedArrivesAsText() throws Exception {
        simulator.scan("HSLK:G:wage-arrears");

        assertThat(next()).isEqualTo(new Scan.Code("HSLK:G:wage-arrears"));
    }

    @Test
    void hostileContentArrivesAsOneRefusalOrOneHarmlessText() throws Exception {
        simulator.obey("hex 1B5B324A0D0A00");
        assertThat(next()).isEqualTo(new Scan.Code("[2J"));
        simulator.scan("A".repeat(3000));
        assertThat(next()).isEqualTo(new Scan.Refused(Scan.Why.TOO_LONG));
        simulator.obey("hex FFFEFD");
        assertThat(next()).isEqualTo(new Scan.Refused(Scan.Why.NOT_TEXT));
        assertThat(scans).isEmpty();
    }

    @Test
    void aScannerThatIsPulledIsMissedAndComesBack() throws Exception {
        simulator.unplug();
        awaitHealth(DeviceHealth.NotConnected.class);
        simulator.replug();
        awaitHealth(DeviceHealth.Ready.class);

        simulator.scan("HSLK:S:unpaid-wages");
        assertThat(next()).isEqualTo(new Scan.Code("HSLK:S:unpaid-wages"));
    }

    @Test
    void aListenerThatThrowsHarmsNobody() throws Exception {
        scanner.addScanListener(scan -> {
            throw new IllegalStateException("broken listener of a test");
        });
        simulator.scan("one");
        assertThat(next()).isEqualTo(new Scan.Code("one"));
        simulator.scan("two");
        assertThat(next()).isEqualTo(new Scan.Code("two"));
    }
}
