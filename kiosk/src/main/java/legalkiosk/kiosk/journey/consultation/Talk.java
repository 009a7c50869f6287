package legalkiosk.kiosk.journey.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;

/**
 * A talk as the screen shows it.
 *
 * @param lawyer the name people read
 * @param since when the lawyer took the call
 * @param minutes how long it goes on, whole ones
 * @param said what was typed by either side, newest last
 * @param recorded both sides agreed to record
 * @param asksToEnd the person pressed 结束 and is asked once more
 */
public record Talk(
        String lawyer,
        Instant since,
        int minutes,
        Ways ways,
        List<Said> said,
        Wishes wishes,
        boolean recorded,
        boolean asksToEnd) {
    private static final int MOST_SAID = 20;

    public Talk {
        said = List.copyOf(said);
    }

    static Talk with(String lawyer, Instant since) {
        Ways ways = new Ways(Link.CONNECTING, false, false, false, false, Optional.empty());
        return new Talk(lawyer, since, 0, ways, List.of(), Wishes.NONE, false, false);
    }

    /** How picture and sound are, as decoded pictures tell. */
    public enum Link {
        CONNECTING,
        GOOD,
        /** A smaller picture, or one that stutters. */
        WEAK,
        /** The line carries only sound. */
        SOUND_ONLY,
        /** Nothing comes; it is being mended. */
        MENDING
    }

    /** Why nobody is at the other end. */
    public enum Alone {
        LAWYER_AWAY,
        HANDING_OVER
    }

    /**
     * What goes to and fro.
     *
     * @param muted this side's microphone is off
     * @param dark this side's camera is off
     * @param lawyerMuted the lawyer's microphone is off
     * @param onHold the lawyer has asked to wait a moment
     * @param alone nobody is there right now
     */
    public record Ways(
            Link link, boolean muted, boolean dark, boolean lawyerMuted, boolean onHold, Optional<Alone> alone) {
        Ways with(Link next) {
            return new Ways(next, muted, dark, lawyerMuted, onHold, alone);
        }

        Ways withMute(boolean sound, boolean picture) {
            return new Ways(link, sound, picture, lawyerMuted, onHold, alone);
        }

        Ways withLawyerMuted(boolean off) {
            return new Ways(link, muted, dark, off, onHold, alone);
        }

        Ways withHold(boolean on) {
            return new Ways(link, muted, dark, lawyerMuted, on, alone);
        }

        Ways withAlone(Optional<Alone> why) {
            return new Ways(link, muted, dark, lawyerMuted, onHold, why);
        }
    }

    /** @param mine said at this terminal */
    public record Said(boolean mine, String text) {}

    /** @param words the lawyer's own */
    public record Asked(String id, Wish what, String words, Optional<String> ref) {}

    /**
     * What the lawyer wants of the person; one thing at a time.
     *
     * @param asked waits for a yes or a no
     * @param granted is being done
     * @param came what the person has to know of the last one, until it is read
     */
    public record Wishes(Optional<Asked> asked, Optional<Asked> granted, Optional<Came> came) {
        static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), Optional.empty());

        static Wishes asked(Asked wish) {
            return new Wishes(Optional.of(wish), Optional.empty(), Optional.empty());
        }

        static Wishes granted(Asked wish) {
            return new Wishes(Optional.empty(), Optional.of(wish), Optional.empty());
        }

        /** What came of one that was granted; most of it needs no word. */
        static Wishes after(Asked wish, Outcome outcome) {
            boolean worthAWord = outcome == Outcome.FAILED || outcome == Outcome.DONE && wish.what() == Wish.PRINT;
            return worthAWord
                    ? new Wishes(Optional.empty(), Optional.empty(), Optional.of(new Came(wish, outcome)))
                    : NONE;
        }
    }

    /** What became of a wish. */
    public record Came(Asked wish, Outcome outcome) {}

    Talk withLawyer(String name) {
        return new Talk(name, since, minutes, ways, said, wishes, recorded, asksToEnd);
    }

    Talk with(Ways next) {
        return new Talk(lawyer, since, minutes, next, said, wishes, recorded, asksToEnd);
    }

    Talk with(Said more) {
        List<Said> all = new ArrayList<>(said);
        all.add(more);
        List<Said> last = all.subList(Math.max(0, all.size() - MOST_SAID), all.size());
        return new Talk(lawyer, since, minutes, ways, last, wishes, recorded, asksToEnd);
    }

    Talk with(Wishes next) {
        return new Talk(lawyer, since, minutes, ways, said, next, recorded, asksToEnd);
    }

    Talk withMinutes(int now) {
        return new Talk(lawyer, since, now, ways, said, wishes, recorded, asksToEnd);
    }

    Talk withRecorded(boolean agreed) {
        return new Talk(lawyer, since, minutes, ways, said, wishes, agreed, asksToEnd);
    }

    Talk askingToEnd(boolean asks) {
        return new Talk(lawyer, since, minutes, ways, said, wishes, recorded, asks);
    }
}
