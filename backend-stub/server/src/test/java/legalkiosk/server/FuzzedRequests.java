package legalkiosk.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Requests made from the OpenAPI document: right ones, nearly right ones, and what no client would send. */
final class FuzzedRequests {
    private static final List<String> TRICKS = List.of(
            "/api/v1/../../etc/passwd",
            "/api/v1/%2e%2e/%2e%2e/etc/passwd",
            "//api/v1/lawyers",
            "/api//v1/lawyers",
            "/api/v1/lawyers;x=y",
            "/api/v1/lawyers/..;/staff/calls",
            "/api/v1/staff%2fcalls",
            "/api/v1/holds/%00",
            "/api/v1/holds/%ff%fe",
            "/api/v1/holds/%",
            "/api/v1/holds/%zz",
            "/api/v1/holds/a\\b",
            "/api/v1/holds/a b",
            "/api/v1/slots?from=%&to=%zz",
            "/api/v1/slots?from=2026-11-24&from=2026-11-25&to=2026-11-26",
            "/.",
            "/%c0%ae%c0%ae/",
            "*",
            "http://elsewhere.example/api/v1/lawyers",
            "/" + "a".repeat(9_000),
            "/api/v1/lawyers?topic=" + "x".repeat(20_000));
    private static final List<String> UNKNOWN = List.of(
            "/",
            "/api",
            "/api/v1",
            "/api/v1/",
            "/api/v2/lawyers",
            "/api/v1/bookings/x",
            "/admin",
            "/console.html",
            "/WEB-INF/web.xml",
            "/index.html",
            "/favicon.ico",
            "/api/v1/LAWYERS",
            "/openapi.yaml",
            "/actuator/health");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "CONNECT");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "",
            "/",
            "image/jpeg");
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    private final Random random;
    private final HostileValues values;
    private final List<String> tokens;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode about) {}

    /** What the answer must be like. */
    enum Wanted {
        /** The route is in the document. */
        KNOWN,
        /** Well formed, but not in the document: 404. */
        UNKNOWN,
        /** Anything but a failure of the server. */
        ODD
    }

    /**
     * One request.
     *
     * @param spoiled true: its framing may leave the connection in an unknown state
     */
    record Request(String method, String path, Wanted wanted, byte[] bytes, boolean spoiled) {}

    FuzzedRequests(JsonNode document, Random random, List<String> tokens) {
        this.random = random;
        this.tokens = tokens;
        this.values = new HostileValues(document, random);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
    }

    /** What the ids in a path are ids of. */
    static String kind(String path) {
        return Stream.of(
                        "call-documents",
                        "case-documents",
                        "support-bundles",
                        "slots",
                        "holds",
                        "bookings",
                        "calls",
                        "cases")
                .filter(kind -> path.contains("/" + kind))
                .findFirst()
                .orElse("");
    }

    HostileValues values() {
        return values;
    }

    Request next() {
        return switch (random.nextInt(12)) {
            case 0 -> unknown();
            case 1 -> trick();
            default -> documented();
        };
    }

    private Request documented() {
        Operation one = operations.get(random.nextInt(operations.size()));
        boolean odd = random.nextInt(3) == 0;
        String path = path(one, odd) + query(one, odd);
        byte[] body = body(one.about().path("requestBody").path("content"));
        boolean json = one.about().path("requestBody").path("content").has("application/json");
        String type = random.nextInt(8) == 0 ? any(TYPES) : json ? "application/json" : "application/octet-stream";
        return request(one.method(), path, Wanted.KNOWN, type, body);
    }

    private Request unknown() {
        String path = any(UNKNOWN);
        return request(any(List.of("GET", "POST", "PUT", "DELETE", "PATCH")), path, Wanted.UNKNOWN, "", new byte[0]);
    }

    private Request trick() {
        String method = any(METHODS);
        String path =
                random.nextBoolean() ? any(TRICKS) : path(operations.get(random.nextInt(operations.size())), true);
        return request(method, path, Wanted.ODD, any(TYPES), new byte[0]);
    }

    private String path(Operation one, boolean odd) {
        String id = odd && random.nextBoolean() ? values.odd() : values.id(kind(one.path()));
        String segment = URLEncoder.encode(id.isEmpty() ? "x" : id, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return one.path().replace("{id}", segment.length() > 2_000 ? segment.substring(0, 900) : segment);
    }

    private String query(Operation one, boolean odd) {
        StringBuilder query = new StringBuilder();
        one.about().path("parameters").forEach(parameter -> {
            boolean here = "query".equals(parameter.path("in").asText());
            if (here && random.nextInt(4) > 0) {
                String value = odd
                        ? values.odd()
                        : values.text(
                                parameter.path("schema").path("format").asText(),
                                parameter.path("name").asText());
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(URLEncoder.encode(
                                value.length() > 500 ? value.substring(0, 500) : value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    private byte[] body(JsonNode content) {
        if (content.isMissingNode()) {
            return random.nextInt(10) == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        if (!content.has("application/json")) {
            byte[] paper = new byte[random.nextInt(4) == 0 ? 200_000 : random.nextInt(2_000)];
            random.nextBytes(paper);
            if (paper.length > 4 && random.nextBoolean()) {
                System.arraycopy(JPEG, 0, paper, 0, JPEG.length);
            }
            return paper;
        }
        JsonNode right = values.of(content.get("application/json").get("schema"));
        return switch (random.nextInt(6)) {
            case 0, 1 -> right.toString().getBytes(StandardCharsets.UTF_8);
            case 2, 3 -> values.broken(right).toString().getBytes(StandardCharsets.UTF_8);
            case 4 -> values.broken(values.broken(right)).toString().getBytes(StandardCharsets.UTF_8);
            default -> spoiled(right.toString());
        };
    }

    private byte[] spoiled(String right) {
        return switch (random.nextInt(9)) {
            case 0 -> right.substring(0, random.nextInt(right.length())).getBytes(StandardCharsets.UTF_8);
            case 1 -> (right + right).getBytes(StandardCharsets.UTF_8);
            case 2 -> right.getBytes(StandardCharsets.UTF_16);
            case 3 -> ("\ufeff" + right).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            case 5 -> right.replaceFirst("\\{", "{\"town\":1,\"town\":2,").getBytes(StandardCharsets.UTF_8);
            case 6 -> new byte[] {(byte) 0xc0, (byte) 0x80, '{', '}'};
            case 7 -> ("{\"x\":\"" + "y".repeat(80_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> right.replace("\"", "'").getBytes(StandardCharsets.UTF_8);
        };
    }

    private Request request(String method, String path, Wanted wanted, String type, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        String token = any(tokens);
        Wanted really = wanted;
        if (!token.isEmpty()) {
            head.append("Authorization: ").append(token).append("\r\n");
        }
        head.append("Idempotency-Key: ")
                .append(random.nextInt(6) > 0 ? "key-" + random.nextInt(300) + "-fuzzed" : "k")
                .append("\r\n");
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        boolean spoiled = false;
        for (Map.Entry<String, Boolean> header : oddHeaders().entrySet()) {
            head.append(header.getKey()).append("\r\n");
            spoiled |= header.getValue();
            really = wanted == Wanted.UNKNOWN ? Wanted.ODD : wanted;
        }
        if (body.length > 0 || method.startsWith("P")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return new Request(method, path, really, bytes.toByteArray(), spoiled || wanted == Wanted.ODD);
    }

    /** A header, and whether it may spoil the connection. */
    private Map<String, Boolean> oddHeaders() {
        return switch (random.nextInt(40)) {
            case 0 -> Map.of("Idempotency-Key: second-key-here", false);
            case 1 -> Map.of("X-Request-Id: <script>", false);
            case 2 -> Map.of("Authorization: Bearer second", false);
            case 3 -> Map.of("Content-Encoding: gzip", false);
            case 4 -> Map.of("Accept: text/html", false, "Accept-Encoding: gzip", false);
            case 5 -> Map.of("If-None-Match: \"\"\"", false, "Range: bytes=5-2", false);
            case 6 -> Map.of("Transfer-Encoding: nonsense", true);
            case 7 -> Map.of("Content-Length: 3", true);
            case 8 -> Map.of("X-Long: " + "h".repeat(20_000), true);
            case 9 -> Map.of("Bad Header: x", true);
            case 10 -> Map.of("X-Control: a\u0001b", true);
            case 11 -> Map.of("Host: elsewhere.example", true);
            case 12 -> Map.of("Upgrade: websocket", false, "Connection: Upgrade", true);
            case 13 -> Map.of("Cookie: a=\"; b=\u00ff", false);
            case 14 -> Map.of("Expect: the-impossible", true);
            default -> Map.of();
        };
    }

    private <T> T any(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
