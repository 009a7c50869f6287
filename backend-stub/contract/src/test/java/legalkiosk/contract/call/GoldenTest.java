package legalkiosk.contract.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every message as it stands on the wire ({@code golden/line.json}, {@code golden/records.json}). A change of these files is a change
 * of the protocol, which terminals and backends of different age must then both bear.
 */
class GoldenTest {
    private static final ObjectMapper JSON = ContractJson.mapper();

    static Stream<JsonNode> frames() throws Exception {
        return golden("line.json").valueStream();
    }

    static Stream<JsonNode> records() throws Exception {
        return golden("records.json").valueStream();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameIsReadAndWrittenAsItStands(JsonNode golden) throws Exception {
        LineFrame frame = LineFrame.read(golden.toString());
        assertThat(JSON.readTree(frame.text())).isEqualTo(golden);
        assertThat(LineFrame.read(frame.text())).isEqualTo(frame);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsReadAndWrittenAsItStands(JsonNode golden) throws Exception {
        Class<?> type =
                Class.forName("legalkiosk.contract.call." + golden.get("record").asText());
        Object value = JSON.treeToValue(golden.get("json"), type);
        assertThat(JSON.readTree(JSON.writeValueAsString(value))).isEqualTo(golden.get("json"));
    }

    @Test
    void noMessageAndNoSignalIsMissing() throws Exception {
        Set<Class<?>> seen = new HashSet<>();
        for (JsonNode golden : frames().toList()) {
            LineMessage message = LineFrame.read(golden.toString()).message();
            seen.add(message.getClass());
            if (message instanceof LineMessage.Relay relay) {
                seen.add(relay.signal().getClass());
            }
        }
        List<Class<?>> all = new ArrayList<>(List.of(LineMessage.class.getPermittedSubclasses()));
        all.addAll(List.of(Signal.class.getPermittedSubclasses()));
        assertThat(seen).isEqualTo(Set.copyOf(all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"v\":2,\"seq\":0,\"ack\":0,\"type\":\"ping\"}",
                "{\"v\":1,\"ack\":0,\"type\":\"ping\"}",
                "{\"v\":1,\"seq\":-1,\"ack\":0,\"type\":\"ping\"}",
                "{\"v\":1,\"seq\":1.5,\"ack\":0,\"type\":\"ping\"}",
                "{\"v\":1,\"seq\":0,\"ack\":0,\"type\":\"reboot\"}",
                "{\"v\":1,\"seq\":0,\"ack\":0}",
                "{\"v\":1,\"seq\":1,\"ack\":0,\"type\":\"ping\"} {}"
            })
    void whatIsNotAFrameIsRefused(String text) {
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        JsonProcessingException.class, () -> LineFrame.read(text)))
                .isNotNull();
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() throws Exception {
        assertThat(LineFrame.read("{\"v\":1,\"seq\":4,\"ack\":2,\"type\":\"claim\",\"call\":\"c\",\"mood\":\"new\"}"))
                .isEqualTo(new LineFrame(4, 2, new LineMessage.Claim("c")));
    }

    @Test
    void whatPeopleSaidShowsInNoText() throws Exception {
        String texts = frames().map(golden -> {
                    try {
                        return LineFrame.read(golden.toString()).toString();
                    } catch (JsonProcessingException bad) {
                        throw new AssertionError(bad);
                    }
                })
                .collect(Collectors.joining());
        assertThat(texts).doesNotContain("欠薪三个月").doesNotContain("听得见吗").doesNotContain("老板姓什么");
    }

    private static JsonNode golden(String name) throws Exception {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
