package legalkiosk.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.development.ExampleSession;
import legalkiosk.evidence.development.ExampleSession.Shape;
import legalkiosk.evidence.seal.SigningKey;

/** One office whose packages the tests write, spoil and check. */
final class Examples {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T01:02:03Z"), ZoneOffset.UTC);

    final SecureRandom secure = new SecureRandom();
    final DevAuthority authority = new DevAuthority(CLOCK, secure);
    final SigningKey seal = authority.issue("示例公证处", Duration.ofDays(365));
    final EvidenceVerifier verifier = new EvidenceVerifier(List.of(authority.authority()));
    private final ExampleSession session = new ExampleSession(authority, seal, CLOCK, secure);

    byte[] aPackage(Path folder, String id, Shape shape, RandomGenerator numbers) throws IOException {
        Path file = folder.resolve(id + ".zip");
        session.write(file, id, shape, numbers);
        return Files.readAllBytes(file);
    }

    void write(Path file, Shape shape, RandomGenerator numbers) throws IOException {
        session.write(file, "package-1", shape, numbers);
    }

    static Shape aShape(RandomGenerator numbers) {
        return new Shape(
                numbers.nextInt(0, 8),
                numbers.nextInt(1, 12_000),
                numbers.nextInt(0, 4),
                numbers.nextInt(1, 5),
                numbers.nextInt(0, 12),
                numbers.nextInt(0, 2),
                numbers.nextInt(0, 3),
                numbers.nextBoolean());
    }

    Verification verify(Path folder, byte[] bytes) throws IOException {
        Path file = folder.resolve("checked.zip");
        Files.write(file, bytes);
        return verifier.verify(file);
    }
}
