package legalkiosk.hardware.simulator.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.audio.Sound;

/**
 * The simulator's program: {@code DEVICE play|record|controls} in the place of aplay, arecord and {@code amixer contents}. The air between
 * speaker and microphone is a file beside the device file: when the sound began (nanoTime of this machine), then its samples.
 */
public final class SoundSimulatorMain {
    private static final int TENTH = Sound.RATE / 10;
    private static final long TENTH_NANOS = 100_000_000L;
    private static final double QUIET = 12;
    private static final double LOUD = 4000;
    /** What is left of a sound on its way to the microphone. */
    private static final double AIR = 0.3;

    private final Path device;
    private final Path air;
    private final Random noise = new Random(3);

    private SoundSimulatorMain(Path device) {
        this.device = device;
        this.air = device.resolveSibling(device.getFileName() + ".air");
    }

    /** Exit code 1 when the card is gone or busy. */
    public static void main(String... args) throws IOException {
        SoundSimulatorMain card = new SoundSimulatorMain(Path.of(args[0]));
        System.exit(card.run(args[1]));
    }

    private int run(String what) throws IOException {
        List<String> told = told();
        if (told.isEmpty() || told.getFirst().equals(SoundBehaviour.BUSY.name()) && !what.equals("controls")) {
            String why = told.isEmpty() ? "No such file or directory" : "Device or resource busy";
            System.err.println("main:852: audio open error: " + why);
            return 1;
        }
        switch (what) {
            case "play" -> play();
            case "record" -> record();
            default -> controls(told.get(1).equals("true"));
        }
        return 0;
    }

    private List<String> told() throws IOException {
        try {
            return Files.readAllLines(device);
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private void play() throws IOException {
        byte[] sound = System.in.readAllBytes();
        List<String> told = told();
        if (told.isEmpty()) {
            return;
        }
        SoundBehaviour behaviour = SoundBehaviour.valueOf(told.getFirst());
        boolean heard = behaviour != SoundBehaviour.SPEAKER_DEAD && !told.get(1).equals("true");
        if (heard) {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + sound.length);
            bytes.putLong(System.nanoTime()).put(sound);
            Path half = air.resolveSibling(air.getFileName() + ".half");
            Files.write(half, bytes.array());
            Files.move(half, air, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        long end = System.nanoTime() + sound.length / 2 * 1_000_000_000L / Sound.RATE;
        while (System.nanoTime() < end || behaviour == SoundBehaviour.SILENT) {
            LockSupport.parkNanos(TENTH_NANOS);
        }
    }

    private void record() throws IOException {
        long next = System.nanoTime();
        for (List<String> told = told(); !told.isEmpty(); told = told()) {
            next += TENTH_NANOS;
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            SoundBehaviour behaviour = SoundBehaviour.valueOf(told.getFirst());
            if (behaviour != SoundBehaviour.SILENT) {
                System.out.write(tenth(behaviour, next - TENTH_NANOS));
                System.out.flush();
                if (System.out.checkError()) {
                    return;
                }
            }
        }
        System.err.println("pcm_read:2196: read error: No such device");
    }

    /** What the microphone heard in the tenth of a second that began then. */
    private byte[] tenth(SoundBehaviour behaviour, long began) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(TENTH * 2).order(ByteOrder.LITTLE_ENDIAN);
        if (behaviour == SoundBehaviour.MICROPHONE_DEAD) {
            return out.array();
        }
        ByteBuffer played = played();
        long from = (began - played.getLong()) * Sound.RATE / 1_000_000_000L;
        played.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < TENTH; i++) {
            long at = from + i;
            boolean sounds = at >= 0 && at < (played.limit() - Long.BYTES) / 2;
            double heard = sounds ? AIR * played.getShort((int) (Long.BYTES + 2 * at)) : 0;
            double room = noise.nextGaussian() * (behaviour == SoundBehaviour.NOISY ? LOUD : QUIET);
            out.putShort((short) Math.clamp(heard + room, Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return out.array();
    }

    private ByteBuffer played() throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(air);
            return ByteBuffer.wrap(bytes.length < Long.BYTES ? new byte[Long.BYTES] : bytes);
        } catch (NoSuchFileException silence) {
            return ByteBuffer.allocate(Long.BYTES);
        }
    }

    private static void controls(boolean headphones) {
        System.out.println("numid=1,iface=MIXER,name='Master Playback Switch'");
        System.out.println("  ; type=BOOLEAN,access=rw------,values=1");
        System.out.println("  : values=on");
        System.out.println("numid=12,iface=CARD,name='Headphone Jack'");
        System.out.println("  ; type=BOOLEAN,access=r-------,values=1");
        System.out.println("  : values=" + (headphones ? "on" : "off"));
    }
}
