package legalkiosk.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import legalkiosk.foundation.config.Setting;

/** {@code config/backend.yaml}. */
public record ServerConfig(
        Listen listen,
        Storage storage,

        @Setting(
                value = "folder for database, keys and certificate; this program's user alone may read it",
                example = "/var/lib/legal-kiosk-backend")
        Path state,

        @Setting(value = "folder with what citizens read", example = "content")
        Path content,

        @Setting(value = "file with lawyers, hours and holidays", example = "roster.yaml")
        Path roster,

        @Setting(value = "how long a slot is kept while a citizen decides", example = "8m", fallback = "8m")
        Duration hold,

        @Setting(value = "how many days ahead can be booked", example = "30", min = 1, max = 365, fallback = "30")
        int horizonDays,

        Optional<TurnServer> turn,

        @Setting(value = "what is kept of consultations by video", example = "{keepPapers: 24h}", fallback = "{}")
        Calls calls,

        @Setting(value = "how cases of notarisation are handled", example = "{tries: 3}", fallback = "{}")
        Cases cases,

        @Setting(value = "how much may be asked", example = "{requestsPerSecond: 50}", fallback = "{}")
        Limits limits,

        @Setting(
                value = "when people who signed in with a browser are signed out again",
                example = "{idle: 15m}",
                fallback = "{}")
        Browser console,

        @Setting(
                value = "keys of the office; what is absent is made on first run, for development",
                example = "{seal: secrets/seal.pem}",
                fallback = "{}")
        Seals sealing,

        @Setting(
                value = "where recordings of sessions lie; absent: in the state folder",
                example = "{}",
                fallback = "{}")
        Recorded recordings,

        @Setting(
                value = "folder for logs; absent: readable lines on the console",
                example = "/var/log/legal-kiosk-backend")
        Optional<Path> logs) {

    /** The same with another address to listen on and another folder. */
    public ServerConfig at(Listen elsewhere, Path folder) {
        return with(elsewhere, storage, folder, limits);
    }

    /** The same with another database. */
    public ServerConfig on(Storage other) {
        return with(listen, other, state, limits);
    }

    /** The same with other limits. */
    public ServerConfig within(Limits other) {
        return with(listen, storage, state, other);
    }

    private ServerConfig with(Listen elsewhere, Storage database, Path folder, Limits most) {
        return new ServerConfig(
                elsewhere,
                database,
                folder,
                content,
                roster,
                hold,
                horizonDays,
                turn,
                calls,
                cases,
                most,
                console,
                sealing,
                recordings,
                logs);
    }

    /** Where the server listens. */
    public record Listen(
            @Setting(value = "address to listen on", example = "0.0.0.0", fallback = "127.0.0.1")
            String host,

            @Setting(value = "port; 0: any free one", example = "8443", min = 0, max = 65535, fallback = "8443")
            int port,

            @Setting(
                    value = "PEM file with certificate chain and private key; absent: one signed by itself, for"
                            + " development",
                    example = "secrets/server.pem")
            Optional<Path> certificate) {}

    /** The TURN server for calls; absent: media go directly, which works inside one network. */
    public record TurnServer(
            @Setting(
                    value = "its addresses, turn: or turns:; stun: may stand beside",
                    example = "[\"turn:turn.example:3478?transport=udp\"]")
            List<String> urls,

            @Setting(
                    value = "file with the secret it shares (coturn: static-auth-secret)",
                    example = "secrets/turn.secret")
            Path secretFile,

            @Setting(
                    value = "true: media go only through it, neither side learns the other's address",
                    example = "true",
                    fallback = "true")
            boolean relayOnly,

            @Setting(value = "how long a credential opens new connections", example = "1h", fallback = "1h")
            Duration lifetime) {}

    /** How long the content of ended consultations is kept. Statistics without content stay. */
    public record Calls(
            @Setting(
                    value = "how long after the end papers shown in a call are kept",
                    example = "24h",
                    fallback = "24h")
            Duration keepPapers,

            @Setting(
                    value = "how long after the end a lawyer's note and the citizen's words are kept",
                    example = "90d",
                    fallback = "90d")
            Duration keepNotes) {
        public Calls {
            if (keepPapers.compareTo(Duration.ofHours(1)) < 0 || keepNotes.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("keepPapers must be 1h or longer and keepNotes 1d or longer: so long"
                        + " a citizen may print and a lawyer may finish a note");
            }
        }
    }

    /** What a site decides about cases of notarisation; what the law and the office decide stands in the content. */
    public record Cases(
            @Setting(
                    value = "how often identity may fail before the cool-down",
                    example = "3",
                    min = 1,
                    max = 10,
                    fallback = "3")
            int tries,

            @Setting(value = "how long no session is begun after that", example = "24h", fallback = "24h")
            Duration coolDown,

            @Setting(
                    value = "a gap of the line longer than this ends a session, watched or not",
                    example = "2m",
                    fallback = "2m")
            Duration longestGap,

            @Setting(value = "how long an application that was not handed in is kept", example = "7d", fallback = "7d")
            Duration keepDrafts,

            @Setting(
                    value = "how long a terminal may show a case after its person was there",
                    example = "2h",
                    fallback = "2h")
            Duration accessFor,

            @Setting(
                    value = "address of the page that checks certificates; the code is put behind it",
                    example = "https://notary.example/console/check?code=",
                    fallback = "/console/check?code=")
            String checkAt) {}

    /** Far above what an honest terminal or page asks for. */
    public record Limits(
            @Setting(
                    value = "requests a second one credential may go on with",
                    example = "50",
                    min = 1,
                    max = 1_000_000,
                    fallback = "50")
            int requestsPerSecond,

            @Setting(
                    value = "requests one credential may send at once",
                    example = "500",
                    min = 1,
                    max = 1_000_000,
                    fallback = "500")
            int requestsAtOnce,

            @Setting(
                    value = "wrong credentials a minute from one address",
                    example = "60",
                    min = 1,
                    max = 1_000_000,
                    fallback = "60")
            int wrongPerMinute) {}

    /** Sessions of people who sign in with a browser. */
    public record Browser(
            @Setting(value = "without a click for this long", example = "15m", fallback = "15m")
            Duration idle,

            @Setting(value = "the same while their line for calls is open", example = "4h", fallback = "4h")
            Duration idleOnLine,

            @Setting(value = "in any case after", example = "12h", fallback = "12h")
            Duration longest) {}

    /** What the office signs, seals and stamps with. */
    public record Seals(
            @Setting(
                    value = "PEM file with the office's certificate authority: certificate and private key (PKCS #8)",
                    example = "secrets/authority.pem")
            Optional<Path> authority,

            @Setting(
                    value = "PEM file with the office's seal, issued by that authority: certificate and private key",
                    example = "secrets/seal.pem")
            Optional<Path> seal,

            Optional<TimeStamp> timeStamp) {}

    /** A time-stamp authority (RFC 3161); absent: one inside this program, whose times prove order but not the hour. */
    public record TimeStamp(
            @Setting(value = "its address", example = "https://tsa.example/", pattern = "https?://.+")
            String address,

            @Setting(value = "PEM file with the certificate it signs with", example = "secrets/tsa.pem")
            Path certificate,

            @Setting(value = "PEM file with the authority of that certificate", example = "secrets/tsa-ca.pem")
            Path authority) {}

    /** Where recordings lie. They are encrypted before they go there. */
    public record Recorded(Optional<ObjectStore> s3) {}

    /** An S3-compatible store. */
    public record ObjectStore(
            @Setting(value = "its address", example = "https://s3.example", pattern = "https?://[^/]+")
            String endpoint,

            @Setting(value = "bucket, which must be there", example = "recordings", pattern = "[a-z0-9.-]{3,63}")
            String bucket,

            @Setting(value = "region as the store calls it", example = "us-east-1", fallback = "us-east-1")
            String region,

            @Setting(value = "id of the key", example = "legal-kiosk")
            String accessKey,

            @Setting(value = "file with the secret of the key", example = "secrets/s3.secret")
            Path secretKeyFile) {}

    /** Which database. */
    public record Storage(
            @Setting(value = "sqlite or postgresql", example = "sqlite", fallback = "sqlite")
            Kind kind,

            @Setting(value = "JDBC address, for postgresql", example = "jdbc:postgresql://db.example/legal_kiosk")
            Optional<String> url,

            @Setting(value = "database user, for postgresql", example = "legal_kiosk")
            Optional<String> user,

            @Setting(value = "file with the password, for postgresql", example = "secrets/database.password")
            Optional<Path> passwordFile) {
        public Storage {
            if (kind == Kind.POSTGRESQL && url.isEmpty()) {
                throw new IllegalArgumentException(
                        "url is missing for postgresql; for example: url: jdbc:postgresql://localhost/legal_kiosk");
            }
        }
    }

    /** The databases that can be used. */
    public enum Kind {
        SQLITE,
        POSTGRESQL
    }
}
