package legalkiosk.kiosk.maintenance.access;

import java.nio.file.Path;
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

    Optional<Technician> find(String number) {
        return technicians.stream()
                .filter(known -> known.number().equals(number))
                .findFirst();
    }
}
