package legalkiosk.hardware.simulator.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.audio.alsa.SoundPrograms;
import legalkiosk.hardware.simulator.SimulatorProgram;

/**
 * A sound card that is played: what its speaker plays its microphone hears, unless something is broken or headphones are plugged in. Any
 * thread.
 */
public final class SimulatedSound {
    /** How settings name a simulated sound card: this word and the path of its device file. */
    public static final String SCHEME = "simulated:";

    private final Path device;
    private SoundBehaviour behaviour = SoundBehaviour.NORMAL;
    private boolean headphones;

    private SimulatedSound(Path device) {
        this.device = device;
    }

    /** A card that is there, its device file at this path. */
    public static SimulatedSound plugIn(Path device) {
        SimulatedSound sound = new SimulatedSound(device.toAbsolutePath());
        sound.replug();
        return sound;
    }

    /** What a terminal's settings say to use it. */
    public String setting() {
        return SCHEME + device;
    }

    /** What the driver is opened with. */
    public SoundPrograms programs() {
        return programs(setting());
    }

    /** What the driver is opened with for a setting of {@link #SCHEME}. */
    public static SoundPrograms programs(String setting) {
        if (!setting.startsWith(SCHEME)) {
            throw new IllegalArgumentException(setting + " is not like simulated:/tmp/sound");
        }
        return new Programs(Path.of(setting.substring(SCHEME.length())));
    }

    /** The sound card is gone. */
    public synchronized void unplug() {
        try {
            Files.deleteIfExists(device);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** The sound card is back and works. */
    public synchronized void replug() {
        behave(SoundBehaviour.NORMAL);
    }

    /** Spoils it, or makes it well. */
    public synchronized void behave(SoundBehaviour next) {
        behaviour = next;
        tell();
    }

    /** Plugs headphones in or out. */
    public synchronized void headphones(boolean plugged) {
        headphones = plugged;
        tell();
    }

    private void tell() {
        try {
            Path half = device.resolveSibling(device.getFileName() + ".half");
            Files.writeString(half, behaviour + "\n" + headphones + "\n");
            Files.move(half, device, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private record Programs(Path device) implements SoundPrograms {
        @Override
        public Optional<String> card() {
            return Files.exists(device) ? Optional.of("simulated card") : Optional.empty();
        }

        @Override
        public List<String> play() {
            return program("play");
        }

        @Override
        public List<String> record() {
            return program("record");
        }

        @Override
        public List<String> controls() {
            return program("controls");
        }

        private List<String> program(String what) {
            return SimulatorProgram.java(SoundSimulatorMain.class, device.toString(), what);
        }
    }
}
