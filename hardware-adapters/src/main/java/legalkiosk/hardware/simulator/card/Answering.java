package legalkiosk.hardware.simulator.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import legalkiosk.hardware.idcard.protocol.FrameScanner;
import legalkiosk.hardware.idcard.protocol.Frames;
import legalkiosk.hardware.idcard.protocol.ScanEvent;

/** Takes what the driver wrote and answers it, spoilt by whatever fault waits. One thread only. */
final class Answering {
    private static final byte[] FALSE_STARTS = HexFormat.of().parseHex("AAAAAAAA96AAAA");
    private static final byte[] NOTHING = {};
    private static final int LENGTH_AT = 5;
    private static final double DEFAULT_DELAY_MILLIS = 5;

    private final SimulatedReader reader;
    private final FaultRules faults;
    private final Map<String, Double> delays;
    private final boolean echo;
    private final Random random;
    private final Consumer<SimulatorEvent> events;
    private final FrameScanner scanner = new FrameScanner();

    Answering(SimulatedReader reader, FaultRules faults, SimulatorOptions options, Consumer<SimulatorEvent> events) {
        this.reader = reader;
        this.faults = faults;
        this.delays = options.delays();
        this.echo = options.echo();
        this.random = new Random(options.seed());
        this.events = events;
    }

    /** The terminal hung up while answering. */
    static final class HungUp extends Exception {
        private static final long serialVersionUID = 1;
    }

    void reset() {
        scanner.reset();
    }

    /** Answers every whole command in the bytes. */
    void take(byte[] bytes, PacedLine line) throws IOException, HungUp {
        List<ScanEvent> whole = new ArrayList<>();
        scanner.feed(bytes, whole::add);
        for (ScanEvent event : whole) {
            switch (event) {
                case ScanEvent.Frame(byte[] payload) -> {
                    SimulatedReader.Answer answer = reader.answer(payload);
                    reply(answer.command(), Frames.frame(payload), answer.payload(), line);
                }
                case ScanEvent.Refused(ScanEvent.Why why) -> {
                    boolean length = why == ScanEvent.Why.LENGTH;
                    byte[] refusal = SimulatedReader.status(length ? 0x11 : 0x10);
                    reply(length ? "badlen" : "badsum", NOTHING, refusal, line);
                }
            }
        }
    }

    private void reply(String command, byte[] request, byte[] payload, PacedLine line) throws IOException, HungUp {
        Optional<Fault> fault = faults.take(command);
        byte[] answer = Frames.frame(payload);
        events.accept(new SimulatorEvent.Exchange(
                command,
                HexFormat.of().formatHex(request),
                answer.length,
                HexFormat.of().toHexDigits(payload[2]),
                fault.map(Fault::toString).orElse("")));
        double delay = delays.getOrDefault(command, delays.getOrDefault("any", DEFAULT_DELAY_MILLIS));
        line.pause(delay * 1e6 + line.nanos(request.length));
        byte[] before = echo ? request : NOTHING;
        if (fault.isEmpty()) {
            line.write(join(before, answer));
        } else {
            spoil(fault.get(), before, request, answer, line);
        }
    }

    private void spoil(Fault fault, byte[] before, byte[] request, byte[] answer, PacedLine line)
            throws IOException, HungUp {
        switch (fault) {
            case Fault.Silent() -> {
                // that is the fault
            }
            case Fault.Sw(int sw3) -> line.write(join(before, Frames.frame(SimulatedReader.status(sw3))));
            case Fault.Checksum() -> {
                answer[answer.length - 1] ^= 0x5A;
                line.write(join(before, answer));
            }
            case Fault.Truncate(int bytes) -> line.write(join(before, head(answer, bytes)));
            case Fault.Noise(int bytes) -> line.write(join(before, join(noise(bytes), answer)));
            case Fault.NearMiss() -> line.write(join(before, join(FALSE_STARTS, answer)));
            case Fault.Dup() -> line.write(join(before, join(answer, answer)));
            case Fault.BadLength() -> {
                answer[LENGTH_AT] = (byte) 0xFF;
                answer[LENGTH_AT + 1] = (byte) 0xFF;
                line.write(join(before, answer));
            }
            case Fault.Stall(int bytes, double millis) -> {
                line.write(join(before, head(answer, bytes)));
                line.pause(millis * 1e6);
                line.write(Arrays.copyOfRange(answer, Math.min(bytes, answer.length), answer.length));
            }
            case Fault.Late(double millis) -> {
                line.pause(millis * 1e6);
                line.write(join(before, answer));
            }
            case Fault.Echo() -> line.write(join(request, answer));
            case Fault.Remove(int bytes) -> {
                line.write(join(before, head(answer, bytes)));
                reader.remove();
                events.accept(new SimulatorEvent.Removed());
            }
            case Fault.HangUp() -> {
                line.write(head(answer, answer.length / 2));
                throw new HungUp();
            }
        }
    }

    private byte[] noise(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        for (int i = 0; i < size; i++) {
            // without this byte no preamble can come about
            bytes[i] = bytes[i] == (byte) 0x96 ? 0 : bytes[i];
        }
        return bytes;
    }

    private static byte[] head(byte[] bytes, int count) {
        return Arrays.copyOf(bytes, Math.min(count, bytes.length));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
