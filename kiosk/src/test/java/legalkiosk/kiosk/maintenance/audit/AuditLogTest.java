package legalkiosk.kiosk.maintenance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    private Path folder;

    private AuditLog open() throws Exception {
        return AuditLog.open(folder.resolve("audit.jsonl"), Clock.systemUTC());
    }

    private Path three() throws Exception {
        AuditLog log = open();
        log.add("", "refused", "");
        log.add("017", "entered", "");
        log.add("017", "tested", "printer");
        return folder.resolve("audit.jsonl");
    }

    @Test
    void entriesOutliveARestartAndTheChainHolds() throws Exception {
        three();
        AuditLog again = open();
        assertThat(again.entries()).extracting(AuditEntry::act).containsExactly("refused", "entered", "tested");
        assertThat(again.broken()).isEmpty();
        again.add("017", "left", "");
        assertThat(open().entries()).hasSize(4);
        assertThat(open().broken()).isEmpty();
        assertThat(open().lastHash()).isEqualTo(again.lastHash());
    }

    @Test
    void aLineTakenOutOrSwappedBreaksTheChain() throws Exception {
        Path file = three();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2)));
        assertThat(open().broken()).hasValue(2);
        Files.write(file, List.of(lines.get(1), lines.get(0), lines.get(2)));
        assertThat(open().broken()).hasValue(1);
    }

    @Test
    void halfALineOfAPowerCutIsDroppedAndTheNextOneFollows() throws Exception {
        Path file = three();
        Files.writeString(file, "{\"n\":4,\"at\":\"20", StandardOpenOption.APPEND);
        AuditLog log = open();
        assertThat(log.entries()).hasSize(3);
        log.add("017", "left", "");
        assertThat(open().broken()).isEmpty();
        assertThat(open().entries()).hasSize(4);
    }

    /** Whatever byte of all but the last line changes, some line no longer follows or can't be read. */
    @Property(tries = 300)
    void everyChangedByteIsNoticed(@ForAll @IntRange(min = 0, max = 10_000) int where, @ForAll byte other)
            throws Exception {
        Path mine = Files.createTempFile("audit", ".jsonl");
        try {
            Files.delete(mine);
            AuditLog log = AuditLog.open(mine, Clock.systemUTC());
            log.add("017", "entered", "");
            log.add("017", "tested", "card-reader");
            byte[] whole = Files.readAllBytes(mine);
            int firstLine = Files.readString(mine).indexOf('\n');
            int at = where % firstLine;
            if (whole[at] == other || other == '\n' || other == '\r') {
                return;
            }
            whole[at] = other;
            Files.write(mine, whole);
            assertThat(AuditLog.open(mine, Clock.systemUTC()).broken()).isPresent();
        } finally {
            Files.deleteIfExists(mine);
        }
    }
}
