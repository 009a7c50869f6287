package legalkiosk.kiosk.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content in use: the edition the backend served last, or the installed one where none was served or it can't be read. An edition
 * is taken whole or not at all, and whoever asked before keeps the one they got. Blocks about a second when it reads; any thread.
 */
public final class ContentShelf implements Supplier<Content> {
    private static final Logger LOG = LoggerFactory.getLogger(ContentShelf.class);

    private final Supplier<Content> installed;
    private final Path kept;
    private @Nullable Content inUse;
    private Optional<String> refused = Optional.empty();

    /** What became of an edition that was put here. */
    public enum Outcome {
        /** In use from the next visit on. */
        TAKEN,
        /** On its way something was changed or cut off; to be fetched again. */
        DAMAGED,
        /** It has mistakes; the edition before stays. */
        REFUSED
    }

    /**
     * @param installed what came with the program
     * @param folder where served editions are kept; made when one comes
     */
    public ContentShelf(Supplier<Content> installed, Path folder) {
        this.installed = installed;
        this.kept = folder.resolve("edition.zip");
    }

    @Override
    public synchronized Content get() {
        Content there = inUse;
        if (there == null) {
            there = served().orElseGet(installed);
            inUse = there;
        }
        return there;
    }

    /** True for a version that was put here and had mistakes: it need not be fetched again. */
    public synchronized boolean refused(String version) {
        return refused.filter(version::equals).isPresent();
    }

    /**
     * Takes an edition in.
     *
     * @param version SHA-256 of the zip in lower-case hex, as the backend told it
     * @throws IOException if it can't be written; the edition before stays
     */
    public Outcome put(String version, byte[] zip) throws IOException {
        if (!version.equals(sha256(zip))) {
            return Outcome.DAMAGED;
        }
        Files.createDirectories(kept.getParent());
        Path half = kept.resolveSibling("edition.new");
        try (FileChannel out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(zip);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        return switch (ContentLoader.load(half)) {
            case ContentLoading.Loaded(Content content) -> {
                Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
                use(content);
                yield Outcome.TAKEN;
            }
            case ContentLoading.Refused mistakes -> {
                Files.delete(half);
                refuse(version, mistakes.problems().size());
                yield Outcome.REFUSED;
            }
        };
    }

    private synchronized void use(Content content) {
        inUse = content;
    }

    private synchronized void refuse(String version, int mistakes) {
        refused = Optional.of(version);
        LOG.atWarn()
                .addKeyValue("event", "content.refused")
                .addKeyValue("version", version)
                .addKeyValue("mistakes", mistakes)
                .log("an edition has mistakes; the one before stays");
    }

    /** A newer program may want what an older edition lacks; then the installed one stands in until the backend has a better one. */
    private Optional<Content> served() {
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        try {
            return switch (ContentLoader.load(kept)) {
                case ContentLoading.Loaded(Content content) -> Optional.of(content);
                case ContentLoading.Refused mistakes -> Optional.empty();
            };
        } catch (IOException unreadable) {
            LOG.atWarn()
                    .addKeyValue("event", "content.unreadable")
                    .addKeyValue("facts", unreadable.getMessage())
                    .log("the served edition can't be read; the installed one is used");
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
