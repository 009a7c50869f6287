package legalkiosk.hardware.simulator.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.camera.pipe.CameraSource;
import legalkiosk.hardware.simulator.SimulatorProgram;

/**
 * A camera that is played: plug, unplug and spoil it while the driver uses it. The driver finds it by {@link #source}, or by the
 * setting {@link #setting} in another process. Any thread.
 */
public final class SimulatedCamera {
    /** How settings name a simulated camera: this word and the path of its device file. */
    public static final String SCHEME = "simulated:";

    private final Path device;
    private final Scene scene;
    private Behaviour behaviour = Behaviour.NORMAL;
    private Optional<Path> picture = Optional.empty();

    private SimulatedCamera(Path device, Scene scene) {
        this.device = device;
        this.scene = scene;
    }

    /** A camera that is plugged in, its device file at this path. */
    public static SimulatedCamera plugIn(Path device, Scene scene) {
        SimulatedCamera camera = new SimulatedCamera(device.toAbsolutePath(), scene);
        camera.replug();
        return camera;
    }

    /** What a terminal's settings say to use it. */
    public String setting() {
        return SCHEME + device;
    }

    /** What the driver is opened with. */
    public CameraSource source() {
        return source(setting());
    }

    /** What the driver is opened with for a setting of {@link #SCHEME}. */
    public static CameraSource source(String setting) {
        if (!setting.startsWith(SCHEME)) {
            throw new IllegalArgumentException(setting + " is not like simulated:/tmp/face-camera");
        }
        return new Source(Path.of(setting.substring(SCHEME.length())));
    }

    /** The cable is pulled. */
    public synchronized void unplug() {
        try {
            Files.deleteIfExists(device);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** The cable is back; the camera works. */
    public synchronized void replug() {
        behave(Behaviour.NORMAL);
    }

    /** Spoils it, or makes it well with {@link Behaviour#NORMAL}. */
    public synchronized void behave(Behaviour next) {
        behaviour = next;
        tell();
    }

    /** Lays a picture before it in place of its scene; a file that {@link javax.imageio.ImageIO} reads. */
    public synchronized void show(Path file) {
        picture = Optional.of(file.toAbsolutePath());
        tell();
    }

    private void tell() {
        try {
            new Control(scene, behaviour, picture).write(device);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private record Source(Path device) implements CameraSource {
        @Override
        public Optional<String> place() {
            return Files.exists(device) ? Optional.of(device.toString()) : Optional.empty();
        }

        @Override
        public String describe() {
            return SCHEME + device;
        }

        @Override
        public List<String> command(String place, CameraMode mode, int framesPerSecond, int attempt) {
            return program(place, mode.toString(), String.valueOf(framesPerSecond));
        }

        @Override
        public List<String> modesCommand(String place) {
            return program(place, "--list-formats");
        }

        private static List<String> program(String... arguments) {
            return SimulatorProgram.java(CameraSimulatorMain.class, arguments);
        }
    }
}
