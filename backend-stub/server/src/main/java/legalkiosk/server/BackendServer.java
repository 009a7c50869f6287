package legalkiosk.server;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.accounts.Passwords;
import legalkiosk.server.accounts.People;
import legalkiosk.server.consultation.Retention;
import legalkiosk.server.notarisation.Cases;
import legalkiosk.server.notarisation.PageMatch;
import legalkiosk.server.notarisation.Sealing;
import legalkiosk.server.notarisation.pages.PrintedPageMatch;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.PrivateFiles;
import legalkiosk.server.web.Certificate;
import legalkiosk.server.web.CertificateWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole backend: {@link BackendParts}, {@link BackendWeb} and the heart that beats for both. */
public final class BackendServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackendServer.class);

    /** Five seconds: how long a line outlives its session, and how late another process's change of leave is seen. */
    private static final int SEEN_AGAIN_BEATS = 20;

    private static final int MINUTE_BEATS = 240;

    private final BackendParts parts;
    private final BackendWeb web;
    private final Heart heart;
    private final ExecutorService background;

    private BackendServer(BackendParts parts, BackendWeb web, Heart heart, ExecutorService background) {
        this.parts = parts;
        this.web = web;
        this.heart = heart;
        this.background = background;
    }

    /** Opens storage, brings it up to date and listens. */
    public static BackendServer start(ServerConfig config, Clock clock) throws IOException, ConfigException {
        return start(config, clock, Choice.OWN);
    }

    /**
     * What tests may choose otherwise.
     *
     * @param sealings from the office's way to make documents to the one that is used
     * @param pageMatch how printed pages are known again
     * @param passwords how dear a guess of a password is
     */
    record Choice(UnaryOperator<Sealing> sealings, PageMatch pageMatch, Passwords.Cost passwords) {
        static final Choice OWN =
                new Choice(UnaryOperator.identity(), new PrintedPageMatch(), Passwords.Cost.RECOMMENDED);
    }

    static BackendServer start(ServerConfig config, Clock clock, Choice choice) throws IOException, ConfigException {
        PrivateFiles.folder(config.state());
        BackendParts.Given given = BackendParts.Given.read(config);
        Certificate certificate = ConfigParts.certificate(config);
        Database database = ConfigParts.database(config);
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        try {
            BackendParts parts = BackendParts.wire(config, given, database, choice, background, clock);
            BackendWeb web = BackendWeb.open(config, parts, certificate);
            if (ConfigParts.unprotected(config)) {
                LOG.atWarn()
                        .addKeyValue("event", "backend.test-certificate")
                        .log("the certificate was made here and no browser can check it; name a real one in"
                                + " listen.certificate");
            }
            return new BackendServer(parts, web, new Heart(watched(config, parts, web)), background);
        } catch (RuntimeException | IOException failed) {
            background.close();
            database.close();
            throw failed;
        }
    }

    private static List<Runnable> watched(ServerConfig config, BackendParts parts, BackendWeb web) {
        List<Runnable> watched = new ArrayList<>(parts.watchers());
        watched.add(new EachTime(MINUTE_BEATS, parts.cases().watch()::tidy));
        watched.add(new Retention(parts.database(), parts.clock(), ConfigParts.retention(config))::tick);
        watched.add(new EachTime(SEEN_AGAIN_BEATS, web.sockets()::checkAgain));
        watched.add(new EachTime(SEEN_AGAIN_BEATS, parts.absences()::refresh));
        config.listen()
                .certificate()
                .ifPresent(pem -> watched.add(new EachTime(SEEN_AGAIN_BEATS, new CertificateWatch(pem, web.server()))));
        return List.copyOf(watched);
    }

    public Credentials credentials() {
        return parts.credentials();
    }

    /** Whoever signs in with a browser. */
    public People people() {
        return parts.people();
    }

    /** Cases of notarisation. */
    public Cases cases() {
        return parts.cases();
    }

    /** The port it listens on. */
    public int port() {
        return web.server().port();
    }

    /** Stops taking requests, finishes those begun, then closes storage. */
    @Override
    public void close() {
        heart.close();
        parts.lines().close();
        try {
            web.server().close();
        } finally {
            background.close();
            parts.database().close();
        }
    }
}
