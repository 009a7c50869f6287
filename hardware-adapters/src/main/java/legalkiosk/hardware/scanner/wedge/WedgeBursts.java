package legalkiosk.hardware.scanner.wedge;

import java.time.Duration;
import java.util.Optional;
import legalkiosk.hardware.scanner.Scan;

/**
 * Tells a scanner that plays a keyboard (keyboard wedge) from a person who types. Every key is held back until it is clear who
 * pressed it: whoever feeds this gives no key to the screen before the verdict is {@link Verdict.Person}.
 *
 * <p>A scanner's keys come no more than {@value #GAP_MILLIS} ms after each other. So fast, {@value #FEWEST} of them are no person's,
 * and neither are two of which one is Enter, Tab, space or another key that does something: a person who rolls two fingers over the
 * keyboard rolls them over letters. Therefore no code presses a button here, if the scanner ends each code with Enter, as it does
 * when it comes out of its box. One thread; the time is that of {@link System#nanoTime}.
 */
public final class WedgeBursts {
    /** Letters that come so fast are no person's. */
    public static final int FEWEST = 6;

    /** The longest time between two keys of a scanner. */
    public static final int GAP_MILLIS = 35;

    /** After this silence the verdict is due. */
    public static final Duration PAUSE = Duration.ofMillis(60);

    private static final int ROOM = 4 * Scan.MOST_CHARACTERS;

    private final StringBuilder typed = new StringBuilder();
    private int keys;
    private int silent;
    private int slowest;
    private boolean heldDown;
    private long last;

    /** Who pressed the keys that were held back. */
    public sealed interface Verdict {
        /** A person: the keys go on to the screen. */
        record Person() implements Verdict {}

        /** A scanner: the keys are thrown away. */
        record Scanner(Scan scan) implements Verdict {}
    }

    /** A key goes down; what it types follows with {@link #character}. The verdict is on those before it, if a pause lay between. */
    public Optional<Verdict> key(long nanos) {
        Optional<Verdict> before = paused(nanos);
        if (keys > 0) {
            slowest = Math.max(slowest, (int)
                    Math.min(10_000, Duration.ofNanos(nanos - last).toMillis()));
        }
        keys++;
        silent++;
        last = nanos;
        return before;
    }

    /** What the key types that went down last. */
    public void character(String characters) {
        boolean letter = !characters.isEmpty()
                && characters.codePoints().allMatch(it -> !Character.isISOControl(it) && !Character.isWhitespace(it));
        if (letter && silent > 0) {
            silent--;
        }
        if (typed.length() + characters.length() <= ROOM) {
            typed.append(characters);
        }
    }

    /** The key that went down last repeats itself because it is held down; no scanner does that. */
    public void repeated(long nanos) {
        heldDown = true;
        last = nanos;
    }

    /** True while keys are held back. */
    public boolean holding() {
        return keys > 0;
    }

    /** The verdict on the keys held back, once no more have come for a while. */
    public Optional<Verdict> paused(long nanos) {
        if (keys == 0 || nanos - last < PAUSE.toNanos()) {
            return Optional.empty();
        }
        boolean fast = keys > 1 && slowest <= GAP_MILLIS && !heldDown;
        boolean scanner = fast && (keys >= FEWEST || silent > 0);
        Verdict verdict = scanner ? new Verdict.Scanner(Scan.of(typed.toString())) : new Verdict.Person();
        typed.setLength(0);
        keys = 0;
        silent = 0;
        slowest = 0;
        heldDown = false;
        return Optional.of(verdict);
    }
}
