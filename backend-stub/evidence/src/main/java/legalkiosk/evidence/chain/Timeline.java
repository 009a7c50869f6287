package legalkiosk.evidence.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import legalkiosk.evidence.format.Fields;

/**
 * {@code timeline.jsonl}: every act of the session in its order. People are named by role and by an id that means nothing outside the
 * case ({@code party-1}, {@code notary-7}); who that is stands in the identity files. Not for several threads.
 */
public final class Timeline {
    /** The kind in {@link HashChain#begin}. */
    public static final String KIND = "timeline";

    private final HashChain chain;
    private long line;

    public Timeline(String packageId, OutputStream out) {
        this.chain = HashChain.begin(KIND, packageId, out);
    }

    private Timeline(HashChain chain, long line) {
        this.chain = chain;
        this.line = line;
    }

    /**
     * Goes on with a timeline, such as after a restart.
     *
     * @param soFar all that was written; must hold
     * @param out where the next lines go
     */
    public static Timeline resume(String packageId, InputStream soFar, OutputStream out) throws IOException {
        Lines lines = new Lines(soFar);
        lines.startAt(HashChain.genesis(KIND, packageId));
        try {
            while (lines.chained().isPresent()) {
                // Only where it ends matters.
            }
        } catch (Fields.Wrong wrong) {
            throw new IOException("the timeline is damaged in line " + lines.number() + ": " + wrong.getMessage());
        }
        return new Timeline(HashChain.resume(lines.link(), out), lines.number());
    }

    /**
     * One act.
     *
     * @param at when
     * @param clock by which clock: {@code terminal}, {@code server}, {@code console}
     * @param role such as {@code PARTY}, {@code NOTARY}, {@code WITNESS}, {@code SYSTEM}
     * @param actor an id without meaning outside the case
     * @param name such as {@code identity.card-read}
     * @param recordingMs where in the recording it is to be seen
     * @param facts more about it, nothing about a person
     */
    public record Act(
            Instant at,
            String clock,
            String role,
            String actor,
            String name,
            OptionalLong recordingMs,
            Map<String, String> facts) {
        /** Copies what it is given. */
        public Act {
            facts = Map.copyOf(facts);
        }
    }

    /** Writes an act down. */
    public void append(Act act) throws IOException {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("seq", ++line);
        entry.put("at", act.at().toString());
        entry.put("clock", act.clock());
        entry.put("role", act.role());
        entry.put("actor", act.actor());
        entry.put("act", act.name());
        entry.put("facts", act.facts());
        act.recordingMs().ifPresent(ms -> entry.put("recordingMs", ms));
        chain.append(entry);
    }
}
