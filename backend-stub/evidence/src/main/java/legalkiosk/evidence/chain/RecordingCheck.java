package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import legalkiosk.evidence.Fault;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStampCheck;

/** Checks a recording's chain against the manifest, and the receipts against the chain. Memory grows by 40 bytes a line. */
public final class RecordingCheck {
    private final Manifest manifest;
    private final X509Certificate device;
    private final X509Certificate server;
    private final X509Certificate authority;
    private final SortedMap<Long, byte[]> heads = new TreeMap<>();
    private final List<ChainProblem> problems = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private long chunks;
    private long position;
    private boolean ended;
    private Instant lastAt = Instant.MIN;
    private Duration clockApart = Duration.ZERO;
    private final SortedMap<Long, Instant> deviceTimes = new TreeMap<>();
    private final List<Instant> times = new ArrayList<>();

    /** A piece of time without recording. */
    public record Gap(long fromMs, long toMs, String reason) {}

    public RecordingCheck(
            Manifest manifest, X509Certificate device, X509Certificate server, X509Certificate authority) {
        this.manifest = manifest;
        this.device = device;
        this.server = server;
        this.authority = authority;
    }

    /** Follows the chain to its end. */
    public void chain(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        lines.startAt(HashChain.genesis(RecordingChain.KIND, manifest.packageId()));
        try {
            for (Optional<Fields> line = lines.chained(); line.isPresent(); line = lines.chained()) {
                entry(line.get(), lines.number());
                heads.put(lines.number(), lines.link());
            }
            if (!ended) {
                throw new Fields.Wrong("no END: the recording's end is missing");
            }
            long files = manifest.files().stream()
                    .filter(file -> Names.isChunk(file.name()))
                    .count();
            if (files != chunks) {
                throw new Fields.Wrong(files + " chunks in the manifest, " + chunks + " in the chain");
            }
        } catch (Fields.Wrong wrong) {
            problems.add(new ChainProblem(
                    Names.RECORDING_CHAIN,
                    Fault.CHAIN_BROKEN,
                    lines.begin(),
                    lines.end(),
                    "line " + lines.number() + ": " + wrong.getMessage()));
        }
    }

    private void entry(Fields line, long number) throws Fields.Wrong {
        if (number > Limits.CHAIN_LINES) {
            throw new Fields.Wrong("too many lines");
        }
        if (line.count("seq") != number || ended) {
            throw new Fields.Wrong("seq is not " + number + ", or a line follows END");
        }
        Instant at = line.time("at");
        if (at.isBefore(lastAt)) {
            throw new Fields.Wrong("the device's clock goes back from " + lastAt + " to " + at);
        }
        lastAt = at;
        deviceTimes.put(number, at);
        String type = line.text("type");
        if ((number == 1) != type.equals("BEGIN")) {
            throw new Fields.Wrong("BEGIN must be the first line and only that");
        }
        switch (type) {
            case "BEGIN" -> begin(line);
            case "CHUNK" -> chunk(line);
            case "GAP" -> gap(line);
            case "END" -> end(line);
            case String other -> throw new Fields.Wrong("unknown type " + other);
        }
    }

