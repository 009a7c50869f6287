package legalkiosk.server.notarisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.notarisation.Application;
import org.junit.jupiter.api.Test;

/** What a person agreed to before anything left the terminal (个人信息保护法 13、29) is part of the case and of its evidence. */
class AgreedAtTheTerminalTest {
    private static final Instant OPENED = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void whatWasAgreedToStandsAmongTheConsentsWithTheWordingThatWasShown() {
        Case c = opened(agreeing(List.of(
                new Application.Agreed("data", "0011223344556677"),
                new Application.Agreed("sensitive", "8899aabbccddeeff"))));

        assertThat(c.consents)
                .containsExactly(
                        new EvidenceInput.Consent("data", true, "0011223344556677", OPENED),
                        new EvidenceInput.Consent("sensitive", true, "8899aabbccddeeff", OPENED));
    }

    @Test
    void anApplicationFromBeforeConsentsWereKeptIsStillRead() throws Exception {
        String json = ContractJson.mapper().writeValueAsString(SampleItems.application("mandate", false, false));
        Application old = ContractJson.mapper().readValue(json.replace(",\"agreed\":[]", ""), Application.class);

        assertThat(json).contains(",\"agreed\":[]");
        assertThat(opened(old).consents).isEmpty();
    }

    private static Case opened(Application application) {
        return new Case(
                "case-1",
                "HS-01",
                OPENED,
                new Deed.Opened(
                        application,
                        SampleItems.mandate(),
                        SampleItems.mandate().signing(),
                        false));
    }

    private static Application agreeing(List<Application.Agreed> agreed) {
        Application plain = SampleItems.application("mandate", false, false);
        return new Application(
                plain.town(),
                plain.item(),
                plain.country(),
                plain.purpose(),
                plain.venue(),
                plain.realEstate(),
                plain.disposal(),
                plain.applicant(),
                plain.answers(),
                plain.copies(),
                plain.witnesses(),
                plain.needsHelper(),
                plain.promised(),
                agreed);
    }
}
