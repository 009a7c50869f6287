package legalkiosk.kiosk.maintenance.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;

/** The file of all who may open maintenance mode; its place is {@code technicians} in {@code terminal.yaml}. */
public record Technicians(List<Technician> technicians) {
    public Technicians {
        technicians = List.copyOf(technicians);
        long numbers = technicians.stream().map(Technician::number).distinct().count();
        if (numbers < technicians.size()) {
            throw new IllegalArgumentException("two technicians have the same number");
        }
    }

    /** Reads and checks the file; every mistake is named at once. */
    public static Technicians read(Path file) throws ConfigException {
        return ConfigReader.read(file, Technicians.class);
    }

    /** The same with somebody more, or with somebody's new PIN and secret. */
    public Technicians with(Technician one) {
        List<Technician> all = new ArrayList<>(technicians);
        all.removeIf(known -> known.number().equals(one.number()));
        all.add(one);
        return new Technicians(all);
    }

    /** Writes the file for its owner only. */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("technicians:\n");
        for (Technician one : technicians) {
            text.append("  - number: \"").append(one.number()).append("\"\n");
            text.append("    pin: ").append(one.pin()).append('\n');
            text.append("    secret: ").append(one.secret()).append('\n');
        }
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "technicians",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<Technician> find(String number) {
        return technicians.stream()
                .filter(known -> known.number().equals(number))
                .findFirst();
    }
}
