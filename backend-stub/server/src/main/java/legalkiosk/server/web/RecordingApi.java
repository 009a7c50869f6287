package legalkiosk.server.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.recording.ChunkBody;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.server.recording.Recordings;
import legalkiosk.server.storage.Refusal;

/** Routes over which a terminal hands in the recording of a session. */
public final class RecordingApi {
    private static final int LARGEST_BODY = ChunkBody.LARGEST + (64 << 10);
    private static final int LARGEST_REQUEST = 16 << 10;

    private final Recordings recordings;
    private final JsonBody body = new JsonBody();

    public RecordingApi(Recordings recordings) {
        this.recordings = recordings;
    }

    Map<Route, Handler> handlers() {
        return Map.of(
                Routes.DEVICE_CERTIFICATE, this::certify,
                Routes.BEGIN_RECORDING, this::begin,
                Routes.RECORDING_CHUNK, this::chunk,
                Routes.RECORDING_HEAD, this::head);
    }

    private void certify(Context context) throws IOException {
        String request = JsonBody.text(context);
        if (request.length() > LARGEST_REQUEST) {
            throw new Refusal(ErrorKind.TOO_LARGE);
        }
        context.contentType("application/x-pem-file")
                .result(recordings.certify(Gate.holder(context).name(), request));
    }

    private void begin(Context context) throws IOException {
        RecordingRequest asked = body.read(context, RecordingRequest.class);
        RequestCheck.text(asked.caseId(), "caseId", 64);
        RequestCheck.text(asked.call(), "call", 64);
        body.answer(context, recordings.begin(Gate.holder(context).name(), asked));
    }

    private void chunk(Context context) throws IOException {
        long number = number(context);
        ChunkBody chunk = ChunkBody.read(BoundedBody.read(context, LARGEST_BODY))
                .filter(read -> !read.lines().isEmpty())
                .orElseThrow(() -> RequestCheck.bad("body", "must be lines, an empty line and the chunk"));
        body.answer(context, recordings.chunk(Gate.holder(context).name(), id(context), number, chunk));
    }

    private void head(Context context) throws IOException {
        HeadRequest asked = body.read(context, HeadRequest.class);
        RequestCheck.text(asked.link(), "link", 64);
        RequestCheck.text(asked.signature(), "signature", 512);
        List<String> lines = Optional.ofNullable(asked.lines()).orElse(List.of());
        HeadRequest whole = new HeadRequest(asked.seq(), asked.link(), asked.signature(), lines);
        body.answer(context, recordings.head(Gate.holder(context).name(), id(context), whole));
    }

    private static long number(Context context) {
        String text = Optional.ofNullable(context.queryParam("number")).orElse("");
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw RequestCheck.bad("number", "must be a whole number from 1");
        }
        return Long.parseLong(text);
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }
}
