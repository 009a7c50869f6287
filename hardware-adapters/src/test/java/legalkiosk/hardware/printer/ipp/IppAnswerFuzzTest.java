package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers of a printer that is broken, or not a printer: the driver gets a reply of the sealed kind, and gets it soon. */
class IppAnswerFuzzTest {
    private static final int A_FEW = 20_000;
    private static final int MANY = 200_000;
    private static final Duration SLOWEST = Duration.ofSeconds(2);
    private static final byte BEGIN_COLLECTION = 0x34;
    private static final int NESTED = 400_000;

    private static final List<Function<IppPacket, Object>> READERS = List.of(
            answer -> use(PrinterStatus.of(answer.get(com.hp.jipp.encoding.Tag.printerAttributes))),
            answer -> LevelReader.read(answer.get(com.hp.jipp.encoding.Tag.printerAttributes)),
            answer -> IppOperations.jobs(answer).stream()
                    .map(job -> job.facts() + job.isOver() + job.awaitsDocument() + job.badDocument())
                    .toList(),
            answer -> CupsPrinter.queues(answer).toString(),
            answer -> String.valueOf(answer.getValue(com.hp.jipp.encoding.Tag.jobAttributes, Types.jobId)));

    private static Object use(PrinterStatus status) {
        return status.facts() + status.blocking() + status.suspected();
    }

    @Test
    void spoiltAnswersThrowNothingAndHangNothing() {
        fuzz(A_FEW);
    }

    /** {@code -Dfuzz.inputs=5000000} for a longer run. */
    @Test
    @Tag("fuzz")
    void twoHundredThousandSpoiltAnswersThrowNothingAndHangNothing() {
        fuzz(Integer.getInteger("fuzz.inputs", MANY));
    }

    private static void fuzz(int inputs) {
        Random random = new Random(20261125);
        List<byte[]> good = seeds();
        int understood = 0;
        long slowest = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] spoilt = spoil(good.get(i % good.size()), random);
            long began = System.nanoTime();
            if (understands(spoilt)) {
                understood++;
            }
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        System.out.printf(
                "%d spoilt IPP answers, %d of them still readable, slowest %.1f ms%n",
                inputs, understood, slowest / 1e6);
        assertThat(understood).as("the fuzz reaches the readers").isGreaterThan(inputs / 20);
        assertThat(Duration.ofNanos(slowest)).isLessThan(SLOWEST);
    }

    /** Anything but an {@link IOException} or a reply ends the test. */
    private static boolean understands(byte[] bytes) {
        IppPacket packet;
        try {
            packet = IppTransport.parse(bytes);
        } catch (IOException noIpp) {
            return false;
        }
        boolean any = false;
        for (Function<IppPacket, Object> reader : READERS) {
            Reply<Object> reply = IppOperations.understood(packet, reader);
            assertThat(reply.facts()).isNotNull();
            any |= reply instanceof Reply.Ok<Object>;
        }
        return any;
    }

    @Test
    void anAnswerOfCollectionsWithinCollectionsIsLostAndNotWaitedFor() throws Exception {
        byte[] nested = nested();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/ipp");
                exchange.sendResponseHeaders(200, nested.length);
                exchange.getResponseBody().write(nested);
            }
        });
        server.start();
        try {
            URI uri = URI.create("ipp://localhost:" + server.getAddress().getPort() + "/ipp/print");
            IppOperations ops = new IppOperations(new IppTransport(uri, new OkHttpClient.Builder(), SLOWEST), uri);
            assertThat(ops.printer(Duration.ofSeconds(20))).isInstanceOf(Reply.Lost.class);
        } finally {
            server.stop(0);
        }
    }

    private static byte[] nested() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {2, 0, 0, 0, 0, 0, 0, 1, 4, BEGIN_COLLECTION, 0, 1, 'a', 0, 0});
        for (int i = 0; i < NESTED; i++) {
            // memberAttrName "a", then the beginning of its collection.
            out.writeBytes(new byte[] {0x4a, 0, 0, 0, 1, 'a', BEGIN_COLLECTION, 0, 0, 0, 0});
        }
        return Arrays.copyOf(out.toByteArray(), Math.min(out.size(), 4_000_000));
    }

    private static List<byte[]> seeds() {
        AttributeGroup head = AttributeGroup.groupOf(
                com.hp.jipp.encoding.Tag.operationAttributes,
                List.of(Types.attributesCharset.of("utf-8"), Types.attributesNaturalLanguage.of("zh-cn")));
        AttributeGroup printer = AttributeGroup.groupOf(
                com.hp.jipp.encoding.Tag.printerAttributes,
                List.of(
                        Types.printerState.of(PrinterState.stopped),
                        Types.printerStateReasons.of(List.of("media-empty-error", "toner-low-warning", "offline")),
                        Types.printerIsAcceptingJobs.of(true),
                        Types.printerName.of("打印机"),
                        Types.printerInfo.of("Hall"),
                        Types.printerSupply.of(List.of(
                                new KeyValues("type", "toner", "maxcapacity", "100", "level", "30"),
                                new KeyValues("type", "wasteToner", "class", "receptacleThatIsFilled", "level", "-3"))),
                        Types.printerInputTray.of(
                                List.of(new KeyValues("name", "Tray 1", "maxcapacity", "250", "level", "12"))),
                        Types.printerImpressionsCompleted.of(18_204),
                        Types.mediaReady.of(List.of(new KeywordOrName("iso_a4_210x297mm"))),
                        Types.mediaColDefault.of(mediaCol())));
        AttributeGroup job = AttributeGroup.groupOf(
                com.hp.jipp.encoding.Tag.jobAttributes,
                List.of(
                        Types.jobId.of(7),
                        Types.jobName.of("3f1d6f0e-2b1c-4f5a-9a3e-0c9d3f0f6a11"),
                        Types.jobState.of(JobState.processingStopped),
                        Types.jobStateReasons.of(List.of("printer-stopped", "job-incoming")),
                        Types.numberOfDocuments.of(1),
                        Types.jobImpressionsCompleted.of(2)));
        return List.of(
                bytes(new IppPacket(0x200, 0, 1, head, printer)),
                bytes(new IppPacket(0x200, 0, 1, head, job, job, job)),
                bytes(new IppPacket(0x200, 0, 1, head, printer, printer)),
                bytes(new IppPacket(0x200, 0x0506, 1, head)));
    }

    private static MediaCol mediaCol() {
        MediaCol media = new MediaCol();
        media.setMediaSize(new MediaCol.MediaSize(21_000, 29_700));
        return media;
    }

    private static byte[] bytes(IppPacket packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (IppOutputStream ipp = new IppOutputStream(out)) {
            ipp.write(packet);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] spoil(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            bytes = spoilOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] spoilOnce(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 ->
                bytes[at] = new byte[] {0, 1, 2, 3, 4, 0x10, 0x21, BEGIN_COLLECTION, 0x37, 0x4a, 0x7f, -1}
                        [random.nextInt(12)];
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                int until = at + random.nextInt(bytes.length - at);
                byte[] doubled = Arrays.copyOf(bytes, bytes.length + until - at);
                System.arraycopy(bytes, at, doubled, until, bytes.length - at);
                return doubled;
            }
            default -> {
                int until = at + random.nextInt(Math.min(40, bytes.length - at));
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - (until - at));
                System.arraycopy(bytes, until, shorter, at, bytes.length - until);
                return shorter;
            }
        }
        return bytes;
    }
}
