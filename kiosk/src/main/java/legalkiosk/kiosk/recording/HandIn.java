package legalkiosk.kiosk.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.evidence.chain.Head;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.RecordingDesk;

/** Hands one recording in, a step at a time: the next chunk, or a signed head. What the backend has is forgotten here. One thread. */
final class HandIn {
    /** A head so often, and at the end. */
    static final int CHUNKS_A_HEAD = 10;

    private final Spool spool;
    private final RecordingDesk desk;
    private final SigningKey key;
    private long sinceHead;

    /** What a step came to. */
    enum Step {
        /** Something was handed in; there may be more. */
        WENT,
        /** There is nothing to hand in now. */
        NOTHING,
        /** All of it is there, the end countersigned. */
        COMPLETE,
        /** The backend was not there. */
        AWAY,
        /** The backend does not want it: nothing that this terminal could mend. */
        REFUSED
    }

    HandIn(Spool spool, RecordingDesk desk, SigningKey key) {
        this.spool = spool;
        this.desk = desk;
        this.key = key;
    }

    Spool spool() {
        return spool;
    }

    Step step() throws IOException {
        // Asked first: what comes later has its chunk in the spool.
        boolean ended = spool.ended();
        Optional<Long> next = spool.first();
        List<String> lines = spool.lines();
        if (next.isPresent()) {
            long number = next.get();
            int own = lineOf(lines, number);
            if (own < 0) {
                return Step.NOTHING;
            }
            return chunk(number, lines.subList(after(lines, own), own + 1));
        }
        if (ended) {
            Step head = head(lines);
            return head == Step.WENT ? Step.COMPLETE : head;
        }
        return Step.NOTHING;
    }

    private Step chunk(long number, List<String> lines) throws IOException {
        switch (desk.chunk(spool.id(), number, lines, spool.read(number))) {
            case Answer.Ok<ChunksKept>(ChunksKept kept) -> {
                // Only then: a head that got lost is sent again with its chunk.
                Step head = ++sinceHead < CHUNKS_A_HEAD ? Step.WENT : head(lines);
                if (head == Step.WENT) {
                    spool.forget(number);
                }
                return head;
            }
            case Answer.Refused<ChunksKept> refused -> {
                return Step.REFUSED;
            }
            case Answer.Unreachable<ChunksKept> away -> {
                return Step.AWAY;
            }
        }
    }

    /** Signs the last of these lines; those behind the last chunk go with it. */
    private Step head(List<String> lines) {
        Head head = new Head(number(lines.getLast(), "seq"), HexFormat.of().parseHex(link(lines.getLast())));
        HeadRequest request = new HeadRequest(
                head.seq(),
                link(lines.getLast()),
                Base64.getEncoder().encodeToString(key.sign(head.statement(spool.id()))),
                behindTheLastChunk(lines));
        return switch (desk.head(spool.id(), request)) {
            case Answer.Ok<HeadReceipt> receipt -> {
                sinceHead = 0;
                yield Step.WENT;
            }
            case Answer.Refused<HeadReceipt> refused -> Step.REFUSED;
            case Answer.Unreachable<HeadReceipt> away -> Step.AWAY;
        };
    }

    private static List<String> behindTheLastChunk(List<String> lines) {
        List<String> behind = new ArrayList<>();
        for (String line : lines.reversed()) {
            if (isChunk(line)) {
                break;
            }
            behind.addFirst(line);
        }
        return behind;
    }

    private static int lineOf(List<String> lines, long chunk) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (isChunk(lines.get(i)) && number(lines.get(i), "chunk") == chunk) {
                return i;
            }
        }
        return -1;
    }

    /** The first line behind the chunk before. */
    private static int after(List<String> lines, int own) {
        int first = own;
        while (first > 0 && !isChunk(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isChunk(String line) {
        return line.contains("\"type\":\"CHUNK\"");
    }

    private static long number(String line, String name) {
        int at = line.indexOf("\"" + name + "\":") + name.length() + 3;
        int end = at;
        while (Character.isDigit(line.charAt(end))) {
            end++;
        }
        return Long.parseLong(line, at, end, 10);
    }

    private static String link(String line) {
        int at = line.indexOf("\"link\":\"") + 8;
        return line.substring(at, at + 64);
    }
}
