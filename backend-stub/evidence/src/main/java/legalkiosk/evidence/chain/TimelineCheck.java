package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import legalkiosk.evidence.Fault;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Names;

/** Checks the chains of acts: a session's timeline and a slice of the audit log. */
public final class TimelineCheck {
    private static final Set<String> CLOCKS = Set.of("terminal", "server", "console");

    private TimelineCheck() {}

    /**
     * What a chain says.
     *
     * @param entries how many hold
     */
    public record Result(long entries, List<ChainProblem> problems) {}

    /** Follows a timeline; no act may point behind the recording's end. */
    public static Result timeline(InputStream in, String packageId, long recordingMs) throws IOException {
        Lines lines = new Lines(in);
        lines.startAt(HashChain.genesis(Timeline.KIND, packageId));
        try {
            for (Optional<Fields> line = lines.chained(); line.isPresent(); line = lines.chained()) {
                act(line.get(), lines.number(), recordingMs);
            }
            return new Result(lines.number(), List.of());
        } catch (Fields.Wrong wrong) {
            return broken(Names.TIMELINE, lines, wrong);
        }
    }

    private static void act(Fields act, long number, long recordingMs) throws Fields.Wrong {
        act.only("seq", "at", "clock", "role", "actor", "act", "facts", "recordingMs");
        act.time("at");
        act.text("role");
        act.text("actor");
        act.text("act");
        act.texts("facts");
        if (act.count("seq") != number || !CLOCKS.contains(act.text("clock"))) {
            throw new Fields.Wrong("seq is not " + number + ", or the clock is unknown");
        }
        if (act.map().containsKey("recordingMs") && act.count("recordingMs") > recordingMs) {
            throw new Fields.Wrong("the act points behind the recording's end");
        }
    }

    /** Follows a slice of the audit log. */
    public static Result audit(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        lines.startAt(new byte[Hashes.SIZE]);
        try {
            Optional<Fields> first = lines.chained();
            if (first.isEmpty() || !first.get().text("type").equals("SLICE")) {
                throw new Fields.Wrong("the slice does not say where it begins");
            }
            first.get().hash("previous");
            Optional<Fields> line = lines.chained();
            while (line.isPresent()) {
                line = lines.chained();
            }
            return new Result(lines.number() - 1, List.of());
        } catch (Fields.Wrong wrong) {
            return broken(Names.AUDIT, lines, wrong);
        }
    }

    private static Result broken(String file, Lines lines, Fields.Wrong wrong) {
        String facts = "line " + lines.number() + ": " + wrong.getMessage();
        return new Result(
                lines.number() - 1,
                List.of(new ChainProblem(file, Fault.CHAIN_BROKEN, lines.begin(), lines.end(), facts)));
    }
}
