package legalkiosk.kiosk.maintenance.bundle;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;

/** Puts a sealed bundle onto a USB stick; when it says so, the stick may be pulled. */
public final class BundleToStick implements Check {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneId.of("Asia/Shanghai"));

    private final BundleMaker maker;
    private final UsbSticks sticks;
    private final String terminal;
    private final Clock clock;

    public BundleToStick(BundleMaker maker, UsbSticks sticks, String terminal, Clock clock) {
        this.maker = maker;
        this.sticks = sticks;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public List<Finding> run() {
        try {
            Optional<Path> stick = sticks.writable();
            if (stick.isEmpty()) {
                return List.of(new Finding(Grade.LOOK, "maintenance.bundle.no-stick", List.of(), ""));
            }
            BundleMaker.Made made = maker.make();
            String name = "legal-kiosk-" + terminal + "-" + TIME.format(clock.instant()) + ".lkb";
            write(stick.get().resolve(name), made.sealed());
            return List.of(
                    new Finding(Grade.FINE, "maintenance.bundle.on-stick", List.of(), name),
                    new Finding(
                            Grade.FINE, "maintenance.bundle.kept-back", List.of(String.valueOf(made.keptBack())), ""));
        } catch (IOException refused) {
            return List.of(new Finding(
                    Grade.OUT,
                    "maintenance.bundle.stick-refuses",
                    List.of(),
                    refused.getClass().getSimpleName()));
        }
    }

    private static void write(Path file, byte[] body) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try (FileOutputStream out = new FileOutputStream(half.toFile())) {
            out.write(body);
            out.getFD().sync();
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder =
                java.nio.channels.FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }
}
