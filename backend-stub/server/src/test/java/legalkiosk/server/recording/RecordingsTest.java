package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.contract.recording.ChunkBody;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.server.storage.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void begin() throws Exception {
        studio = new Studio(folder, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        studio.close();
    }

    @Test
    void whatWasAnsweredIsThereAfterARestartAndARepeatGetsTheSameAnswer() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        ChunkBody first = take.next(bytes("one"));
        assertThat(send(take, 1, first)).isEqualTo(new ChunksKept(1, 2));
        studio.restart();
        assertThat(send(take, 1, first)).isEqualTo(new ChunksKept(1, 2));
        assertThat(studio.recordings()
                        .begin(Studio.TERMINAL, new RecordingRequest("case-0001", "call-case-0001"))
                        .have())
                .isEqualTo(1);
        take.chunk(bytes("two"));
        assertThat(studio.recordings().kept().chunk(take.id(), 2)).isEqualTo(bytes("two"));
    }

    @Test
    void aBackendThatWasKilledBeforeItToldTheCaseOfTheBeginningTellsItWhenItIsAskedAgain() throws Exception {
        RecordingRequest asked = new RecordingRequest("case-0001", "call-case-0001");
        studio.terminal();
        studio.killed = true;
        assertThatThrownBy(() -> studio.recordings().begin(Studio.TERMINAL, asked))
                .isInstanceOf(IllegalStateException.class);
        studio.killed = false;
        studio.restart();
        assertThat(studio.recordings().begin(Studio.TERMINAL, asked).lines()).isZero();
        assertThat(studio.happened).containsExactly("recording.began@0");
        studio.recordings().begin(Studio.TERMINAL, asked);
        assertThat(studio.happened).containsExactly("recording.began@0");
    }

    @Test
    void aBackendThatWasKilledBeforeItToldOfAGapTellsOfItAfterwards() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        take.chunk(bytes("one"));
        take.chain().gap(2500, "示例：断电");
        ChunkBody second = take.next(bytes("two"));
        studio.killed = true;
        assertThatThrownBy(() -> send(take, 2, second)).isInstanceOf(IllegalStateException.class);
        studio.killed = false;
        studio.restart();
        assertThat(send(take, 2, second).have()).isEqualTo(2);
        assertThat(studio.happened).containsExactly("recording.began@0", "recording.gap@1000");
    }

    @Test
    void otherBytesUnderTheSameNumberAreRefused() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        ChunkBody first = take.next(bytes("one"));
        send(take, 1, first);
        refused(() -> send(take, 1, new ChunkBody(first.lines(), bytes("eno"))));
        refused(() -> send(take, 2, new ChunkBody(first.lines(), bytes("one"))));
        assertThat(studio.recordings().kept().chunk(take.id(), 1)).isEqualTo(bytes("one"));
    }

    @Test
    void aChunkThatItsChainDoesNotNameIsRefusedAndChangesNothing() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        ChunkBody first = take.next(bytes("one"));
        refused(() -> send(take, 1, new ChunkBody(first.lines(), bytes("two"))));
        refused(() -> send(take, 1, new ChunkBody(List.of(first.lines().getLast()), bytes("one"))));
        assertThat(studio.recordings().kept().of(take.id()).orElseThrow().chunks())
                .isZero();
        assertThat(send(take, 1, first).have()).isEqualTo(1);
    }

    @Test
    void e3_aGapIsAnEventNeverJoined() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        take.chunk(bytes("one"));
        take.chain().gap(2500, "示例：断电");
        take.chunk(bytes("two"));
        take.chain().end();
        take.head();
        assertThat(studio.happened).containsExactly("recording.began@0", "recording.gap@1000", "recording.ended@4500");
        KeptRecordings.Kept kept = studio.recordings().kept().of(take.id()).orElseThrow();
        assertThat(new String(kept.chain(), UTF_8)).contains("\"type\":\"GAP\"", "断电");
        assertThat(kept.millis()).isEqualTo(4500);
        assertThat(kept.ended() && kept.covered()).isTrue();
    }

    @Test
    void aHeadIsCountersignedOnceAndOnlyWithTheDevicesSignature() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        take.chunk(bytes("one"));
        HeadRequest head = take.headRequest();
        HeadRequest forged = new HeadRequest(head.seq(), head.link(), "AAAA", head.lines());
        refused(() -> studio.recordings().head(Studio.TERMINAL, take.id(), forged));
        HeadReceipt receipt = studio.recordings().head(Studio.TERMINAL, take.id(), head);
        assertThat(receipt).isEqualTo(new HeadReceipt(2, 1));
        studio.restart();
        assertThat(studio.recordings().head(Studio.TERMINAL, take.id(), head)).isEqualTo(receipt);
        assertThat(new String(
                        studio.recordings().kept().of(take.id()).orElseThrow().receipts(), UTF_8))
                .hasLineCount(1);
    }

    @Test
    void anotherTerminalNeitherSeesNorTouchesIt() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        ChunkBody first = take.next(bytes("one"));
        refused(() -> studio.recordings().chunk("HS-02", take.id(), 1, first));
        refused(() -> studio.recordings().head("HS-02", take.id(), take.headRequest()));
    }

    @Test
    void e2_whatLiesInTheStoreIsEncryptedAndTheOwnersAlone() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        take.chunk(bytes("a face and a voice"));
        try (Stream<Path> files = Files.walk(folder.resolve("recordings"))) {
            List<Path> chunks = files.filter(Files::isRegularFile).toList();
            assertThat(chunks).hasSize(1);
            assertThat(new String(Files.readAllBytes(chunks.getFirst()), UTF_8)).doesNotContain("face");
            assertThat(Files.getPosixFilePermissions(chunks.getFirst())).hasSize(2);
        }
    }

    @Test
    void destructionLeavesNothing() throws Exception {
        Studio.Take take = studio.new Take("case-0001");
        take.chunk(bytes("one"));
        studio.recordings().kept().destroy("case-0001");
        assertThat(studio.recordings().kept().of(take.id())).isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("recordings"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private ChunksKept send(Studio.Take take, long number, ChunkBody body) {
        return studio.recordings().chunk(Studio.TERMINAL, take.id(), number, body);
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
