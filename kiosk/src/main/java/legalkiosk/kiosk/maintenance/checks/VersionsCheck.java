package legalkiosk.kiosk.maintenance.checks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import legalkiosk.contract.ContentVersion;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.backend.Answer;

/**
 * Which program and content this terminal has, and which there is. What nobody tells is said to be unknown.
 *
 * <p>The machine's updater may leave a file of two lines, {@code checked=2026-11-24T09:41:00+08:00} and {@code available=1.2.0} (or
 * nothing after the equals sign, when there is nothing newer).
 */
public final class VersionsCheck implements Check {
    /** Marks a value that the screen shows as a time. */
    public static final String MOMENT = "@";

    private final String program;
    private final Supplier<String> edition;
    private final Supplier<Answer<ContentVersion>> backend;
    private final Optional<Path> updates;

    public VersionsCheck(
            String program,
            Supplier<String> edition,
            Supplier<Answer<ContentVersion>> backend,
            Optional<Path> updates) {
        this.program = program;
        this.edition = edition;
        this.backend = backend;
        this.updates = updates;
    }

    @Override
    public List<Finding> run() {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.fine("maintenance.version.program", program));
        found.add(update());
        String mine = edition.get();
        found.add(
                switch (backend.get()) {
                    case Answer.Ok<ContentVersion>(ContentVersion theirs) ->
                        theirs.edition().equals(mine)
                                ? Finding.fine("maintenance.version.content.same", mine)
                                : new Finding(
                                        Grade.LOOK,
                                        "maintenance.version.content.other",
                                        List.of(mine, theirs.edition()),
                                        "");
                    case Answer.Refused<ContentVersion> refused -> unknown(mine);
                    case Answer.Unreachable<ContentVersion> gone -> unknown(mine);
                });
        return found;
    }

    private static Finding unknown(String mine) {
        return new Finding(Grade.LOOK, "maintenance.version.content.unknown", List.of(mine), "");
    }

    private Finding update() {
        if (updates.isEmpty() || !Files.isRegularFile(updates.get())) {
            return Finding.fine("maintenance.version.update.unknown");
        }
        try (Reader in = Files.newBufferedReader(updates.get())) {
            Properties told = new Properties();
            told.load(in);
            Instant checked =
                    OffsetDateTime.parse(told.getProperty("checked", "")).toInstant();
            String available = told.getProperty("available", "").strip();
            return available.isEmpty()
                    ? Finding.fine("maintenance.version.update.none", MOMENT + checked)
                    : new Finding(
                            Grade.LOOK, "maintenance.version.update.there", List.of(available, MOMENT + checked), "");
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            return new Finding(
                    Grade.LOOK,
                    "maintenance.version.update.unknown",
                    List.of(),
                    unreadable.getClass().getSimpleName());
        }
    }
}
