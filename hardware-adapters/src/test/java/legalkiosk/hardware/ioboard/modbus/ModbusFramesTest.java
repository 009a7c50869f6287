package legalkiosk.hardware.ioboard.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModbusFramesTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);

    /** Whole frames as makers of boards and meters print them in their manuals. */
    @ParameterizedTest
    @CsvSource({
        "01 05 00 00 FF 00 8C 3A",
        "01 05 00 00 00 00 CD CA",
        "01 05 00 01 FF 00 DD FA",
        "01 05 00 03 00 00 3D CA",
        "01 01 05 10 00 01 FC C3",
        "01 01 01 48 51 BE"
    })
    void checksumsOfPrintedFramesHold(String frame) {
        assertThat(Crc16.holds(bytes(frame))).isTrue();
    }

    /** The check value of CRC-16/MODBUS over the digits 1 to 9. */
    @Test
    void theChecksumOfNineDigitsIsTheKnownOne() {
        byte[] digits = "123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(Crc16.of(digits, 0, digits.length)).isEqualTo(0x4B37);
    }

    @Test
    void questionsAreTheFramesOfTheManuals() {
        assertThat(new Question.Set(0, true).frame(1)).isEqualTo(bytes("01 05 00 00 FF 00 8C 3A"));
        assertThat(new Question.Set(1, false).frame(1)).isEqualTo(bytes("01 05 00 01 00 00 9C 0A"));
        assertThat(new Question.Coil(0x510).frame(1)).isEqualTo(bytes("01 01 05 10 00 01 FC C3"));
    }

    @Test
    void inputsArePackedFromTheLowestBit() {
        // The example of section 6.2: inputs 197 to 218, AC DB 35.
        Question question = new Question.Inputs(0xC4, 22);
        assertThat(Arrays.copyOf(question.frame(1), 6)).isEqualTo(bytes("01 02 00 C4 00 16"));
        Reply reply = question.reply(1, Crc16.append(bytes("01 02 03 AC DB 35")));
        assertThat(reply).isInstanceOfSatisfying(Reply.Bits.class, bits -> {
            assertThat(bits.bit(0)).isFalse();
            assertThat(bits.bit(2)).isTrue();
            assertThat(bits.bit(7)).isTrue();
            assertThat(bits.bit(8)).isTrue();
            assertThat(bits.bit(10)).isFalse();
            assertThat(bits.bit(21)).isTrue();
        });
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsNotTakenForOne() {
        Question question = new Question.Inputs(0, 2);
        assertThat(question.reply(1, Crc16.append(bytes("01 82 02")))).isEqualTo(new Reply.Refused(2));
        assertThat(question.reply(1, Crc16.append(bytes("02 02 01 03")))).isInstanceOf(Reply.Damaged.class);
        assertThat(question.reply(1, Crc16.append(bytes("01 01 01 03")))).isInstanceOf(Reply.Damaged.class);
        assertThat(question.reply(1, Crc16.append(bytes("01 02 02 03")))).isInstanceOf(Reply.Damaged.class);
        assertThat(question.reply(1, bytes("01 02 01 03 00 00"))).isInstanceOf(Reply.Damaged.class);
        assertThat(question.reply(1, bytes("01 02 01"))).isEqualTo(new Reply.Incomplete());
        assertThat(new Question.Set(0, true).reply(1, new Question.Set(0, false).frame(1)))
                .isInstanceOf(Reply.Damaged.class);
        assertThat(new Question.Set(0, true).reply(1, new Question.Set(1, true).frame(1)))
                .isInstanceOf(Reply.Damaged.class);
    }

    /** Anything may come from a line; only a whole good answer is one, and each flipped bit is found. */
    @Test
    void anyBytesAreAnAnswerOrNone() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        int good = 0;
        for (int i = 0; i < INPUTS; i++) {
            Question question = question(random);
            int unit = 1 + random.nextInt(247);
            byte[] bytes = answer(question, unit, random);
            boolean spoilt = random.nextInt(3) > 0;
            if (spoilt) {
                bytes = spoil(bytes, random);
            }
            Reply reply = question.reply(unit, bytes);
            if (!spoilt) {
                assertThat(reply).as("seed %d input %d", seed, i).isInstanceOf(Reply.Bits.class);
            }
            good += reply instanceof Reply.Bits ? 1 : 0;
        }
        assertThat(good).isGreaterThan(INPUTS / 4).isLessThan(INPUTS / 2);
    }

    private static Question question(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Question.Coil(random.nextInt(2000));
            case 1 -> new Question.Set(random.nextInt(2000), random.nextBoolean());
            default -> new Question.Inputs(random.nextInt(2000), 1 + random.nextInt(64));
        };
    }

    private static byte[] answer(Question question, int unit, Random random) {
        int count = switch (question) {
            case Question.Set set -> 0;
            case Question.Coil coil -> 1;
            case Question.Inputs inputs -> Math.ceilDiv(inputs.count(), 8);
        };
        if (count == 0) {
            return question.frame(unit);
        }
        byte[] frame = new byte[3 + count];
        random.nextBytes(frame);
        frame[0] = (byte) unit;
        frame[1] = (byte) question.function();
        frame[2] = (byte) count;
        return Crc16.append(frame);
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
            case 2 -> {
                byte[] any = new byte[random.nextInt(300)];
                random.nextBytes(any);
                yield any;
            }
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
        };
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex.toLowerCase(java.util.Locale.ROOT));
    }
}
