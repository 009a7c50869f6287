package legalkiosk.server.web;

import io.javalin.config.JavalinConfig;

/** Routes beside those of {@link legalkiosk.contract.Routes}, with a gate of their own. */
public interface MoreRoutes {
    /** Adds them before the server starts. */
    void install(JavalinConfig config);
}
