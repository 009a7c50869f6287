package legalkiosk.server.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.util.List;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.server.accounts.Credentials;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on HTTPS and hands each route of {@link Routes} to the API, inside the {@link Gate}. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final long LARGEST_BODY = 64 * 1024;
    private static final long STOP_MILLIS = 5_000;

    private final Javalin javalin;
    private final ServerConnector connector;
    private final SslContextFactory.Server tls;

    private WebServer(Javalin javalin, ServerConnector connector, SslContextFactory.Server tls) {
        this.javalin = javalin;
        this.connector = connector;
        this.tls = tls;
    }

    public static WebServer start(
            Api api,
            LineSockets lines,
            List<MoreRoutes> more,
            Credentials credentials,
            RateLimits limits,
            Certificate certificate,
            String host,
            int port) {
        Gate gate = new Gate(credentials, limits);
        SslContextFactory.Server tls = tls(certificate);
        ServerConnector[] made = new ServerConnector[1];
        Javalin javalin = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_BODY;
            config.jetty.addConnector((server, http) -> {
                made[0] = connector(server, http, tls, host, port);
                return made[0];
            });
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(STOP_MILLIS);
                server.setErrorHandler(new ServerProblems());
            });
            config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ServerProblems()));
            routes(config, api, gate);
            lines.install(config, gate);
            more.forEach(routes -> routes.install(config));
            config.routes.after(new UnreadBody(System::nanoTime)::settle);
        });
        javalin.start();
        return new WebServer(javalin, made[0], tls);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Serves new connections with this certificate; those that are open go on. */
    public void renew(Certificate certificate) {
        try {
            tls.reload(renewed -> renewed.setKeyStore(certificate.keyStore()));
        } catch (Exception refused) {
            throw new IllegalStateException("the new certificate can't be used", refused);
        }
    }

    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException late) {
            LOG.atWarn()
                    .setCause(late)
                    .addKeyValue("event", "backend.stopped")
                    .log("connections that did not end in time were cut");
        }
    }

    private static void routes(JavalinConfig config, Api api, Gate gate) {
        for (Route route : Routes.ALL) {
            HandlerType method = HandlerType.findOrCreate(route.method());
            config.routes.addEndpoint(
                    Endpoint.create(method, route.path()).handler(gate.guard(route, api.handler(route))));
        }
        config.routes.exception(Exception.class, gate::failed);
        config.routes.error(404, gate::unknownRoute);
    }

    private static SslContextFactory.Server tls(Certificate certificate) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStore(certificate.keyStore());
        ssl.setKeyStorePassword(Certificate.keyStorePassword());
        ssl.setSniRequired(false);
        ssl.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return ssl;
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, SslContextFactory.Server tls, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.setSendServerVersion(false);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        secure.setUseInputDirectByteBuffers(false);
        secure.setUseOutputDirectByteBuffers(false);
        // Each connection has buffers of its own: Jetty 12.1.12 gives that of a request with too long a header back to
        // its pool
        // twice. Two connections then share it, and one of them gets no answer, or could get another person's.
        ServerConnector connector = new ServerConnector(
                server,
                null,
                null,
                new ByteBufferPool.NonPooling(),
                -1,
                -1,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(30_000);
        return connector;
    }
}
