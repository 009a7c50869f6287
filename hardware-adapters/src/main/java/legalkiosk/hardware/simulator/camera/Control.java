package legalkiosk.hardware.simulator.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What a simulated camera is told: a file that stands for its device node. No file: unplugged. First line a {@link Scene}, second a
 * {@link Behaviour}, third a picture's path or nothing.
 */
record Control(Scene scene, Behaviour behaviour, Optional<Path> picture) {
    /** Empty when the camera is unplugged. */
    static Optional<Control> read(Path device) throws IOException {
        try {
            List<String> lines = Files.readAllLines(device);
            return Optional.of(new Control(
                    Scene.valueOf(lines.get(0)),
                    Behaviour.valueOf(lines.get(1)),
                    lines.size() > 2 ? Optional.of(Path.of(lines.get(2))) : Optional.empty()));
        } catch (NoSuchFileException unplugged) {
            return Optional.empty();
        }
    }

    /** In one step, so that nobody reads a half. */
    void write(Path device) throws IOException {
        String text =
                scene + "\n" + behaviour + "\n" + picture.map(Path::toString).orElse("");
        Path half = device.resolveSibling(device.getFileName() + ".half");
        Files.writeString(half, text.strip() + "\n");
        Files.move(half, device, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
