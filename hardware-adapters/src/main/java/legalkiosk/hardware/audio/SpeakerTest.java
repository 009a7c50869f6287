package legalkiosk.hardware.audio;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Plays a tone and listens whether the microphone hears it: half a second of the room first, then the tone. Four seconds.
 */
public final class SpeakerTest {
    private static final double HERTZ = 1000;
    private static final Duration ROOM = Duration.ofMillis(600);
    private static final Duration TONE = Duration.ofMillis(1800);
    /** Starting a player takes a while: so much longer it is listened. */
    private static final Duration SLACK = Duration.ofMillis(1200);

    /** The tone is looked for in pieces of this length. */
    private static final Duration PIECE = Duration.ofMillis(400);

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** The first tenths of a recording click on many cards. */
    private static final Duration CLICK = Duration.ofMillis(100);

    private static final double DEAD = -85;
    private static final double NOISY = -32;
    private static final double FAINT = -62;
    private static final double ABOVE_ROOM = 12;
    private static final double CLIPPING = 0.02;

    /** What came of it. */
    public enum Verdict {
        GOOD,
        /** 没有声卡. */
        NO_CARD,
        /** The sound card would not play or record. */
        FAILED,
        /** 麦克风没声音: nothing but digital silence. */
        MICROPHONE_DEAD,
        /** 太吵: the room, or a hum in the line. */
        TOO_NOISY,
        /** The microphone works and does not hear the speaker. */
        SPEAKER_NOT_HEARD,
        /** The same with headphones plugged in, which is as it should be: the tone was in them. */
        HEADPHONES,
        /** The microphone is set so high that it distorts. */
        TOO_LOUD,
        CANCELLED
    }

    /**
     * What was measured.
     *
     * @param room level before the tone
     * @param tone level of the tone's pitch while it sounded, dBFS
     * @param facts for the technician
     */
    public record Result(Verdict verdict, Level room, double tone, String facts) {}

    private SpeakerTest() {}

    /**
     * Runs it. Blocks (use a virtual thread) for nine seconds at most; an interrupt cancels and stays set.
     *
     * @param progress as of {@link Audio#record}
     */
    public static Result run(Audio audio, Consumer<Level> progress) {
        CompletableFuture<SoundOutcome> played = new CompletableFuture<>();
        boolean[] begun = new boolean[1];
        long start = System.nanoTime();
        SoundOutcome recorded = audio.record(ROOM.plus(TONE).plus(SLACK), level -> {
            progress.accept(level);
            if (!begun[0] && System.nanoTime() - start >= ROOM.toNanos()) {
                begun[0] = true;
                Thread.ofVirtual().start(() -> played.complete(audio.play(Sound.tone(HERTZ, TONE, -12), DEADLINE)));
            }
        });
        if (!(recorded instanceof SoundOutcome.Heard(Sound sound))) {
            return ended(recorded);
        }
        try {
            SoundOutcome playing = begun[0] ? played.get() : new SoundOutcome.Failed("the microphone never spoke");
            return playing instanceof SoundOutcome.Played ? judged(sound, audio.headphones()) : ended(playing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ended(new SoundOutcome.Cancelled("cancelled by the caller"));
        } catch (ExecutionException bug) {
            throw new CompletionException(bug.getCause());
        } finally {
            sound.wipe();
        }
    }

    static Result judged(Sound heard, Audio.Headphones headphones) {
        Level room = heard.part(CLICK, ROOM).level();
        double tone = Level.SILENCE;
        for (Duration from = ROOM; from.compareTo(heard.length()) < 0; from = from.plus(PIECE)) {
            tone = Math.max(tone, heard.part(from, from.plus(PIECE)).pitch(HERTZ));
        }
        double before = heard.part(CLICK, ROOM).pitch(HERTZ);
        Level all = heard.part(CLICK, heard.length()).level();
        String facts = String.format(
                java.util.Locale.ROOT, "room %.0f dBFS, tone %.0f dBFS, peak %.0f dBFS", room.rms(), tone, all.peak());
        return new Result(verdict(room, all, tone, before, headphones), room, tone, facts);
    }

    private static Verdict verdict(Level room, Level all, double tone, double before, Audio.Headphones headphones) {
        if (all.peak() < DEAD) {
            return Verdict.MICROPHONE_DEAD;
        }
        if (room.rms() > NOISY) {
            return Verdict.TOO_NOISY;
        }
        if (all.clipped() > CLIPPING) {
            return Verdict.TOO_LOUD;
        }
        boolean heard = tone > FAINT && tone - before > ABOVE_ROOM;
        if (heard) {
            return Verdict.GOOD;
        }
        return headphones == Audio.Headphones.PLUGGED ? Verdict.HEADPHONES : Verdict.SPEAKER_NOT_HEARD;
    }

    private static Result ended(SoundOutcome how) {
        Verdict verdict = switch (how) {
            case SoundOutcome.NotConnected gone -> Verdict.NO_CARD;
            case SoundOutcome.Cancelled cancelled -> Verdict.CANCELLED;
            case SoundOutcome.Failed failed -> Verdict.FAILED;
            case SoundOutcome.Played played -> Verdict.FAILED;
            case SoundOutcome.Heard heard -> Verdict.FAILED;
        };
        return new Result(verdict, new Level(Level.SILENCE, Level.SILENCE, 0), Level.SILENCE, how.facts());
    }
}
