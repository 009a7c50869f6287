package legalkiosk.kiosk.maintenance.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.security.interfaces.XECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a sealed bundle, small enough to be sent. */
public final class BundleMaker {
    /** What the backend takes, see the contract's OpenAPI document. */
    private static final int LARGEST = 16 * 1024 * 1024 - 1024;

    private final BundleCollector collector;
    private final Path desk;

    /** @param desk file with the service desk's public key */
    public BundleMaker(BundleCollector collector, Path desk) {
        this.collector = collector;
        this.desk = desk;
    }

    /** @param keptBack lines that may be about a person and are not in it */
    public record Made(byte[] sealed, long keptBack) {}

    /** Collects, scans, packs and seals. */
    public Made make() throws IOException {
        XECPublicKey key = DeskKeys.readPublic(desk);
        BundleCollector.Collected collected = collector.collect();
        Map<String, byte[]> files = new LinkedHashMap<>(collected.files());
        byte[] zip = BundleZip.pack(files);
        while (zip.length > LARGEST) {
            Optional<String> oldest = files.keySet().stream()
                    .filter(name -> name.startsWith("logs/"))
                    .reduce((first, last) -> last);
            if (oldest.isEmpty()) {
                throw new IOException("the bundle is too large");
            }
            files.remove(oldest.get());
            zip = BundleZip.pack(files);
        }
        return new Made(SealedBundle.seal(zip, key), collected.keptBack());
    }
}
