package legalkiosk.kiosk.journey.notarisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import legalkiosk.contract.ContractJson;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.binding.SignatureRecord;

/**
 * A signature as the backend takes it: which bytes it is under, when, and every point with its time.
 *
 * @param document SHA-256 of the bytes that were shown, in lower-case hex
 * @param digest of the whole record, as {@link SignatureRecord#digest} makes it
 * @param begun when the pen first came down
 * @param strokes each a list of points: x, y, milliseconds since {@code begun}, pressure
 */
record InkJson(
        String title,
        String document,
        Instant at,
        String digest,
        PadArea pad,
        Instant begun,
        List<List<List<Integer>>> strokes) {
    static String of(SignatureRecord record) {
        InkJson json = new InkJson(
                record.title(),
                record.document().hex(),
                record.at(),
                record.digest().hex(),
                record.ink().pad(),
                record.ink().begun(),
                record.ink().strokes().stream()
                        .map(stroke -> stroke.points().stream()
                                .map(point -> List.of(point.x(), point.y(), point.millis(), point.pressure()))
                                .toList())
                        .toList());
        try {
            return ContractJson.mapper().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and words can be written", impossible);
        }
    }

    @Override
    public String toString() {
        return "InkJson[***]";
    }
}
