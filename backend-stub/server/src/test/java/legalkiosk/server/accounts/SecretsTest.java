package legalkiosk.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import legalkiosk.foundation.Sensitive;
import org.apache.commons.codec.binary.Base32;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;

/** Passwords and codes against the numbers of their RFCs. */
class SecretsTest {
    private static final Passwords.Cost CHEAP = new Passwords.Cost(32, 3, 4);

    @Test
    void theCodeOfRfc6238IsOursAndItsNeighboursAreTakenButNoFurther() {
        OneTimeCodes codes = new OneTimeCodes();
        Sensitive<String> secret =
                Sensitive.of(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
        Instant at = Instant.ofEpochSecond(1_111_111_109L);

        assertThat(codes.code(secret, at)).as("RFC 6238 appendix B: 07081804").isEqualTo("081804");
        assertThat(codes.step(secret, "081804", at)).hasValue(0x23523EC);
        assertThat(codes.step(secret, "081804", at.plusSeconds(30))).hasValue(0x23523EC);
        assertThat(codes.step(secret, "081804", at.plusSeconds(90))).isEmpty();
        assertThat(codes.step(secret, "８１８０４", at)).isEmpty();
        assertThat(codes.step(secret, "81804", at)).isEmpty();
    }

    @Test
    void aHashFitsItsOwnPasswordAloneWhateverTheSettingIsToday() {
        String stored = new Passwords(CHEAP).hash(Sensitive.of("一句谁也猜不到的长长的话"));
        Passwords dearer = new Passwords(new Passwords.Cost(64, 4, 2));

        assertThat(stored).startsWith("$argon2id$v=19$m=32,t=3,p=4$");
        assertThat(dearer.fits(Sensitive.of("一句谁也猜不到的长长的话"), Optional.of(stored)))
                .isTrue();
        assertThat(dearer.fits(Sensitive.of("一句谁也猜不到的长长的画"), Optional.of(stored)))
                .isFalse();
        assertThat(dearer.fits(Sensitive.of("一句谁也猜不到的长长的话"), Optional.empty())).isFalse();
    }

    @Test
    void aForeignArgon2idHashIsRead() {
        // Made by the reference program: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
        String hex = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
        String hash = Base64.getEncoder().withoutPadding().encodeToString(Hex.decode(hex));
        String stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" + hash;
        assertThat(new Passwords(CHEAP).fits(Sensitive.of("password"), Optional.of(stored)))
                .isTrue();
    }

    @Test
    void namesThatLookAlikeAreOne() {
        assertThat(Names.key(" Ｌi Ming ")).isEqualTo(Names.key("li ming"));
        assertThat(Names.good("陈志远2")).isTrue();
        assertThat(Names.good("<b>")).isFalse();
        assertThat(Names.good("")).isFalse();
    }
}
