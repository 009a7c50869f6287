package legalkiosk.contract;

import java.util.List;

/** Every route of the platform, once. Paths are relative to the backend's address; {@code {id}} stands for one segment. */
public final class Routes {
    /** What every path of this version begins with. */
    public static final String BASE = "/api/v1";

    /** Names one attempt of a person; a repeat with the same key gets the first answer. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Names one request in answers and logs. */
    public static final String REQUEST_ID = "X-Request-Id";

    public static final Route CONTENT_VERSION = terminal("GET", "/content/version");
    public static final Route CONTENT_BUNDLE = terminal("GET", "/content/bundle");
    public static final Route LAWYERS = terminal("GET", "/lawyers");
    public static final Route SLOTS = terminal("GET", "/slots");
    public static final Route HOLD = terminal("POST", "/holds");
    public static final Route RELEASE = terminal("DELETE", "/holds/{id}");
    public static final Route BOOK = terminal("POST", "/bookings");
    public static final Route SEARCH_BOOKINGS = terminal("POST", "/bookings/search");
    public static final Route CANCEL_BOOKING = terminal("POST", "/bookings/{id}/cancel");
    public static final Route MOVE_BOOKING = terminal("POST", "/bookings/{id}/move");
    public static final Route CALL_STAFF = terminal("POST", "/staff-calls");
    public static final Route CALL = terminal("POST", "/calls");
    public static final Route CANCEL_CALL = terminal("POST", "/calls/{id}/cancel");
    public static final Route RATE_CALL = terminal("POST", "/calls/{id}/rating");
    public static final Route CALL_SUMMARY = terminal("GET", "/calls/{id}/summary");
    public static final Route ADD_CALL_DOCUMENT = terminal("POST", "/calls/{id}/documents");
    public static final Route CALL_DOCUMENT = terminal("GET", "/call-documents/{id}");
    public static final Route OPEN_CASE = terminal("POST", "/cases");
    public static final Route SEARCH_CASES = terminal("POST", "/cases/search");
    public static final Route CASE = terminal("GET", "/cases/{id}");
    public static final Route CASE_ACT = terminal("POST", "/cases/{id}/acts");
    public static final Route ADD_CASE_DOCUMENT = terminal("POST", "/cases/{id}/documents");
    public static final Route CASE_DOCUMENT = terminal("GET", "/case-documents/{id}");
    public static final Route DEVICE_CERTIFICATE = terminal("POST", "/device-certificate");
    public static final Route BEGIN_RECORDING = terminal("POST", "/recordings");
    public static final Route RECORDING_CHUNK = terminal("PUT", "/recordings/{id}/chunks");
    public static final Route RECORDING_HEAD = terminal("POST", "/recordings/{id}/heads");
    public static final Route CHECK_CERTIFICATE = new Route("GET", BASE + "/certificates/{id}", Access.ANYBODY);
    public static final Route STAFF_BOOKINGS = staff("GET", "/staff/bookings");
    public static final Route STAFF_CALLS = staff("GET", "/staff/calls");
    public static final Route STAFF_CALL = staff("GET", "/staff/calls/{id}/file");
    public static final Route STAFF_CALL_NOTE = staff("PUT", "/staff/calls/{id}/note");
    public static final Route STAFF_ADD_DOCUMENT = staff("POST", "/staff/calls/{id}/documents");
    public static final Route STAFF_DOCUMENT = staff("GET", "/staff/call-documents/{id}");
    public static final Route STAFF_PROMISES = staff("GET", "/staff/promises");
    public static final Route HEARTBEAT = terminal("POST", "/heartbeats");
    public static final Route SEND_SUPPORT_BUNDLE = terminal("POST", "/support-bundles");
    public static final Route STAFF_FLEET = new Route("GET", BASE + "/staff/fleet", Access.STAFF);
    public static final Route STAFF_SUPPORT_BUNDLES = new Route("GET", BASE + "/staff/support-bundles", Access.STAFF);
    public static final Route STAFF_SUPPORT_BUNDLE =
            new Route("GET", BASE + "/staff/support-bundles/{id}", Access.STAFF);
    public static final Route LIVE = new Route("GET", "/health/live", Access.ANYBODY);
    public static final Route READY = new Route("GET", "/health/ready", Access.ANYBODY);
    public static final Route OPENAPI = new Route("GET", "/openapi.json", Access.ANYBODY);
    public static final Route METRICS = new Route("GET", "/metrics", Access.STAFF);

    /** The WebSocket of a terminal in a call, with its token; see {@link legalkiosk.contract.call.LineMessage}. */
    public static final Route TERMINAL_LINE = terminal("GET", "/terminal/line");

    /** The WebSocket of a lawyer's page. */
    public static final Route LAWYER_LINE = new Route("GET", "/console/line", Access.STAFF);

    /** WebSockets; not in {@link #ALL}, since OpenAPI has no words for them. */
    public static final List<Route> LINES = List.of(TERMINAL_LINE, LAWYER_LINE);

    /** All of them but the {@link #LINES}; a test walks this list. */
    public static final List<Route> ALL = List.of(
            CONTENT_VERSION,
            CONTENT_BUNDLE,
            LAWYERS,
            SLOTS,
            HOLD,
            RELEASE,
            BOOK,
            SEARCH_BOOKINGS,
            CANCEL_BOOKING,
            MOVE_BOOKING,
            CALL_STAFF,
            CALL,
            CANCEL_CALL,
            RATE_CALL,
            CALL_SUMMARY,
            ADD_CALL_DOCUMENT,
            CALL_DOCUMENT,
            OPEN_CASE,
            SEARCH_CASES,
            CASE,
            CASE_ACT,
            ADD_CASE_DOCUMENT,
            CASE_DOCUMENT,
            CHECK_CERTIFICATE,
            DEVICE_CERTIFICATE,
            BEGIN_RECORDING,
            RECORDING_CHUNK,
            RECORDING_HEAD,
            STAFF_BOOKINGS,
            STAFF_CALLS,
            STAFF_CALL,
            STAFF_CALL_NOTE,
            STAFF_ADD_DOCUMENT,
            STAFF_DOCUMENT,
            STAFF_PROMISES,
            HEARTBEAT,
            SEND_SUPPORT_BUNDLE,
            STAFF_FLEET,
            STAFF_SUPPORT_BUNDLES,
            STAFF_SUPPORT_BUNDLE,
            LIVE,
            READY,
            OPENAPI,
            METRICS);

    private Routes() {}

    private static Route terminal(String method, String path) {
        return new Route(method, BASE + path, Access.TERMINAL);
    }

    private static Route staff(String method, String path) {
        return new Route(method, BASE + path, Access.STAFF);
    }

    /** Who may call a route. */
    public enum Access {
        ANYBODY,
        TERMINAL,
        STAFF
    }

    /** One route: method, path template and who may call it. */
    public record Route(String method, String path, Access access) {
        /** The path with its one {@code {id}} filled in. */
        public String path(String id) {
            return path.replace("{id}", id);
        }
    }
}
