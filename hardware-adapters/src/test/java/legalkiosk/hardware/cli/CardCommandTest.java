package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardCommandTest {
    @ParameterizedTest
    @MethodSource("legalkiosk.hardware.simulator.card.SampleCard#all")
    void aCardIsOneLineWithTheFieldsOfItsChip(SampleCard sample) {
        try (CardReaderSimulator simulator =
                CardReaderSimulator.start(SimulatorOptions.quick().withCard(sample))) {
            CommandLineRun run = CommandLineRun.of(
                    "card", "--reveal", "--port", simulator.portPath().toString());

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json()).hasSize(1);
            assertThat(run.json().getFirst().get("kind").asText())
                    .isEqualTo(sample.text().kind().code());
            sample.text()
                    .fields()
                    .forEach((field, value) -> assertThat(
                                    run.json().getFirst().get(field).asText())
                            .as(field)
                            .isEqualTo(value));
        }
    }

    @ParameterizedTest
    @MethodSource("legalkiosk.hardware.simulator.card.SampleCard#all")
    void namesNumbersAndAddressesAreMasked(SampleCard sample) {
        try (CardReaderSimulator simulator =
                CardReaderSimulator.start(SimulatorOptions.quick().withCard(sample))) {
            CommandLineRun run = CommandLineRun.of(
                    "card",
                    "--additional-address",
                    "--port",
                    simulator.portPath().toString());

            assertThat(run.exitCode()).as(run.err()).isZero();
            for (String field : new String[] {"name", "nameEn", "nameZh", "idNumber", "address", "passNumber"}) {
                String value = sample.text().field(field);
                if (!value.isEmpty()) {
                    assertThat(run.out()).doesNotContain(value);
                    assertThat(run.json().getFirst().get(field).asText()).contains("**");
                }
            }
            sample.additionalAddress()
                    .ifPresent(address -> assertThat(run.out()).doesNotContain(address));
        }
    }

    @Test
    void everyNewCardIsOneLineAndTheSameOneIsNotRepeatedAtOnce() {
        try (CardReaderSimulator simulator = CardReaderSimulator.start(
                SimulatorOptions.quick().withTimeline("0:in=resident,1.2:out,1.4:in=hmt,2.5:out,2.7:in=foreign2023"))) {
            CommandLineRun run = CommandLineRun.of(
                    "card",
                    "--count",
                    "3",
                    "--timeout-s",
                    "20",
                    "--port",
                    simulator.portPath().toString());

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json())
                    .extracting(card -> card.get("kind").asText())
                    .containsExactly("resident", "hmt", "foreign2023");
        }
    }

    @Test
    void withoutACardThereIsASentenceAndNoLine() {
        try (CardReaderSimulator simulator = CardReaderSimulator.start(SimulatorOptions.quick())) {
            CommandLineRun run = CommandLineRun.of(
                    "card", "--timeout-s", "0.5", "--port", simulator.portPath().toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("No card came within 0.5 s.").contains("find: no card");
        }
    }

    @Test
    void aReaderThatIsPluggedInLaterIsUsed(@TempDir Path folder) {
        Path link = folder.resolve("port");
        try (CardReaderSimulator simulator = CardReaderSimulator.start(
                SimulatorOptions.quick().withLink(link).withTimeline("0:unplug,0.8:replug,0.8:in=hmt"))) {
            CommandLineRun run = CommandLineRun.of("card", "--timeout-s", "15", "--port", link.toString());

            assertThat(simulator.portPath()).isEqualTo(link);
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json()).hasSize(1);
        }
    }

    @Test
    void aPortThatIsNoneIsNamed(@TempDir Path folder) {
        String nowhere = folder.resolve("nowhere").toString();

        CommandLineRun run = CommandLineRun.of("card", "--timeout-s", "0.4", "--port", nowhere);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(nowhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--count=0", "--timeout-s=0", "--count=many", "--nonsense"})
    void wrongUsageIsToldWithExitCode2(String argument) {
        CommandLineRun run = CommandLineRun.of("card", argument);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: legal-kiosk-device card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "card", "card-capture", "simulate", "simulate card"})
    void everyCommandHasHelp(String command) {
        CommandLineRun run = CommandLineRun.of((command + " --help").strip().split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(("Usage: legal-kiosk-device " + command).strip());
    }

    @Test
    void listTellsWhereAReaderAnswers(@TempDir Path folder) {
        try (CardReaderSimulator simulator =
                CardReaderSimulator.start(SimulatorOptions.quick().withLink(folder.resolve("ttyReader")))) {
            CommandLineRun run =
                    CommandLineRun.of("list", "--port", folder.resolve("tty*").toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.json()).anySatisfy(line -> {
                assertThat(line.get("port").asText())
                        .isEqualTo(simulator.portPath().toString());
                assertThat(line.get("answers").asBoolean()).isTrue();
                assertThat(line.get("facts").asText()).contains("SAM 05.01-20230101-0001234567-0987654321");
            });
        }
    }
}
