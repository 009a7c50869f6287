package legalkiosk.contract.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import legalkiosk.contract.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act and every step as it stands on the wire ({@code golden/notarisation.json}). */
class NotarisationGoldenTest {
    private static final ObjectMapper JSON = ContractJson.mapper();

    static Stream<JsonNode> acts() throws Exception {
        return golden("acts");
    }

    static Stream<JsonNode> steps() throws Exception {
        return golden("steps");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActIsReadAndWrittenAsItStands(JsonNode golden) throws Exception {
        CaseAct act = JSON.treeToValue(golden, CaseAct.class);
        assertThat(JSON.readTree(JSON.writerFor(CaseAct.class).writeValueAsString(act)))
                .isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsReadAndWrittenAsItStands(JsonNode golden) throws Exception {
        Step step = JSON.treeToValue(golden, Step.class);
        assertThat(JSON.readTree(JSON.writerFor(Step.class).writeValueAsString(step)))
                .isEqualTo(golden);
    }

    @Test
    void noActAndNoStepIsMissing() throws Exception {
        Set<Class<?>> seen = new HashSet<>();
        for (JsonNode golden : acts().toList()) {
            seen.add(JSON.treeToValue(golden, CaseAct.class).getClass());
        }
        for (JsonNode golden : steps().toList()) {
            seen.add(JSON.treeToValue(golden, Step.class).getClass());
        }
        Set<Class<?>> all = new HashSet<>(Set.of(Step.class.getPermittedSubclasses()));
        all.addAll(Set.of(CaseAct.Party.class.getPermittedSubclasses()));
        all.addAll(Set.of(CaseAct.Notary.class.getPermittedSubclasses()));
        assertThat(seen).isEqualTo(all);
    }

    private static Stream<JsonNode> golden(String what) throws Exception {
        try (InputStream in = NotarisationGoldenTest.class.getResourceAsStream("/golden/notarisation.json")) {
            return JSON.readTree(in).get(what).valueStream();
        }
    }
}
