package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import legalkiosk.hardware.idcard.CardKind;
import legalkiosk.hardware.idcard.CardText;
import legalkiosk.hardware.simulator.card.SampleCard;

/** Sample cards by name, or from a JSON file with {@code kind} and the field names that {@code card} prints. */
final class SampleCards {
    private SampleCards() {}

    /** The card; {@link IllegalArgumentException} with a sentence when there is none. */
    static SampleCard named(String nameOrFile) {
        return SampleCard.named(nameOrFile).orElseGet(() -> fromFile(nameOrFile));
    }

    static String names() {
        return SampleCard.all().stream().map(SampleCard::id).collect(Collectors.joining(", "));
    }

    private static SampleCard fromFile(String file) {
        if (!Files.isReadable(Path.of(file))) {
            throw new IllegalArgumentException(
                    "'" + file + "' is neither a sample card (" + names() + ") nor a readable JSON file");
        }
        try {
            JsonNode json = new ObjectMapper().readTree(Path.of(file).toFile());
            Map<String, String> fields = new LinkedHashMap<>();
            json.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            String kind = String.valueOf(fields.remove("kind"));
            Optional<String> more = Optional.ofNullable(fields.remove("additionalAddress"));
            return new SampleCard(file, file, new CardText(kind(kind), fields), more);
        } catch (IOException error) {
            throw new IllegalArgumentException(file + " is no JSON object: " + error.getMessage(), error);
        }
    }

    private static CardKind kind(String code) {
        return Arrays.stream(CardKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no kind of card; one of "
                        + Arrays.stream(CardKind.values()).map(CardKind::code).collect(Collectors.joining(", "))));
    }
}
