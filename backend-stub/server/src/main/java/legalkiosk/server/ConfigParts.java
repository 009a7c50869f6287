package legalkiosk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.law.LawTexts;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.consultation.Retention;
import legalkiosk.server.consultation.Turn;
import legalkiosk.server.notarisation.CaseSettings;
import legalkiosk.server.storage.Database;
import legalkiosk.server.web.Certificate;
import legalkiosk.server.web.RateLimits;

/** What the configuration says, as each part of the backend wants to hear it. */
final class ConfigParts {
    private ConfigParts() {}

    static Database database(ServerConfig config) throws IOException {
        ServerConfig.Storage storage = config.storage();
        return switch (storage.kind()) {
            case SQLITE -> Database.sqlite(databaseFile(config));
            case POSTGRESQL -> {
                Path file = storage.passwordFile().orElse(null);
                String password = file == null ? "" : Files.readString(file).strip();
                yield Database.postgres(
                        storage.url().orElseThrow(), storage.user().orElse(""), password);
            }
        };
    }

    /** Where the database lies if it is a file. */
    static Path databaseFile(ServerConfig config) {
        return config.state().resolve("backend.db");
    }

    static Certificate certificate(ServerConfig config) throws IOException {
        return config.listen().certificate().isPresent()
                ? Certificate.read(config.listen().certificate().get())
                : Certificate.selfSigned(config.state());
    }

    /** True if browsers of other machines are to come in with a certificate that none of them can check. */
    static boolean unprotected(ServerConfig config) {
        return config.listen().certificate().isEmpty()
                && !loopback(config.listen().host());
    }

    private static boolean loopback(String host) {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    }

    static Sessions.Rules sessions(ServerConfig config) {
        ServerConfig.Browser browser = config.console();
        return new Sessions.Rules(browser.idle(), browser.idleOnLine(), browser.longest());
    }

    static Bookings.Rules bookings(ServerConfig config) {
        return new Bookings.Rules(config.hold(), config.horizonDays());
    }

    static Retention.Rules retention(ServerConfig config) {
        return new Retention.Rules(config.calls().keepPapers(), config.calls().keepNotes());
    }

    static Optional<Turn.Server> turn(ServerConfig config) throws IOException {
        if (config.turn().isEmpty()) {
            return Optional.empty();
        }
        ServerConfig.TurnServer turn = config.turn().get();
        Sensitive<String> secret =
                Sensitive.of(Files.readString(turn.secretFile()).strip());
        return Optional.of(new Turn.Server(turn.urls(), secret, turn.relayOnly(), turn.lifetime()));
    }

    static RateLimits.Rules limits(ServerConfig config) {
        ServerConfig.Limits limits = config.limits();
        return new RateLimits.Rules(limits.requestsPerSecond(), limits.requestsAtOnce(), limits.wrongPerMinute());
    }

    /** @param records true if recordings are kept here */
    static CaseSettings cases(ServerConfig config, LawTexts law, boolean records) {
        ServerConfig.Cases cases = config.cases();
        LawTexts.Consent consent = law.consent(LawTexts.About.RECORDING);
        return new CaseSettings(
                law.office().name(),
                law.office().code(),
                law.office().code(),
                cases.tries(),
                cases.coolDown(),
                cases.longestGap(),
                records,
                cases.keepDrafts(),
                cases.accessFor(),
                law.retention().stream()
                        .filter(period -> period.years() > 0)
                        .collect(Collectors.toUnmodifiableMap(LawTexts.Period::retention, LawTexts.Period::years)),
                cases.checkAt(),
                consent.text(),
                consent.version());
    }
}
