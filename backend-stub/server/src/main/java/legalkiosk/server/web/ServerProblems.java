package legalkiosk.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the HTTP server itself refuses before any route sees it, such as a line that is no HTTP, in the same form as all refusals. */
final class ServerProblems extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        ErrorKind kind = kind(code);
        response.setStatus(kind.status());
        response.write(true, problem(kind, response.getHeaders()), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        return problem(kind(status), fields);
    }

    private static ErrorKind kind(int code) {
        return switch (code) {
            case 404, 405 -> ErrorKind.NOT_FOUND;
            case 413, 414, 431 -> ErrorKind.TOO_LARGE;
            case 500 -> ErrorKind.FAILED;
            case 503 -> ErrorKind.BUSY;
            // 501 and 505 too: the server knows what it speaks, so it is the request that is wrong.
            default -> ErrorKind.BAD_REQUEST;
        };
    }

    private static ByteBuffer problem(ErrorKind kind, HttpFields.Mutable headers) {
        String id = UUID.randomUUID().toString();
        headers.put(Routes.REQUEST_ID, id);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        // After what it could not read the server ends the connection, but does not say so by itself.
        headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        try {
            return ByteBuffer.wrap(ContractJson.mapper()
                    .writeValueAsBytes(Problem.of(kind, kind.title(), kind.titleEn(), id, List.of())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
