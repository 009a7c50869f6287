package legalkiosk.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.Layout;
import legalkiosk.evidence.format.Locator;

/** Whether a finding names the place of a changed byte, going by where things lay in the whole package. */
final class Places {
    private Places() {}

    /** Where each file lies in a whole package. */
    static List<Layout.Entry> of(byte[] whole, Path folder) throws IOException {
        Path file = folder.resolve("places.zip");
        Files.write(file, whole);
        try (FileChannel channel = FileChannel.open(file)) {
            return new Locator(new Bytes(channel)).walk().entries();
        }
    }

    /** Whether one of the findings has the byte: inside the file it lay in, or inside the container. */
    static boolean named(List<Finding> findings, List<Layout.Entry> entries, long at, long end) {
        Optional<Layout.Entry> in = entries.stream()
                .filter(entry -> entry.content() <= at && at < entry.end())
                .findFirst();
        return findings.stream().anyMatch(finding -> {
            Finding.Place place = finding.place().orElse(new Finding.Place(0, 0));
            boolean inFile = in.isPresent()
                    && finding.file().equals(in.get().name())
                    && has(place, at - in.get().content());
            boolean inContainer = finding.file().isEmpty() && (has(place, at) || at >= end && place.to() >= end);
            return inFile || inContainer;
        });
    }

    private static boolean has(Finding.Place place, long at) {
        return place.from() <= at && at < place.to();
    }
}
