package legalkiosk.hardware.camera.v4l2;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which cameras are plugged in, read from files only: {@code name} and {@code index} in {@code /sys/class/video4linux/videoN} (Linux,
 * drivers/media/v4l2-core/v4l2-dev.c), and the links that udev keeps in {@code /dev/v4l/by-id}. A USB camera has several
 * nodes; pictures come from the one with index 0, the others carry metadata. Any thread.
 */
public final class V4l2Cameras {
    private static final int LONGEST_NAME = 80;

    private final Path root;

    /** This machine's. */
    public V4l2Cameras() {
        this(Path.of("/"));
    }

    /** Those of a machine whose {@code sys} and {@code dev} lie under another root. */
    V4l2Cameras(Path root) {
        this.root = root;
    }

    /** All cameras, in the order of their lasting names. Takes a few milliseconds. */
    public List<FoundCamera> all() {
        List<FoundCamera> found = new ArrayList<>();
        try (DirectoryStream<Path> nodes =
                Files.newDirectoryStream(root.resolve("sys/class/video4linux"), "video[0-9]*")) {
            for (Path node : nodes) {
                String file = String.valueOf(node.getFileName());
                if (read(node.resolve("index")).equals("0")
                        && Files.exists(root.resolve("dev").resolve(file))) {
                    found.add(new FoundCamera("/dev/" + file, read(node.resolve("name")), byId(file)));
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            // A machine without any camera has no such folder; one that is being unplugged may vanish while we look.
            return List.of();
        }
        found.sort(Comparator.comparing((FoundCamera it) -> it.byId().orElse("~" + it.device()))
                .thenComparing(FoundCamera::device));
        return found;
    }

    private Optional<String> byId(String node) {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(root.resolve("dev/v4l/by-id"), "*-video-index0")) {
            for (Path link : links) {
                if (Files.isSymbolicLink(link)
                        && Files.readSymbolicLink(link).getFileName().toString().equals(node)) {
                    return Optional.of(String.valueOf(link.getFileName()));
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        } catch (IOException gone) {
            return "";
        }
    }
}
