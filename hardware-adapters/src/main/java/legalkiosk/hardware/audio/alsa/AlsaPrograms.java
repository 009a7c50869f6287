package legalkiosk.hardware.audio.alsa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.hardware.audio.Sound;

/** The programs of alsa-utils on a device such as {@code default} or {@code plughw:1,0}. */
public final class AlsaPrograms implements SoundPrograms {
    /** The device that ALSA takes when nobody says another. */
    public static final String DEFAULT = "default";

    private static final Pattern NUMBERED = Pattern.compile("hw:([0-9]{1,2})");

    private final Path root;
    private final String device;

    /** On this machine. */
    public AlsaPrograms(String device) {
        this(Path.of("/"), device);
    }

    /** On a machine whose {@code proc} lies under another root. */
    AlsaPrograms(Path root, String device) {
        this.root = root;
        this.device = device;
    }

    @Override
    public Optional<String> card() {
        try {
            List<CardList.Card> cards = CardList.of(Files.readString(root.resolve("proc/asound/cards")));
            Optional<Integer> meant = number();
            return cards.stream()
                    .filter(card -> meant.isEmpty() || meant.get() == card.number())
                    .map(card -> "card " + card.number() + ": " + card.name())
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Optional<Integer> number() {
        Matcher number = NUMBERED.matcher(device);
        return number.find() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    @Override
    public List<String> play() {
        return program("aplay");
    }

    @Override
    public List<String> record() {
        return program("arecord");
    }

    private List<String> program(String name) {
        return new ArrayList<>(List.of(
                name, "-q", "-D", device, "-t", "raw", "-f", "S16_LE", "-c", "1", "-r", String.valueOf(Sound.RATE)));
    }

    @Override
    public List<String> controls() {
        return List.of("amixer", "-c", number().map(String::valueOf).orElse("0"), "contents");
    }
}
