package legalkiosk.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Routes;
import legalkiosk.server.storage.Hashes;

/** Reads and writes bodies of requests. */
final class JsonBody {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,80}");

    private final ObjectMapper json = ContractJson.mapper();

    <T> T read(Context context, Class<T> type) throws JsonProcessingException {
        T value = json.readValue(text(context), type);
        if (value == null) {
            throw RequestCheck.bad("body", "is missing");
        }
        return value;
    }

    /** Reads a body that may be larger than most. */
    <T> T read(byte[] bytes, Class<T> type) throws JsonProcessingException {
        T value = json.readValue(new String(bytes, StandardCharsets.UTF_8), type);
        if (value == null) {
            throw RequestCheck.bad("body", "is missing");
        }
        return value;
    }

    /** JSON is UTF-8 (RFC 8259 section 8.1), whatever charset the request names. */
    static String text(Context context) {
        return new String(context.bodyAsBytes(), StandardCharsets.UTF_8);
    }

    void answer(Context context, Object value) throws JsonProcessingException {
        context.contentType("application/json").result(json.writeValueAsBytes(value));
    }

    /** The idempotency key of a request that must have one. */
    static String key(Context context) {
        String key = Optional.ofNullable(context.header(Routes.IDEMPOTENCY_KEY)).orElse("");
        if (!KEY.matcher(key).matches()) {
            throw RequestCheck.bad(Routes.IDEMPOTENCY_KEY, "must be 8 to 80 letters, digits or dashes");
        }
        return key;
    }

    /** What tells whether a repeat is the same request. */
    static String hash(Context context) {
        return Hashes.sha256(context.path() + '\n' + text(context));
    }
}
