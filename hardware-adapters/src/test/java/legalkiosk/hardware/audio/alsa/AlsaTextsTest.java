package legalkiosk.hardware.audio.alsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import legalkiosk.hardware.audio.Audio.Headphones;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kernel and alsa-utils print, as it is and spoilt. */
class AlsaTextsTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);

    private static final String CARDS = """
         0 [PCH            ]: HDA-Intel - HDA Intel PCH
                              HDA Intel PCH at 0xdf240000 irq 130
         1 [C920           ]: USB-Audio - HD Pro Webcam C920
                              HD Pro Webcam C920 at usb-0000:00:14.0-3, high speed
        """;
    private static final String CONTENTS = """
        numid=13,iface=CARD,name='Mic Jack'
          ; type=BOOLEAN,access=r-------,values=1
          : values=on
        numid=14,iface=CARD,name='Headphone Front Jack'
          ; type=BOOLEAN,access=r-------,values=1
          : values=off
        numid=4,iface=MIXER,name='Headphone Playback Switch'
          ; type=BOOLEAN,access=rw------,values=2
          : values=on,on
        """;

    @TempDir
    private Path root;

    @Test
    void cardsAreFoundAndNoneIsNone() {
        assertThat(CardList.of(CARDS))
                .containsExactly(new CardList.Card(0, "HDA Intel PCH"), new CardList.Card(1, "HD Pro Webcam C920"));
        assertThat(CardList.of("--- no soundcards ---\n")).isEmpty();
    }

    @Test
    void onlyTheHeadphonesSocketCounts() {
        assertThat(Jacks.of(CONTENTS)).isEqualTo(Headphones.UNPLUGGED);
        assertThat(Jacks.of(CONTENTS.replace("values=off", "values=on"))).isEqualTo(Headphones.PLUGGED);
        assertThat(Jacks.of("numid=1,iface=MIXER,name='Master'\n  : values=on\n"))
                .isEqualTo(Headphones.NOT_TOLD);
    }

    @Test
    void theCardOfTheConfiguredDeviceIsMeant() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("proc/asound")).resolve("cards"), CARDS);
        assertThat(new AlsaPrograms(root, "plughw:1,0").card()).contains("card 1: HD Pro Webcam C920");
        assertThat(new AlsaPrograms(root, "default").card()).contains("card 0: HDA Intel PCH");
        assertThat(new AlsaPrograms(root, "plughw:2,0").card()).isEmpty();
        assertThat(new AlsaPrograms(root, "plughw:1,0").controls()).contains("1");
    }

    @Test
    @Tag("fuzz")
    void nothingIsThrownWhateverIsPrinted() throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        int cards = 0;
        for (int i = 0; i < INPUTS; i++) {
            cards += CardList.of(spoilt(CARDS, random)).size();
            Jacks.of(spoilt(CONTENTS, random));
            byte[] pcm = new byte[random.nextInt(60)];
            random.nextBytes(pcm);
            List<Integer> chunks = new ArrayList<>();
            int most = random.nextInt(40);
            short[] samples = PcmReader.read(
                    new ByteArrayInputStream(pcm), most, 1 + random.nextInt(9), it -> chunks.add(it.length));
            assertThat(samples.length).as("seed %d", seed).isEqualTo(Math.min(most, pcm.length / 2));
            assertThat(chunks.stream().mapToInt(it -> it).sum()).isEqualTo(samples.length);
        }
        assertThat(cards).isGreaterThan(INPUTS / 2);
    }

    private static String spoilt(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(5); i > 0 && !spoilt.isEmpty(); i--) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(4)) {
                case 0 -> spoilt.setCharAt(at, (char) random.nextInt(0x300));
                case 1 -> spoilt.deleteCharAt(at);
                case 2 -> spoilt.insert(at, text, 0, random.nextInt(text.length()));
                default -> spoilt.setLength(at);
            }
        }
        return spoilt.toString();
    }
}
