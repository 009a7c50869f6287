package legalkiosk.evidence.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import legalkiosk.evidence.format.CanonicalJson;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Limits;

/** Reads a file of canonical lines one by one; with {@link #chained} it also follows their links. */
public final class Lines {
    private final InputStream in;
    private byte[] link = new byte[0];
    private long number;
    private long begin;
    private long end;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** Says what link stands before the next line. */
    public void startAt(byte[] linkBefore) {
        link = linkBefore.clone();
    }

    /** The next line, or empty at the end of the file. */
    public Optional<Fields> next() throws IOException, Fields.Wrong {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        begin = end;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        for (; read != '\n'; read = in.read()) {
            if (read < 0 || line.size() >= Limits.LINE) {
                throw new Fields.Wrong("the line has no end or is too long");
            }
            line.write(read);
        }
        end = begin + line.size() + 1;
        Optional<Map<String, Object>> json = CanonicalJson.readObject(line.toByteArray());
        if (json.isEmpty()) {
            throw new Fields.Wrong("the line is not canonical JSON");
        }
        return json.map(Fields::new);
    }

    /** The next line without its link, which must be the right one. */
    public Optional<Fields> chained() throws IOException, Fields.Wrong {
        Optional<Fields> line = next();
        if (line.isEmpty()) {
            return line;
        }
        byte[] said = line.get().hash("link");
        Map<String, Object> entry = new TreeMap<>(line.get().map());
        entry.remove("link");
        link = HashChain.next(link, entry);
        if (!Arrays.equals(link, said)) {
            throw new Fields.Wrong("the link does not follow from the line before");
        }
        return Optional.of(new Fields(entry));
    }

    /** The link of the line read last. */
    public byte[] link() {
        return link.clone();
    }

    /** The line read last, counted from 1. */
    public long number() {
        return number;
    }

    /** Where the line read last begins, in bytes. */
    public long begin() {
        return begin;
    }

    /** Where the line read last ends, in bytes. */
    public long end() {
        return Math.max(end, begin + 1);
    }
}
