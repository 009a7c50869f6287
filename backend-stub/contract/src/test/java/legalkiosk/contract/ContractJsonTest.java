package legalkiosk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.Test;

class ContractJsonTest {
    private final ObjectMapper json = ContractJson.mapper();

    @Test
    void aBookingRequestTravelsWholeAndNamesItsKindOfCitizen() throws Exception {
        BookingRequest sent = new BookingRequest(
                "h1",
                new Citizen.ByCard("resident", Sensitive.of("440799188002290013"), Sensitive.of("测试甲")),
                null,
                "unpaid-wages",
                "老板拖着工资不给",
                "沙坪街道",
                "HS-01");
        String text = json.writeValueAsString(sent);
        assertThat(text)
                .contains("\"by\":\"card\"")
                .contains("440799188002290013")
                .doesNotContain("\"phone\":");
        assertThat(json.readValue(text, BookingRequest.class)).isEqualTo(sent);
    }

    @Test
    void timesKeepTheirOffset() throws Exception {
        Slot slot = new Slot("s", "l", OffsetDateTime.parse("2026-11-25T14:30:00+08:00"), 30, 1);
        assertThat(json.writeValueAsString(slot)).contains("2026-11-25T14:30:00+08:00");
        assertThat(json.readValue(json.writeValueAsString(slot), Slot.class)).isEqualTo(slot);
    }

    @Test
    void everyProofAndCitizenCanBeReadBack() throws Exception {
        Proof proof = new Proof.ByCode("K7M-402", Sensitive.of("0013"));
        assertThat(json.readValue(json.writeValueAsString(proof), Proof.class)).isEqualTo(proof);
        Citizen citizen = new Citizen.ByPhone(Sensitive.of("10000000000"), Sensitive.of("黄"));
        assertThat(json.readValue(json.writeValueAsString(citizen), Citizen.class))
                .isEqualTo(citizen);
    }

    @Test
    void theTextOfAContractValueShowsNoPersonalData() {
        assertThat(new Citizen.ByPhone(Sensitive.of("10000000000"), Sensitive.of("黄")).toString())
                .doesNotContain("10000000000")
                .doesNotContain("黄");
    }
}
