package legalkiosk.hardware.signature.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import legalkiosk.hardware.signature.AnyInk;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.PadArea;
import org.junit.jupiter.api.Test;

class SignatureRecordTest {
    private static final PadArea PAD = new PadArea(12_000, 8_000, 0);
    private static final byte[] DOCUMENT = "询问笔录".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-11-24T01:53:00.5Z");
    private final Ink ink = AnyInk.through(PAD, 1000, 1000, 5000, 7000, 9000, 1000);
    private final SignatureRecord record = new SignatureRecord("询问笔录", Sha256.of(DOCUMENT), AT, ink);

    @Test
    void theSameRecordHasTheSameDigestEverywhere() {
        SignatureRecord again =
                new SignatureRecord("询问笔录", Sha256.known(Sha256.of(DOCUMENT).bytes()), AT.plusNanos(400), ink);

        assertThat(again.canonical()).isEqualTo(record.canonical());
        // Computed by another program from the layout as it is described; a later version must not give another.
        assertThat(record.digest().hex()).isEqualTo("717bd3022235a1cc20352604ed8088479969dce12e9be3f259cd577f38b2b108");
    }

    @Test
    void anyChangeShows() {
        Set<Sha256> digests = new HashSet<>();
        digests.add(record.digest());
        digests.add(new SignatureRecord("询问笔录 ", record.document(), AT, ink).digest());
        digests.add(new SignatureRecord("询问笔录", Sha256.of(new byte[1]), AT, ink).digest());
        digests.add(new SignatureRecord("询问笔录", record.document(), AT.plusMillis(1), ink).digest());
        digests.add(new SignatureRecord(
                        "询问笔录", record.document(), AT, AnyInk.through(PAD, 1000, 1000, 5000, 7000, 9000, 1001))
                .digest());
        assertThat(digests).hasSize(5);
    }

    @Test
    void everyFlippedBitOfTheBytesGivesAnotherDigest() {
        byte[] bytes = record.canonical();
        for (int i = 0; i < bytes.length * 8; i++) {
            bytes[i / 8] ^= (byte) (1 << i % 8);
            assertThat(Sha256.of(bytes)).isNotEqualTo(record.digest());
            bytes[i / 8] ^= (byte) (1 << i % 8);
        }
    }

    @Test
    void theDocumentIsKnownByItsBytes() {
        assertThat(record.isOf(DOCUMENT)).isTrue();
        assertThat(record.isOf("询问笔录。".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    /** FIPS 180-4's own example. */
    @Test
    void hashesAreSha256AndPeopleCompareEightDigits() {
        Sha256 abc = Sha256.of("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(abc.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.shortCode()).isEqualTo("BA78 16BF");
        assertThatIllegalArgumentException().isThrownBy(() -> Sha256.known(new byte[31]));
    }

    @Test
    void aTextOfTheRecordNamesNobody() {
        assertThat(record.toString()).doesNotContain("询问").doesNotContain("5000");
    }
}
