package legalkiosk.server.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Map;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.server.fleet.Fleet;
import legalkiosk.server.fleet.SupportBundles;
import legalkiosk.server.storage.Refusal;

/** The routes that are about terminals and not about people. */
public final class FleetRoutes {
    /** A bundle holds seven days of logs, packed; far more than that is no bundle. */
    private static final int LARGEST_BUNDLE = 16 * 1024 * 1024;

    private static final int SMALLEST_BUNDLE = 64;

    private final Fleet fleet;
    private final SupportBundles bundles;
    private final ObjectMapper json = ContractJson.mapper();

    public FleetRoutes(Fleet fleet, SupportBundles bundles) {
        this.fleet = fleet;
        this.bundles = bundles;
    }

    Map<Route, Handler> handlers() {
        return Map.of(
                Routes.HEARTBEAT, this::heartbeat,
                Routes.SEND_SUPPORT_BUNDLE, this::keep,
                Routes.STAFF_FLEET, context -> answer(context, fleet.members()),
                Routes.STAFF_SUPPORT_BUNDLES, context -> answer(context, bundles.all()),
                Routes.STAFF_SUPPORT_BUNDLE, this::bundle);
    }

    private void heartbeat(Context context) throws IOException {
        Heartbeat heard = json.readValue(JsonBody.text(context), Heartbeat.class);
        if (heard == null) {
            throw RequestCheck.bad("body", "is missing");
        }
        fleet.heard(Gate.holder(context).name(), HeartbeatCheck.heartbeat(heard));
        context.status(204);
    }

    private void keep(Context context) throws IOException {
        byte[] body = BoundedBody.read(context, LARGEST_BUNDLE);
        if (body.length < SMALLEST_BUNDLE) {
            throw RequestCheck.bad("body", "is no log bundle");
        }
        answer(context, bundles.keep(Gate.holder(context).name(), body));
    }

    private void bundle(Context context) {
        byte[] body = bundles.body(context.pathParam("id")).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        context.contentType("application/octet-stream").result(body);
    }

    private void answer(Context context, Object value) throws IOException {
        context.contentType("application/json").result(json.writeValueAsBytes(value));
    }
}
