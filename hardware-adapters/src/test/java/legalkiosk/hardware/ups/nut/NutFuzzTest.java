package legalkiosk.hardware.ups.nut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 200,000 answers that a server might give, from good to random: nothing is thrown, and what is good is understood. */
class NutFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);

    @Test
    void nothingIsThrownAndGoodAnswersAreUnderstood() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        int understood = 0;
        for (int i = 0; i < INPUTS; i++) {
            Map<String, String> values = values(random);
            List<String> lines = lines(values);
            boolean spoilt = random.nextInt(4) > 0;
            if (spoilt) {
                spoil(lines, random);
            }
            NutReply reply = NutReply.of("ups", lines);
            if (!spoilt) {
                assertThat(reply).as("seed %d input %d", seed, i).isEqualTo(new NutReply.Variables(values));
            }
            if (reply instanceof NutReply.Variables(var read)) {
                NutStatus.of(read);
                understood++;
            }
        }
        assertThat(understood).isGreaterThan(INPUTS / 5);
    }

    private static Map<String, String> values(Random random) {
        Map<String, String> values = new TreeMap<>();
        values.put(
                "ups.status",
                List.of("OL", "OB", "OB LB", "OL RB OVER", "", "FSD").get(random.nextInt(6)));
        for (int i = random.nextInt(4); i > 0; i--) {
            values.put("v" + random.nextInt(9), text(random));
        }
        values.put("battery.charge", random.nextBoolean() ? text(random) : "" + random.nextInt(200));
        return values;
    }

    private static List<String> lines(Map<String, String> values) {
        List<String> lines = new ArrayList<>(List.of("BEGIN LIST VAR ups"));
        values.forEach((name, value) -> lines.add(
                "VAR ups " + name + " \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        lines.add("END LIST VAR ups");
        return lines;
    }

    private static void spoil(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.set(at, text(random));
            case 2 ->
                lines.set(
                        at, lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
            case 3 -> lines.add(at, "ERR " + text(random));
            case 4 -> lines.clear();
            default -> {
                char[] letters = lines.get(at).toCharArray();
                if (letters.length > 0) {
                    letters[random.nextInt(letters.length)] = (char) random.nextInt(256);
                }
                lines.set(at, String.valueOf(letters));
            }
        }
    }

    private static String text(Random random) {
        char[] letters = new char[random.nextInt(12)];
        Arrays.setAll(new Object[letters.length], i -> letters[i] = (char) (32 + random.nextInt(224)));
        return String.valueOf(letters);
    }
}
