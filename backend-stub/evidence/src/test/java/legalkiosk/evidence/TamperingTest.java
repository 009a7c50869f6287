package legalkiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import legalkiosk.evidence.development.ExampleSession.Shape;
import legalkiosk.evidence.format.Layout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperingTest {
    private final Examples office = new Examples();

    @TempDir
    Path folder;

    @Test
    void everyTamperingIsFoundInItsPlace() throws IOException {
        tamper(60, 8, 20261125);
    }

    @Test
    @Tag("fuzz")
    void aThousandTamperingsOfRandomPackagesAreFoundInTheirPlaces() throws IOException {
        tamper(1_000, 100, 6);
    }

    @Test
    void wholePackagesOfRandomShapeRaiseNoAlarm() throws IOException {
        whole(12, 1);
    }

    @Test
    @Tag("fuzz")
    void aThousandWholePackagesOfRandomShapeRaiseNoAlarm() throws IOException {
        whole(1_000, 2);
    }

    @Test
    void manyBytesOfEveryFileAndHeaderAreMissedWhenFlipped() throws IOException {
        flipEach(17, 211);
    }

    @Test
    @Tag("fuzz")
    void everySingleByteOfASmallPackageIsMissedWhenFlipped() throws IOException {
        flipEach(1, 1);
    }

    private void whole(int count, long seed) throws IOException {
        Random numbers = new Random(seed);
        for (int i = 0; i < count; i++) {
            byte[] bytes = office.aPackage(folder, "package-" + i % 2, Examples.aShape(numbers), numbers);
            assertThat(office.verify(folder, bytes))
                    .as("package %d of seed %d", i, seed)
                    .isInstanceOf(Verification.Whole.class);
        }
    }

    private void tamper(int count, int packages, long seed) throws IOException {
        Random numbers = new Random(seed);
        Tampering tampering = new Tampering(numbers, folder);
        List<byte[]> wholes = new ArrayList<>();
        for (int i = 0; i < packages; i++) {
            wholes.add(office.aPackage(folder, "package-" + i % 10, Examples.aShape(numbers), numbers));
        }
        Map<String, Integer> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] whole = wholes.get(numbers.nextInt(packages));
            byte[] other = wholes.get(numbers.nextInt(packages));
            while (other == whole) {
                other = wholes.get(numbers.nextInt(packages));
            }
            Tampering.Spoilt spoilt = tampering.spoil(whole, other);
            counts.merge(spoilt.how().replaceFirst(" .*", ""), 1, Integer::sum);
            Verification verification = office.verify(folder, spoilt.bytes());
            if (!foundInPlace(verification, spoilt, whole)) {
                missed.add(i + " " + spoilt.how() + " at " + spoilt.at() + " of " + whole.length + ": " + verification
                        + " " + layoutAround(whole, spoilt));
            }
        }
        System.out.println("tamperings by kind: " + counts);
        assertThat(missed).as("seed %d", seed).isEmpty();
    }

    private String layoutAround(byte[] whole, Tampering.Spoilt spoilt) throws IOException {
        for (Layout.Entry entry : Places.of(whole, folder)) {
            if (!spoilt.at().isEmpty() && spoilt.at().getFirst() < entry.end()) {
                return entry.toString();
            }
        }
        return "";
    }

    private boolean foundInPlace(Verification verification, Tampering.Spoilt spoilt, byte[] whole) throws IOException {
        if (!(verification instanceof Verification.Altered altered)) {
            return false;
        }
        boolean file = spoilt.file().isEmpty()
                || altered.findings().stream()
                        .anyMatch(finding -> finding.file().equals(spoilt.file().get())
                                || finding.facts().contains(spoilt.file().get()));
        List<Layout.Entry> entries = Places.of(whole, folder);
        boolean place = spoilt.at().isEmpty()
                || spoilt.at().stream()
                        .anyMatch(at -> Places.named(altered.findings(), entries, at, spoilt.bytes().length));
        return file && place;
    }

    private void flipEach(int headerStep, int contentStep) throws IOException {
        byte[] whole = office.aPackage(folder, "package-1", new Shape(1, 300, 1, 2, 1, 0, 0, false), new Random(3));
        List<Layout.Entry> entries = Places.of(whole, folder);
        Tampering tampering = new Tampering(new Random(4), folder);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (int at = 0; at < whole.length; at++) {
            long place = at;
            boolean content = entries.stream().anyMatch(entry -> entry.content() <= place && place < entry.end());
            if (at % (content ? contentStep : headerStep) != 0) {
                continue;
            }
            tried++;
            Verification verification =
                    office.verify(folder, tampering.flip(whole, at).bytes());
            if (!(verification instanceof Verification.Altered altered)
                    || !Places.named(altered.findings(), entries, at, whole.length)) {
                missed.add(at + ": " + verification);
            }
        }
        System.out.println("flipped " + tried + " of " + whole.length + " bytes");
        assertThat(missed).isEmpty();
    }
}
