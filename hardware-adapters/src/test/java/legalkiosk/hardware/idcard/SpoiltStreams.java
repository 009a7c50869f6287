package legalkiosk.hardware.idcard;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import legalkiosk.hardware.idcard.layout.AdditionalAddresses;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.layout.TextBlock;
import legalkiosk.hardware.idcard.protocol.Command;
import legalkiosk.hardware.idcard.protocol.Frames;
import legalkiosk.hardware.simulator.card.SampleCard;

/** Byte streams as a bad line makes them from good ones: flipped, cut, doubled, shuffled; often with the checksum made right again. */
final class SpoiltStreams {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    private final SplittableRandom random;
    private final List<byte[]> small = new ArrayList<>();
    private final List<byte[]> large = new ArrayList<>();

    SpoiltStreams(long seed) {
        random = new SplittableRandom(seed);
        for (Command command : Command.values()) {
            small.add(command.frame());
        }
        for (int sw3 : new int[] {0x90, 0x9F, 0x80, 0x81, 0x41, 0x91}) {
            small.add(Frames.frame(new byte[] {0, 0, (byte) sw3}));
            small.add(Frames.frame(new byte[] {0, 0, (byte) sw3, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
        }
        for (SampleCard card : SampleCard.all()) {
            byte[] text = TextBlock.write(card.text());
            // a short portrait keeps the texts, where the decoding is, in reach of most flips
            large.add(answer(BaseData.write(text, new byte[6], Optional.empty())));
            large.add(answer(BaseData.write(text, new byte[1024], Optional.of(new byte[512]))));
        }
        large.add(answer(AdditionalAddresses.write("广东省鹤山市虚构镇样例村二巷2号")));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    byte[] next() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(64);
        int pieces = 1 + random.nextInt(3);
        for (int i = 0; i < pieces; i++) {
            int kind = random.nextInt(16);
            if (kind == 0) {
                stream.writeBytes(noise(random.nextInt(40)));
            } else if (kind == 1) {
                stream.write(PREAMBLE, 0, random.nextInt(PREAMBLE.length + 1));
            } else if (kind < 5) {
                stream.writeBytes(spoil(large.get(random.nextInt(large.size()))));
            } else {
                stream.writeBytes(spoil(small.get(random.nextInt(small.size()))));
            }
        }
        return stream.toByteArray();
    }

    private byte[] spoil(byte[] frame) {
        byte[] bytes = frame.clone();
        int flips = random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(2) == 0 && bytes.length > 8) {
            return Frames.frame(Arrays.copyOfRange(bytes, 7, bytes.length - 1));
        }
        if (random.nextInt(8) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
        return bytes;
    }

    private byte[] noise(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] answer(byte[] data) {
        byte[] payload = new byte[3 + data.length];
        payload[2] = (byte) 0x90;
        System.arraycopy(data, 0, payload, 3, data.length);
        return Frames.frame(payload);
    }
}
