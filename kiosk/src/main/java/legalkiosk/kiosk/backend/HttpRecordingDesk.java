package legalkiosk.kiosk.backend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.UUID;
import legalkiosk.contract.Routes;
import legalkiosk.contract.recording.ChunkBody;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;

/** Recordings over HTTPS. */
final class HttpRecordingDesk implements RecordingDesk {
    private final BackendCalls calls;

    HttpRecordingDesk(BackendCalls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<String> certify(String request) {
        return calls.exchange(
                Routes.DEVICE_CERTIFICATE,
                "",
                url -> {},
                request.getBytes(US_ASCII),
                body -> new String(body, US_ASCII));
    }

    @Override
    public Answer<RecordingBegun> begin(RecordingRequest request) {
        return calls.send(Routes.BEGIN_RECORDING, "", request, UUID.randomUUID().toString(), new TypeReference<>() {});
    }

    @Override
    public Answer<ChunksKept> chunk(String recording, long number, List<String> lines, byte[] content) {
        return calls.exchange(
                Routes.RECORDING_CHUNK,
                recording,
                url -> url.addQueryParameter("number", String.valueOf(number)),
                new ChunkBody(lines, content).write(),
                calls.reading(ChunksKept.class));
    }

    @Override
    public Answer<HeadReceipt> head(String recording, HeadRequest request) {
        return calls.send(
                Routes.RECORDING_HEAD, recording, request, UUID.randomUUID().toString(), new TypeReference<>() {});
    }
}
