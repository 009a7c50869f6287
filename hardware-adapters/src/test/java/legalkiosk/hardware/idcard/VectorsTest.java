package legalkiosk.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import legalkiosk.hardware.idcard.layout.AdditionalAddresses;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.layout.SamId;
import legalkiosk.hardware.idcard.layout.TextBlock;
import legalkiosk.hardware.idcard.protocol.Command;
import legalkiosk.hardware.idcard.protocol.FrameScanner;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.ScanEvent;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of the protocol holds. */
class VectorsTest {
    @ParameterizedTest
    @MethodSource
    void texts(JsonNode vector) {
        CardText text = TextBlock.read(Vectors.hex(vector.get("hex")));

        assertThat(withKind(text)).isEqualTo(fields(vector));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsAreWrittenAsTheyWereRead(JsonNode vector) {
        byte[] block = Vectors.hex(vector.get("hex"));
        CardText text = TextBlock.read(block);

        assertThat(withKind(TextBlock.read(TextBlock.write(text)))).isEqualTo(withKind(text));
        if (!vector.get("name").asText().contains("NUL")) {
            assertThat(TextBlock.write(text)).isEqualTo(block);
        }
    }

    @ParameterizedTest
    @MethodSource
    void reads(JsonNode vector) throws Exception {
        Reply reply = Vectors.reply(vector.get("reply"));
        boolean withFinger = vector.get("command").asText().equals("readfp");
        BaseData data =
                (withFinger ? BaseData.readWithFingerprint(reply.data()) : BaseData.read(reply.data())).orElseThrow();
        IdCard card = data.card(List.of());

        assertThat(withKind(card.text())).isEqualTo(fields(vector));
        assertThat(data.portrait()).hasSize(vector.get("photoBytes").asInt());
        assertThat(sha256(card.portrait().orElseThrow().wlt()))
                .isEqualTo(vector.get("photoSha256").asText());
        assertThat(data.fingerprint()).hasSize(vector.get("fingerprintBytes").asInt());
        if (withFinger) {
            assertThat(sha256(data.fingerprint()))
                    .isEqualTo(vector.get("fingerprintSha256").asText());
        }
    }

    @ParameterizedTest
    @MethodSource
    void streams(JsonNode vector) {
        byte[] stream = Vectors.hex(vector.get("hex"));
        String expected = Vectors.text(vector.get("events"));

        assertThat(Vectors.text(Vectors.scan(stream))).isEqualTo(expected);
        if (vector.path("splitEverywhere").asBoolean()) {
            for (int cut = 0; cut <= stream.length; cut++) {
                byte[] before = Arrays.copyOf(stream, cut);
                byte[] after = Arrays.copyOfRange(stream, cut, stream.length);
                assertThat(Vectors.text(Vectors.scan(before, after)))
                        .as("cut at %d", cut)
                        .isEqualTo(expected);
            }
            assertThat(Vectors.text(Vectors.scan(byteByByte(stream)))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource
    void streamsAfterReset(JsonNode vector) {
        FrameScanner scanner = new FrameScanner();
        List<ScanEvent> events = new ArrayList<>();
        scanner.feed(Vectors.hex(vector.get("hex")), events::add);
        assertThat(Vectors.text(events)).isEqualTo(Vectors.text(vector.get("events")));
        events.clear();

        scanner.reset();
        scanner.feed(Vectors.hex(vector.get("thenAfterReset")), events::add);

        assertThat(Vectors.text(events)).isEqualTo(Vectors.text(vector.get("eventsAfterReset")));
    }

    @ParameterizedTest
    @MethodSource
    void requests(JsonNode vector) {
        String[] words = vector.get("name").asText().split(" ");
        Command command = Arrays.stream(Command.values())
                .filter(known -> known.code().equals(words[0]))
                .findFirst()
                .orElseThrow();
        byte[] data = words.length == 1 ? new byte[0] : new byte[] {(byte) Integer.parseInt(words[1])};

        assertThat(command.frame(data)).isEqualTo(Vectors.hex(vector.get("hex")));
    }

    @ParameterizedTest
    @MethodSource
    void documentedReplies(JsonNode vector) {
        Reply reply = Vectors.reply(vector.get("reply"));

        assertThat(reply.status().name()).isEqualTo(vector.get("meaning").asText());
        assertThat(HexFormat.of().formatHex(reply.data()))
                .isEqualTo(vector.get("data").asText());
        assertThat(List.of(reply.sw1(), reply.sw2(), reply.sw3())).isEqualTo(numbers(vector.get("sw")));
    }

    @ParameterizedTest
    @MethodSource
    void statusFrames(JsonNode vector) {
        Reply reply = Vectors.reply(vector.get("reply"));

        assertThat(reply.status().name()).isEqualTo(vector.get("meaning").asText());
        assertThat(List.of(reply.sw1(), reply.sw2(), reply.sw3())).isEqualTo(numbers(vector.get("sw")));
    }

    @ParameterizedTest
    @MethodSource
    void idNumbers(JsonNode vector) {
        String number = vector.get("number").asText();

        assertThat(IdNumbers.isValid(number)).isEqualTo(vector.get("valid").asBoolean());
        if (vector.get("valid").asBoolean()) {
            assertThat(IdNumbers.normal(number)).contains(number.toUpperCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource
    void samIds(JsonNode vector) {
        Reply reply = Vectors.reply(vector.get("reply"));

        assertThat(SamId.read(reply.data()).map(SamId::text))
                .contains(vector.get("text").asText());
    }

    @ParameterizedTest
    @MethodSource
    void addresses(JsonNode vector) {
        Reply reply = Vectors.reply(vector.get("reply"));
        List<String> expected = new ArrayList<>();
        vector.get("addresses").forEach(address -> expected.add(address.asText()));

        assertThat(AdditionalAddresses.read(reply.data())).contains(expected);
    }

    @ParameterizedTest
    @MethodSource
    void badLengths(JsonNode vector) {
        Reply reply = Vectors.reply(vector.get("reply"));

        assertThat(BaseData.read(reply.data())).isEmpty();
    }

    static Stream<Named<JsonNode>> texts() {
        return Vectors.of("texts");
    }

    static Stream<Named<JsonNode>> reads() {
        return Vectors.of("reads");
    }

    static Stream<Named<JsonNode>> streams() {
        return Vectors.of("streams");
    }

    static Stream<Named<JsonNode>> streamsAfterReset() {
        return Vectors.of("streams").filter(vector -> vector.getPayload().has("thenAfterReset"));
    }

    static Stream<Named<JsonNode>> requests() {
        return Vectors.of("requests");
    }

    static Stream<Named<JsonNode>> documentedReplies() {
        return Vectors.of("documented");
    }

    static Stream<Named<JsonNode>> statusFrames() {
        return Vectors.of("status");
    }

    static Stream<Named<JsonNode>> idNumbers() {
        return Vectors.of("idNumbers");
    }

    static Stream<Named<JsonNode>> samIds() {
        return Vectors.of("samIds");
    }

    static Stream<Named<JsonNode>> addresses() {
        return Vectors.of("addresses");
    }

    static Stream<Named<JsonNode>> badLengths() {
        return Vectors.of("badLengths");
    }

    private static Map<String, String> withKind(CardText text) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("kind", text.kind().code());
        all.putAll(text.fields());
        return all;
    }

    private static Map<String, String> fields(JsonNode vector) {
        Map<String, String> all = new LinkedHashMap<>();
        vector.get("fields")
                .properties()
                .forEach(field -> all.put(field.getKey(), field.getValue().asText()));
        return all;
    }

    private static byte[][] byteByByte(byte[] stream) {
        byte[][] pieces = new byte[stream.length][];
        for (int i = 0; i < stream.length; i++) {
            pieces[i] = new byte[] {stream[i]};
        }
        return pieces;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> all = new ArrayList<>();
        array.forEach(number -> all.add(number.asInt()));
        return all;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