    private void begin(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "package", "device");
        if (!line.text("package").equals(manifest.packageId())
                || !line.text("device").equals(Certificates.fingerprint(device))) {
            throw new Fields.Wrong("the chain is of another package or device");
        }
    }

    private void chunk(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "chunk", "sha256", "size", "fromMs", "toMs");
        chunks++;
        Optional<FileLine> file = manifest.file(Names.chunk(chunks));
        if (line.count("chunk") != chunks
                || file.isEmpty()
                || file.get().size() != line.count("size")
                || !Arrays.equals(file.get().hash(), line.hash("sha256"))) {
            throw new Fields.Wrong("chunk " + chunks + " is not the file " + Names.chunk(chunks) + " of the manifest");
        }
        move(line);
    }

    private void gap(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "fromMs", "toMs", "reason");
        gaps.add(new Gap(line.count("fromMs"), line.count("toMs"), line.text("reason")));
        move(line);
    }

    private void end(Fields line) throws Fields.Wrong {
        line.only("seq", "at", "type", "chunks", "toMs");
        if (line.count("chunks") != chunks || line.count("toMs") != position) {
            throw new Fields.Wrong("END counts " + line.count("chunks") + " chunks to " + line.count("toMs")
                    + " ms, there are " + chunks + " to " + position + " ms");
        }
        ended = true;
    }

    private void move(Fields line) throws Fields.Wrong {
        if (line.count("fromMs") != position || line.count("toMs") < position) {
            throw new Fields.Wrong(
                    "the recording jumps from " + position + " to " + line.count("fromMs") + " ms without a GAP");
        }
        position = line.count("toMs");
    }

    /** Checks every receipt; the chain must have been followed before. */
    public void receipts(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        long covered = 0;
        try {
            for (Optional<Fields> line = lines.next(); line.isPresent(); line = lines.next()) {
                long seq = line.get().count("seq");
                if (seq <= covered) {
                    throw new Fields.Wrong("receipts are not in their order");
                }
                receipt(line.get(), seq, lines);
                covered = seq;
            }
        } catch (Fields.Wrong wrong) {
            refuse(Fault.RECEIPT_BROKEN, lines, wrong.getMessage());
        }
        if (ended && !heads.isEmpty() && covered != heads.lastKey()) {
            refuse(Fault.RECEIPT_BROKEN, lines, "the last receipt covers line " + covered + " of " + heads.lastKey());
        }
    }

    private void receipt(Fields line, long seq, Lines at) throws Fields.Wrong {
        line.only("seq", "head", "deviceSignature", "serverSignature", "timeStamp");
        byte[] head = line.hash("head");
        if (!Arrays.equals(heads.get(seq), head)) {
            throw new Fields.Wrong("the head is not the link of line " + seq);
        }
        byte[] statement = new Head(seq, head).statement(manifest.packageId());
        byte[] deviceSignature = base64(line, "deviceSignature");
        byte[] serverSignature = base64(line, "serverSignature");
        if (!SigningKey.verifies(device, statement, deviceSignature)) {
            refuse(Fault.DEVICE_SIGNATURE, at, "over the head of line " + seq);
        }
        if (!SigningKey.verifies(server, Receipts.covered(statement, deviceSignature), serverSignature)) {
            refuse(Fault.SERVER_SIGNATURE, at, "over the head of line " + seq);
        }
        try {
            time(seq, line, serverSignature);
        } catch (Refused refused) {
            refuse(Fault.TIME_STAMP, at, "over the head of line " + seq + ": " + refused.getMessage());
        }
    }

    private void time(long seq, Fields line, byte[] serverSignature) throws Refused, Fields.Wrong {
        TimeStampCheck.Stamped stamped = TimeStampCheck.response(base64(line, "timeStamp"), Hashes.of(serverSignature));
        if (!Certificates.same(stamped.authority(), authority)) {
            throw new Refused("stamped by another authority: " + Certificates.fingerprint(stamped.authority()));
        }
        if (!times.isEmpty() && stamped.time().isBefore(times.getLast())) {
            throw new Refused("earlier than the receipt before: " + stamped.time());
        }
        times.add(stamped.time());
        Duration apart = Duration.between(deviceTimes.get(seq), stamped.time()).abs();
        clockApart = apart.compareTo(clockApart) > 0 ? apart : clockApart;
    }

    private static byte[] base64(Fields line, String name) throws Fields.Wrong {
        String text = line.map().get(name) instanceof String written ? written : "";
        return Receipts.decode(text).orElseThrow(() -> new Fields.Wrong("field " + name + " must be base64"));
    }

    private void refuse(Fault fault, Lines at, String facts) {
        problems.add(new ChainProblem(
                Names.RECORDING_RECEIPTS, fault, at.begin(), at.end(), "receipt " + at.number() + ", " + facts));
    }

    /** What does not hold. */
    public List<ChainProblem> problems() {
        return problems;
    }

    /** Where nothing was recorded. */
    public List<Gap> gaps() {
        return gaps;
    }

    public long chunks() {
        return chunks;
    }

    /** How long the recording is, gaps included. */
    public long millis() {
        return position;
    }

    /** The times of the receipts. */
    public List<Instant> times() {
        return times;
    }

    /** How far the device's clock was from the authority's time at most, the way of the receipt included. */
    public Duration clockApart() {
        return clockApart;
    }
}
