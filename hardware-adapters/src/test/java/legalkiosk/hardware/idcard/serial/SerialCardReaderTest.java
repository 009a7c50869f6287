package legalkiosk.hardware.idcard.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import org.junit.jupiter.api.Test;

class SerialCardReaderTest {
    @Test
    void aCardThatLiesOnTheReaderIsRead() {
        try (CardReaderSimulator simulator =
                        CardReaderSimulator.start(SimulatorOptions.quick().withCard(SampleCard.resident()));
                SerialCardReader reader = SerialCardReader.open(
                        CardReaderConfig.at(simulator.portPath().toString()), Clock.systemUTC())) {
            CardReading reading = reader.read(Duration.ofSeconds(5));

            assertThat(reading).isInstanceOf(CardReading.Card.class);
            assertThat(((CardReading.Card) reading).card().name().reveal()).isEqualTo("测试甲");
            assertThat(reader.health()).isInstanceOf(DeviceHealth.Ready.class);
            assertThat(reader.health().facts()).contains("05.01-20230101-0001234567-0987654321");
        }
    }
}
