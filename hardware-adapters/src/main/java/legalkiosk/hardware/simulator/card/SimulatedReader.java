package legalkiosk.hardware.simulator.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import legalkiosk.hardware.idcard.layout.AdditionalAddresses;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.layout.TextBlock;
import legalkiosk.hardware.idcard.protocol.Command;

/** The state of the reader and what it answers; knows nothing of terminals or faults. One thread only. */
final class SimulatedReader {
    private static final int PORTRAIT_BYTES = 1024;
    /** Version 5.1, made on 2023-01-01; nobody's module. */
    private static final byte[] SAM_ID = HexFormat.of().parseHex("05000100D5AF340187D61200B168DE3A");

    private final boolean sticky;
    private final byte[] portrait;
    private final byte[] fingerprint;
    private Optional<SampleCard> card = Optional.empty();
    private boolean found;
    private boolean selected;
    private boolean spent;

    SimulatedReader(boolean sticky, int fingerprintBytes, long seed) {
        this.sticky = sticky;
        this.portrait = noise(new Random(seed), PORTRAIT_BYTES, "WL\u0066\u0000\u007E\u0000");
        this.fingerprint =
                fingerprintBytes == 0 ? new byte[0] : noise(new Random(seed + 1), fingerprintBytes, "C\u0001");
    }

    /** What the command is called, and the payload of the answer. */
    record Answer(String command, byte[] payload) {}

    void place(SampleCard other) {
        card = Optional.of(other);
        found = false;
        selected = false;
        spent = false;
    }

    void remove() {
        card = Optional.empty();
        found = false;
        selected = false;
        spent = false;
    }

    Answer answer(byte[] payload) {
        int command = payload[0] & 0xFF;
        int parameter = payload[1] & 0xFF;
        if (command == 0x60 && parameter <= 4) {
            return new Answer("baud", status(0x90));
        }
        return Command.of(command, parameter)
                .map(known -> new Answer(known.code(), answer(known)))
                .orElseGet(() -> new Answer("unknown", status(0x21)));
    }

    static byte[] status(int sw3, byte... data) {
        byte[] payload = Arrays.copyOf(new byte[] {0, 0, (byte) sw3}, 3 + data.length);
        System.arraycopy(data, 0, payload, 3, data.length);
        return payload;
    }

    private byte[] answer(Command command) {
        return switch (command) {
            case RESET -> {
                found = false;
                selected = false;
                yield status(0x90);
            }
            case STATUS, MAX_RF_BYTES -> status(0x90);
            case SAM_ID -> status(0x90, SAM_ID);
            case FIND -> {
                selected = false;
                found = card.isPresent() && !(sticky && spent);
                yield found ? status(0x9F, new byte[4]) : status(0x80);
            }
            case SELECT -> {
                selected = found && card.isPresent();
                yield selected ? status(0x90, new byte[8]) : status(0x81);
            }
            case READ, READ_WITH_FINGERPRINT, ADDRESS -> {
                selected = selected && card.isPresent();
                yield selected ? content(command, card.get()) : status(0x41);
            }
        };
    }

    private byte[] content(Command command, SampleCard lying) {
        if (command == Command.ADDRESS) {
            return lying.additionalAddress()
                    .map(address -> status(0x90, AdditionalAddresses.write(address)))
                    .orElseGet(() -> status(0x91));
        }
        spent = true;
        Optional<byte[]> finger = command == Command.READ ? Optional.empty() : Optional.of(fingerprint);
        return status(0x90, BaseData.write(TextBlock.write(lying.text()), portrait, finger));
    }

    private static byte[] noise(Random random, int size, String head) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }
}
