package legalkiosk.hardware.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that is run for what it says, and ends. */
public final class OneShot {
    private OneShot() {}

    /**
     * What a program said on both its outputs, whatever its exit code; empty when there is no such program, it did not end by the
     * deadline, or said more than {@code most} bytes. Blocks; an interrupt kills the program, answers empty and stays set.
     */
    public static Optional<String> run(List<String> command, Duration deadline, int most) {
        if (Programs.find(command.getFirst()).isEmpty()) {
            return Optional.empty();
        }
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = program.start();
            try {
                process.getOutputStream().close();
                return said(process, deadline, most);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static Optional<String> said(Process process, Duration deadline, int most) {
        CompletableFuture<byte[]> said = new CompletableFuture<>();
        Thread.ofVirtual().name("one-shot").start(() -> {
            try (InputStream out = process.getInputStream()) {
                said.complete(out.readNBytes(most + 1));
            } catch (IOException closed) {
                said.completeExceptionally(closed);
            }
        });
        try {
            byte[] bytes = said.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return bytes.length > most ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (TimeoutException | ExecutionException silent) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
