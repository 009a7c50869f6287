package legalkiosk.hardware.idcard.serial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import org.junit.jupiter.api.Assumptions;

/** A simulated reader with a card on it, ours or the independent one in Python, as fast as it can be. */
interface FarEnd extends AutoCloseable {
    String port();

    @Override
    void close();

    /** Which simulator plays the reader. */
    enum Kind {
        OURS,
        PYTHON;

        /** False for the one in Python where there is no Python. */
        boolean isInstalled() {
            return this == OURS
                    || Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
        }

        /** Starts it with the card and these faults; {@code extra} are {@code --sticky} or {@code --echo}. */
        FarEnd start(String card, List<String> faults, List<String> extra) {
            return switch (this) {
                case OURS -> ours(card, faults, extra);
                case PYTHON -> python(card, faults, extra);
            };
        }
    }

    private static FarEnd ours(String card, List<String> faults, List<String> extra) {
        SimulatorOptions options = SimulatorOptions.quick()
                .withCard(SampleCard.named(card).orElseThrow())
                .withFaults(faults.toArray(String[]::new));
        options = extra.contains("--sticky") ? options.withSticky() : options;
        options = extra.contains("--echo") ? options.withEcho() : options;
        CardReaderSimulator simulator = CardReaderSimulator.start(options);
        return new FarEnd() {
            @Override
            public String port() {
                return simulator.portPath().toString();
            }

            @Override
            public void close() {
                simulator.close();
            }
        };
    }

    private static FarEnd python(String card, List<String> faults, List<String> extra) {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                script().toString(),
                "--card",
                card,
                "--delay",
                "all=0",
                "--baud",
                "0",
                "--quiet",
                "--no-stdin"));
        command.addAll(List.of("--lifetime", "60"));
        faults.forEach(fault -> command.addAll(List.of("--fault", fault)));
        command.addAll(extra);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String first = out.readLine();
            if (first == null || !first.startsWith("PTY ")) {
                throw new IllegalStateException("reader_sim.py said: " + first);
            }
            return new FarEnd() {
                @Override
                public String port() {
                    return first.substring(4);
                }

                @Override
                public void close() {
                    process.destroy();
                    try {
                        process.waitFor(5, TimeUnit.SECONDS);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        } catch (IOException missing) {
            return Assumptions.abort(
                    "python3 is not installed, so the second simulator cannot run: " + missing.getMessage());
        }
    }

    private static Path script() {
        Path script = Path.of("src/test/resources/legalkiosk/hardware/idcard/reader_sim.py")
                .toAbsolutePath();
        if (!Files.exists(script)) {
            throw new UncheckedIOException(new IOException("no " + script));
        }
        return script;
    }
}
