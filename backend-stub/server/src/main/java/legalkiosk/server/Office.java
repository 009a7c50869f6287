package legalkiosk.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import legalkiosk.contract.ErrorKind;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.keys.OfficeKeys;
import legalkiosk.server.notarisation.RecordedSessions;
import legalkiosk.server.notarisation.Sealing;
import legalkiosk.server.recording.ChunkStore;
import legalkiosk.server.recording.FolderChunks;
import legalkiosk.server.recording.Recordings;
import legalkiosk.server.recording.S3Chunks;
import legalkiosk.server.recording.SealedChunks;
import legalkiosk.server.recording.SecondCopies;
import legalkiosk.server.sealing.OfficeSealing;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;

/** The office's keys, the recordings of its sessions and its sealing, wired; cases and recordings know each other from {@link #serve} on. */
final class Office {
    private final Recordings recordings;
    private final SecondCopies copies;
    private final Sealing sealing;
    private volatile Optional<RecordedSessions> sessions = Optional.empty();

    private Office(OfficeKeys keys, ChunkStore store, ServerConfig config, Database database, Clock clock)
            throws IOException {
        this.recordings = new Recordings(
                database, store, keys, (caseId, terminal) -> there().session(caseId, terminal), news(), clock);
        this.copies =
                new SecondCopies(database, store, (caseId, viewer) -> there().held(caseId, viewer), news(), clock);
        this.sealing = new OfficeSealing(
                keys, recordings.kept(), copies, config.state().resolve("evidence"), clock);
    }

    static Office open(ServerConfig config, Database database, Clock clock) throws IOException {
        OfficeKeys keys = OfficeKeys.open(config.state(), settings(config.sealing()), clock);
        Vault vault = Vault.withKey(config.state().resolve("recordings.key"));
        return new Office(keys, new SealedChunks(store(config, clock), vault), config, database, clock);
    }

    /** From now on recordings are those of these sessions. */
    void serve(RecordedSessions theirs) {
        sessions = Optional.of(theirs);
    }

    Recordings recordings() {
        return recordings;
    }

    SecondCopies copies() {
        return copies;
    }

    Sealing sealing() {
        return sealing;
    }

    private Recordings.News news() {
        return new Recordings.News() {
            @Override
            public void happened(String caseId, String name, OptionalLong at, Map<String, String> facts) {
                there().happened(caseId, name, at, facts);
            }

            @Override
            public void handedIn(String caseId) {
                there().handedIn(caseId);
            }
        };
    }

    private RecordedSessions there() {
        return sessions.orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }

    private static ChunkStore store(ServerConfig config, Clock clock) throws IOException {
        if (config.recordings().s3().isEmpty()) {
            return new FolderChunks(config.state().resolve("recordings"));
        }
        ServerConfig.ObjectStore s3 = config.recordings().s3().get();
        return new S3Chunks(
                new S3Chunks.Bucket(
                        URI.create(s3.endpoint()),
                        s3.bucket(),
                        s3.region(),
                        s3.accessKey(),
                        Sensitive.of(Files.readString(s3.secretKeyFile()).strip())),
                clock);
    }

    private static OfficeKeys.Settings settings(ServerConfig.Seals seals) {
        return new OfficeKeys.Settings(
                seals.authority(),
                seals.seal(),
                seals.timeStamp()
                        .map(stamp -> new OfficeKeys.TimeStamping(
                                URI.create(stamp.address()), stamp.certificate(), stamp.authority())));
    }
}
