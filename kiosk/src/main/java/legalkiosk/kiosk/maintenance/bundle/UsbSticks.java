package legalkiosk.kiosk.maintenance.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** USB sticks that are plugged in and can be written, by the kernel's table of mounts ({@code proc_pid_mounts(5)}). */
public final class UsbSticks {
    private final Path mounts;
    private final List<Path> folders;

    /**
     * @param mounts such as {@code /proc/self/mounts}
     * @param folders below which sticks are mounted, such as {@code /media}
     */
    public UsbSticks(Path mounts, List<Path> folders) {
        this.mounts = mounts;
        this.folders = List.copyOf(folders);
    }

    /** The first stick that can be written. */
    public Optional<Path> writable() throws IOException {
        return Files.readAllLines(mounts).stream()
                .map(line -> line.split(" "))
                .filter(fields ->
                        fields.length >= 4 && List.of(fields[3].split(",")).contains("rw"))
                .map(fields -> Path.of(fields[1].replace("\\040", " ")))
                .filter(place -> folders.stream().anyMatch(folder -> place.startsWith(folder) && !place.equals(folder)))
                .filter(Files::isWritable)
                .findFirst();
    }
}
