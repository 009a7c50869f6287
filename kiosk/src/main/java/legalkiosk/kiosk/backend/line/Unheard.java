package legalkiosk.kiosk.backend.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import legalkiosk.contract.call.LineFrame;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Opening;

/** Numbers what is said and what is heard on a line, and knows what must be said again, see {@link LineFrame}. One thread. */
final class Unheard {
    private record Said(long seq, LineMessage message) {}

    private final Deque<Said> waiting = new ArrayDeque<>();
    private long said;
    private long heard;

    /** The frame for something new. */
    LineFrame say(LineMessage message) {
        if (!message.lasting()) {
            return new LineFrame(0, heard, message);
        }
        said++;
        waiting.addLast(new Said(said, message));
        return new LineFrame(said, heard, message);
    }

    /** Takes a frame in; false when it is a repeat. */
    boolean hear(LineFrame frame) {
        acknowledged(frame.ack());
        if (frame.seq() == 0) {
            return true;
        }
        if (frame.seq() <= heard) {
            return false;
        }
        heard = frame.seq();
        return true;
    }

    /** The highest number heard. */
    long heard() {
        return heard;
    }

    /** The connection stands again: what is to be said once more. */
    List<LineFrame> again(Opening how, long lastSeq) {
        switch (how) {
            case RESUMED -> acknowledged(lastSeq);
            case NEW, RESTORED -> {
                heard = 0;
                said = 0;
                List<LineMessage> kept = waiting.stream()
                        .map(Said::message)
                        .filter(Unheard::outlivesTheConnection)
                        .toList();
                waiting.clear();
                for (LineMessage message : kept) {
                    said++;
                    waiting.addLast(new Said(said, message));
                }
            }
        }
        List<LineFrame> frames = new ArrayList<>();
        waiting.forEach(one -> frames.add(new LineFrame(one.seq(), heard, one.message())));
        return frames;
    }

    private void acknowledged(long seq) {
        while (!waiting.isEmpty() && waiting.getFirst().seq() <= seq) {
            waiting.removeFirst();
        }
    }

    /** What a person did counts for whoever is there now; the signals of an earlier connection do not. */
    private static boolean outlivesTheConnection(LineMessage message) {
        return message instanceof LineMessage.End || message instanceof LineMessage.Reply;
    }
}
