package legalkiosk.hardware.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine's own files say, and what is made of files that say nothing. */
class MachineTest {
    @TempDir
    Path root;

    @Test
    void aHotMachineIsTold() throws IOException {
        zone(0, "45000\n");
        zone(1, "91000\n");
        assertThat(machine().temperature().reasons()).containsExactly("temperature.reason.hot");
        assertThat(machine().temperature().facts()).isEqualTo("91 °C");
    }

    @Test
    void aMachineWithoutSensorIsNotIll() {
        assertThat(machine().temperature()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void aSensorThatSaysNonsenseIsNoSensor() throws IOException {
        zone(0, "warm");
        assertThat(machine().temperature()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void littleMemoryIsTold() throws IOException {
        Files.createDirectories(root.resolve("proc"));
        Files.writeString(root.resolve("proc/meminfo"), "MemTotal: 4000000 kB\nMemAvailable:  102400 kB\n");
        assertThat(machine().memory().reasons()).containsExactly("memory.reason.low");
        Files.writeString(root.resolve("proc/meminfo"), "MemTotal: 4000000 kB\nMemAvailable: 2048000 kB\n");
        assertThat(machine().memory()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void theDiskUnderAFolderIsMeasuredAndAMissingFolderIsTold() {
        assertThat(machine().disk(root).facts()).contains("MiB free");
        assertThat(machine().disk(root.resolve("missing"))).isInstanceOf(DeviceHealth.NotConnected.class);
    }

    private Machine machine() {
        return new Machine(root, Clock.systemUTC());
    }

    private void zone(int number, String temperature) throws IOException {
        Path zone = Files.createDirectories(root.resolve("sys/class/thermal/thermal_zone" + number));
        Files.writeString(zone.resolve("temp"), temperature);
    }
}
