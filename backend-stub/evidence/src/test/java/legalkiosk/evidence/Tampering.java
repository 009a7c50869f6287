package legalkiosk.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import legalkiosk.evidence.format.ContainerWriter;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Where;

/** Spoils packages: raw bytes, and whole files with a container that is written anew so that only hashes and signatures can tell. */
final class Tampering {
    private final RandomGenerator numbers;
    private final Path folder;

    Tampering(RandomGenerator numbers, Path folder) {
        this.numbers = numbers;
        this.folder = folder;
    }

    /**
     * A spoilt package.
     *
     * @param at the first byte of the container that was changed, when bytes were changed in place; for a swap the first of either end
     * @param file the file that must be named, when whole files were changed
     */
    record Spoilt(String how, byte[] bytes, List<Long> at, Optional<String> file) {}

    Spoilt spoil(byte[] whole, byte[] other) throws IOException {
        return switch (numbers.nextInt(12)) {
            case 0, 1 -> flip(whole, numbers.nextInt(whole.length));
            case 2 -> cut(whole);
            case 3 -> cutEnd(whole);
            case 4 -> swap(whole);
            case 5 -> insert(whole);
            case 6 -> rename(whole);
            case 7 -> replaceSignature(whole, other);
            case 8 -> moveTime(whole);
            case 9 -> dropLastChunk(whole);
            case 10 -> mix(whole, other);
            default -> overwrite(whole);
        };
    }

    Spoilt flip(byte[] whole, int at) {
        byte[] bytes = whole.clone();
        bytes[at] ^= (byte) (1 << numbers.nextInt(8));
        return new Spoilt("flip", bytes, List.of((long) at), Optional.empty());
    }

    private Spoilt overwrite(byte[] whole) {
        byte[] bytes = whole.clone();
        int at = numbers.nextInt(whole.length);
        for (int i = at; i < Math.min(whole.length, at + 1 + numbers.nextInt(64)); i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return new Spoilt("overwrite", bytes, List.of((long) at), Optional.empty());
    }

    private Spoilt cut(byte[] whole) {
        int at = numbers.nextInt(whole.length - 1);
        int length = 1 + numbers.nextInt(Math.min(200, whole.length - at));
        byte[] bytes = join(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, at + length, whole.length));
        return new Spoilt("cut", bytes, firstDifference(whole, bytes), Optional.empty());
    }

    private Spoilt cutEnd(byte[] whole) {
        int at = numbers.nextInt(60, whole.length);
        return new Spoilt("cut the end", Arrays.copyOf(whole, at), List.of((long) at), Optional.empty());
    }

    private Spoilt insert(byte[] whole) {
        int at = numbers.nextInt(whole.length + 1);
        byte[] more = new byte[1 + numbers.nextInt(200)];
        numbers.nextBytes(more);
        byte[] bytes = join(Arrays.copyOf(whole, at), more, Arrays.copyOfRange(whole, at, whole.length));
        return new Spoilt("insert", bytes, firstDifference(whole, bytes), Optional.empty());
    }

    private Spoilt swap(byte[] whole) {
        int length = 1 + numbers.nextInt(64);
        int one = numbers.nextInt(whole.length / 2 - length);
        int other = numbers.nextInt(whole.length / 2, whole.length - length);
        byte[] bytes = whole.clone();
        System.arraycopy(whole, one, bytes, other, length);
        System.arraycopy(whole, other, bytes, one, length);
        if (Arrays.equals(whole, bytes)) {
            return flip(whole, one);
        }
        // Where the manifest itself is hit, nothing can be said of the other end.
        List<Long> at = new ArrayList<>(firstDifference(whole, bytes));
        at.add((long) other
                + Arrays.mismatch(
                        Arrays.copyOfRange(whole, other, whole.length),
                        Arrays.copyOfRange(bytes, other, whole.length)));
        return new Spoilt("swap bytes", bytes, at, Optional.empty());
    }

    private static List<Long> firstDifference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        return at < 0 ? List.of() : List.of((long) at);
    }

    private Spoilt rename(byte[] whole) throws IOException {
        Map<String, byte[]> files = files(whole);
        List<String> names = names(files);
        String name = names.get(numbers.nextInt(names.size()));
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        files.forEach((key, value) -> renamed.put(key.equals(name) ? key + "x" : key, value));
        return new Spoilt("rename " + name, container(renamed), List.of(), Optional.empty());
    }

    private Spoilt replaceSignature(byte[] whole, byte[] other) throws IOException {
        Map<String, byte[]> files = files(whole);
        String name =
                List.of(Names.SIGNATURE, Names.TIME, Names.RECORDING_RECEIPTS).get(numbers.nextInt(3));
        files.put(name, files(other).get(name));
        return new Spoilt("another valid " + name, container(files), List.of(), Optional.of(name));
    }

    private Spoilt moveTime(byte[] whole) throws IOException {
        Map<String, byte[]> files = files(whole);
        String name = numbers.nextBoolean() ? Names.RECORDING_CHAIN : Names.MANIFEST;
        String text = new String(files.get(name), ISO_8859_1);
        byte[] moved = new String(files.get(name), ISO_8859_1)
                .replaceFirst("2026-11-25T01:02:03Z", "2026-11-24T01:02:03Z")
                .getBytes(ISO_8859_1);
        if (!text.contains("2026-11-25T01:02:03Z")) {
            return flip(whole, 0);
        }
        files.put(name, moved);
        return new Spoilt(
                "move a time in " + name,
                container(files),
                List.of(),
                Optional.of(name.equals(Names.MANIFEST) ? Names.SIGNATURE : name));
    }

    private Spoilt dropLastChunk(byte[] whole) throws IOException {
        Map<String, byte[]> files = files(whole);
        Optional<String> last = names(files).stream().filter(Names::isChunk).max(String::compareTo);
        if (last.isEmpty()) {
            return flip(whole, whole.length - 1);
        }
        files.remove(last.get());
        return new Spoilt("drop " + last.get(), container(files), List.of(), Optional.of(last.get()));
    }

    private Spoilt mix(byte[] whole, byte[] other) throws IOException {
        Map<String, byte[]> files = files(whole);
        Map<String, byte[]> others = files(other);
        List<String> both = new ArrayList<>(names(files).stream()
                .filter(name -> others.containsKey(name) && !Arrays.equals(files.get(name), others.get(name)))
                .filter(name -> !name.equals(Names.WHERE))
                .toList());
        String name = both.get(numbers.nextInt(both.size()));
        files.put(name, others.get(name));
        return new Spoilt("mix in " + name, container(files), List.of(), Optional.empty());
    }

    static List<String> names(Map<String, byte[]> files) {
        return new ArrayList<>(files.keySet());
    }

    static Map<String, byte[]> files(byte[] whole) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** A clean container, with the block hashes of the closing files made to fit: what a careful forger would do. */
    byte[] container(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> closing = new LinkedHashMap<>(files);
        closing.remove(Names.WHERE);
        if (files.containsKey(Names.WHERE)) {
            files.put(Names.WHERE, Where.write(closing));
        }
        Path file = folder.resolve("forged.zip");
        try (ContainerWriter container = new ContainerWriter(file)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                container.add(entry.getKey(), new ByteArrayInputStream(entry.getValue()), new byte[0]);
            }
            container.finish();
        }
        return Files.readAllBytes(file);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
