package legalkiosk.hardware.simulator.ioboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import legalkiosk.hardware.simulator.pty.Pty;

/**
 * A board with eight inputs and eight relays that answers Modbus RTU questions to address 1: presence is input 0, the door contact
 * input 1 (closed while the door is shut), the lamp coil 0. The driver opens {@link #port()}, a link that stays. Any thread.
 */
public final class IoBoardSimulator implements AutoCloseable {
    public static final int PRESENCE = 0;
    public static final int DOOR = 1;
    public static final int LAMP = 0;

    private static final int UNIT = 1;
    private static final int CHANNELS = 8;
    private static final int QUESTION_BYTES = 8;
    private static final int LOOK_MILLIS = 5;
    private static final int TRIES = 50;

    private final Path folder;
    private final Path port;
    private final BitSet inputs = new BitSet(CHANNELS);
    private final BitSet coils = new BitSet(CHANNELS);
    private volatile boolean plugged = true;
    private volatile boolean ended;
    private volatile BoardFault fault = BoardFault.NONE;
    private volatile int written;
    private final Thread thread;

    private IoBoardSimulator(Path folder) {
        this.folder = folder;
        this.port = folder.resolve("port");
        inputs.set(DOOR);
        this.thread = Thread.ofPlatform().daemon().name("io-board-simulator").unstarted(this::run);
    }

    /** Starts plugged in, with nobody there and the door shut. */
    public static IoBoardSimulator start() {
        try {
            IoBoardSimulator simulator = new IoBoardSimulator(Files.createTempDirectory("legal-kiosk-io-board"));
            simulator.thread.start();
            while (!Files.exists(simulator.port)) {
                Thread.onSpinWait();
            }
            return simulator;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** What the driver opens. */
    public Path port() {
        return port;
    }

    /** Somebody steps up or away. */
    public synchronized void present(boolean there) {
        inputs.set(PRESENCE, there);
    }

    /** The cabinet's door is opened or shut. */
    public synchronized void door(boolean open) {
        inputs.set(DOOR, !open);
    }

    /** Whether the lamp is lit. */
    public synchronized boolean lamp() {
        return coils.get(LAMP);
    }

    /** How often a coil was set. */
    public int written() {
        return written;
    }

    /** A moment without power: the relays fall off. */
    public synchronized void powerCycle() {
        coils.clear();
    }

    public void fault(BoardFault next) {
        fault = next;
    }

    /** Pulls the plug or puts it back. */
    public void plug(boolean in) {
        plugged = in;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
            Files.deleteIfExists(folder);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void run() {
        try {
            while (!ended) {
                if (plugged) {
                    serve();
                }
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve() throws IOException {
        try (Pty line = new Pty()) {
            Files.deleteIfExists(port);
            Files.createSymbolicLink(port, line.path());
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            while (plugged && !ended) {
                byte[] bytes = line.read(LOOK_MILLIS);
                if (bytes.length == 0) {
                    // Silence ends a frame.
                    heard.reset();
                }
                heard.writeBytes(bytes);
                if (heard.size() >= QUESTION_BYTES) {
                    send(line, faulty(answer(heard.toByteArray())));
                    heard.reset();
                }
            }
        } finally {
            Files.deleteIfExists(port);
        }
    }

    private synchronized byte[] answer(byte[] question) {
        if (question.length != QUESTION_BYTES || question[0] != UNIT || !Rtu.holds(question)) {
            return new byte[0];
        }
        int function = question[1];
        int first = Rtu.word(question, 2);
        int second = Rtu.word(question, 4);
        boolean reads = function == 1 || function == 2;
        if (!reads && function != 5) {
            return refusal(function, 1);
        }
        if (first + (reads ? second : 1) > CHANNELS || reads && second < 1 || fault == BoardFault.REFUSED) {
            return refusal(function, 2);
        }
        if (reads) {
            BitSet asked = (function == 1 ? coils : inputs).get(first, first + second);
            byte bits = asked.isEmpty() ? 0 : asked.toByteArray()[0];
            return Rtu.frame(UNIT, function, 1, bits);
        }
        coils.set(first, second == 0xFF00);
        written++;
        return question;
    }

    private static byte[] refusal(int function, int exception) {
        return Rtu.frame(UNIT, function | 0x80, exception);
    }

    private byte[] faulty(byte[] answer) {
        if (answer.length == 0) {
            return answer;
        }
        return switch (fault) {
            case NONE, REFUSED -> answer;
            case SILENT -> new byte[0];
            case SPOILT -> {
                byte[] spoilt = answer.clone();
                spoilt[2] ^= 0x10;
                yield spoilt;
            }
            case CUT -> Arrays.copyOf(answer, answer.length / 2);
            case OTHER_BOARD -> Rtu.frame(UNIT + 1, answer[1], 1, 0);
            case NOISE -> Arrays.copyOf(answer, answer.length + 9);
        };
    }

    private static void send(Pty line, byte[] bytes) throws IOException {
        int at = 0;
        for (int tries = 0; at < bytes.length && tries < TRIES; tries++) {
            at += line.write(bytes, at, bytes.length, LOOK_MILLIS);
        }
    }
}
