package legalkiosk.evidence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import legalkiosk.evidence.format.Fields;

/**
 * Follows a recording's chain line by line as it comes, such as at the server while it is recorded, or from a file after a restart. A line
 * that does not follow is refused and changes nothing. Not for several threads.
 */
public final class RecordingFollower {
    private final String packageId;
    private final String device;
    private byte[] link;
    private long seq;
    private long chunks;
    private long position;
    private Instant at = Instant.MIN;
    private boolean ended;

    /**
     * Begins before the first line.
     *
     * @param device fingerprint of the certificate of the device that records
     */
    public RecordingFollower(String packageId, String device) {
        this.packageId = packageId;
        this.device = device;
        this.link = HashChain.genesis(RecordingChain.KIND, packageId);
    }

    /** Another one at the same place, to try lines on. */
    public RecordingFollower copy() {
        RecordingFollower copy = new RecordingFollower(packageId, device);
        copy.link = link.clone();
        copy.seq = seq;
        copy.chunks = chunks;
        copy.position = position;
        copy.at = at;
        copy.ended = ended;
        return copy;
    }

    /** What a line says. */
    public sealed interface Entry {
        /** The recording begins. */
        record Begin() implements Entry {}

        /** A chunk, from 1. */
        record Chunk(long number, byte[] sha256, long size, long fromMs, long toMs) implements Entry {}

        /** Nothing was recorded. */
        record Gap(long fromMs, long toMs, String reason) implements Entry {}

        /** Nothing follows. */
        record End(long chunks, long toMs) implements Entry {}
    }

    /** Follows all lines of a chain; returns how many. */
    public long followAll(InputStream in) throws IOException, Fields.Wrong {
        Lines lines = new Lines(in);
        for (Optional<Fields> line = read(lines); line.isPresent(); line = read(lines)) {
            take(line.get());
            link = lines.link();
        }
        return seq;
    }

    private Optional<Fields> read(Lines lines) throws IOException, Fields.Wrong {
        lines.startAt(link);
        return lines.chained();
    }

    /**
     * Follows one line.
     *
     * @param line with or without its end
     */
    public Entry follow(String line) throws Fields.Wrong {
        Lines lines = new Lines(new ByteArrayInputStream((line.stripTrailing() + "\n").getBytes(UTF_8)));
        try {
            Fields fields = read(lines).orElseThrow(() -> new Fields.Wrong("no line"));
            Entry entry = take(fields);
            link = lines.link();
            return entry;
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be read", impossible);
        }
    }

    private Entry take(Fields line) throws Fields.Wrong {
        Instant when = line.time("at");
        if (line.count("seq") != seq + 1 || ended || when.isBefore(at)) {
            throw new Fields.Wrong("line " + line.count("seq") + " does not follow line " + seq);
        }
        String type = line.text("type");
        if ((seq == 0) != type.equals("BEGIN")) {
            throw new Fields.Wrong("BEGIN must be the first line and only that");
        }
        Entry entry = switch (type) {
            case "BEGIN" -> begin(line);
            case "CHUNK" -> chunk(line);
            case "GAP" -> {
                line.only("seq", "at", "type", "fromMs", "toMs", "reason");
                yield new Entry.Gap(from(line), to(line), line.text("reason"));
            }
            case "END" -> end(line);
            case String other -> throw new Fields.Wrong("unknown type " + other);
        };
        count(entry);
        seq++;
        at = when;
        return entry;
    }

    private void count(Entry entry) {
        switch (entry) {
            case Entry.Begin begin -> {}
            case Entry.Chunk chunk -> {
                chunks = chunk.number();
                position = chunk.toMs();
            }
            case Entry.Gap gap -> position = gap.toMs();
            case Entry.End end -> ended = true;
        }
    }

    private Entry begin(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "package", "device");
        if (!line.text("package").equals(packageId) || !line.text("device").equals(device)) {
            throw new Fields.Wrong("the chain is of another package or device");
        }
        return new Entry.Begin();
    }

    private Entry chunk(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "chunk", "sha256", "size", "fromMs", "toMs");
        if (line.count("chunk") != chunks + 1) {
            throw new Fields.Wrong("chunk " + line.count("chunk") + " does not follow chunk " + chunks);
        }
        return new Entry.Chunk(chunks + 1, line.hash("sha256"), line.count("size"), from(line), to(line));
    }

    private Entry end(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "chunks", "toMs");
        if (line.count("chunks") != chunks || line.count("toMs") != position) {
            throw new Fields.Wrong("END does not count what there is");
        }
        return new Entry.End(chunks, position);
    }

    private long from(Fields line) throws Fields.Wrong {
        if (line.count("fromMs") != position) {
            throw new Fields.Wrong("the recording jumps from " + position + " ms without a GAP");
        }
        return position;
    }

    private long to(Fields line) throws Fields.Wrong {
        if (line.count("toMs") < position) {
            throw new Fields.Wrong("the recording runs backwards");
        }
        return line.count("toMs");
    }

    /** How far it has come. */
    public Head head() {
        return new Head(seq, link.clone());
    }

    /** Chunks so far. */
    public long chunks() {
        return chunks;
    }

    /** Where the recording stands, in milliseconds. */
    public long position() {
        return position;
    }

    /** The time of the last line. */
    public Instant at() {
        return at;
    }

    /** Whether nothing may follow. */
    public boolean ended() {
        return ended;
    }
}
