package legalkiosk.kiosk.maintenance.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a bundle as one zip. Whoever has the public key can make a bundle, so nothing in it is believed when it is read. */
final class BundleZip {
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private BundleZip() {}

    static byte[] pack(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IOException for anything but a zip of plain names in at most one folder, of a bearable size */
    static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!NAME.matcher(name).matches() || name.contains("..")) {
                    throw new ZipException("a file in it has a name that is not allowed");
                }
                byte[] body = in.readNBytes((int) (MOST_BYTES - total + 1));
                total += body.length;
                if (total > MOST_BYTES || files.size() >= MOST_FILES) {
                    throw new ZipException("it is larger than any bundle of a terminal");
                }
                if (files.put(name, body) != null) {
                    throw new ZipException("a file is in it twice");
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new ZipException("a file in it has a name that is not allowed");
        }
        return files;
    }
}
