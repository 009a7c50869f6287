package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import legalkiosk.hardware.audio.Audio;
import legalkiosk.hardware.audio.SpeakerTest;
import legalkiosk.hardware.audio.alsa.AlsaAudio;
import legalkiosk.hardware.audio.alsa.AlsaPrograms;
import legalkiosk.hardware.audio.alsa.SoundPrograms;
import legalkiosk.hardware.simulator.audio.SimulatedSound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sound}: plays a tone and listens for it. */
@Command(
        name = "sound",
        description = {
            "Play a tone and listen whether the microphone hears it. 试一试喇叭和麦克风。",
            "Levels (dBFS) go to standard error, ten a second; then one JSON line: verdict, facts, headphones.",
            "Exit code 0 when it was heard, 1 when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class SoundCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = AlsaPrograms.DEFAULT,
            description = "ALSA's name, such as plughw:1,0, or simulated:FILE (default: default).")
    private String device = AlsaPrograms.DEFAULT;

    @Override
    public Integer call() {
        SoundPrograms programs =
                device.startsWith(SimulatedSound.SCHEME) ? SimulatedSound.programs(device) : new AlsaPrograms(device);
        try (Audio audio = AlsaAudio.open(programs, Clock.systemUTC())) {
            SpeakerTest.Result result = SpeakerTest.run(
                    audio,
                    level -> spec.commandLine().getErr().println(String.format(Locale.ROOT, "%.0f", level.rms())));
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("verdict", result.verdict().name());
            line.put("facts", result.facts());
            line.put("headphones", audio.headphones().name());
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
            return result.verdict() == SpeakerTest.Verdict.GOOD ? 0 : 1;
        }
    }
}
