package legalkiosk.hardware.audio.alsa;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import legalkiosk.hardware.audio.Audio;
import legalkiosk.hardware.audio.Level;
import legalkiosk.hardware.audio.Sound;
import legalkiosk.hardware.audio.SoundOutcome;
import legalkiosk.hardware.child.Child;
import legalkiosk.hardware.child.ChildWork;
import legalkiosk.hardware.child.OneShot;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;

/** Speaker and microphone through the programs of alsa-utils. A thread of its own looks every two seconds for the card and headphones. */
public final class AlsaAudio implements Audio {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final Duration CONTROLS = Duration.ofSeconds(2);
    private static final int LONGEST_CONTROLS = 256 << 10;
    private static final int TENTH = Sound.RATE / 10;

    private final SoundPrograms programs;
    private final Clock clock;
    private final Duration look;
    private final HealthTeller health;
    private final List<Consumer<Headphones>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch;
    private volatile Headphones headphones = Headphones.NOT_TOLD;
    private volatile Optional<String> trouble = Optional.empty();

    private AlsaAudio(SoundPrograms programs, Clock clock, Duration look) {
        this.programs = programs;
        this.clock = clock;
        this.look = look;
        this.health = new HealthTeller("audio", new DeviceHealth.NotConnected(clock.instant(), "not looked yet"));
        this.watch = Thread.ofPlatform().daemon().name("audio").start(this::run);
    }

    /** Begins to look; waits for nothing. */
    public static AlsaAudio open(SoundPrograms programs, Clock clock) {
        return open(programs, clock, LOOK);
    }

    static AlsaAudio open(SoundPrograms programs, Clock clock, Duration look) {
        return new AlsaAudio(programs, clock, look);
    }

    @Override
    public SoundOutcome play(Sound sound, Duration deadline) {
        return with(programs.play(), "audio-play", deadline, child -> {
            try (OutputStream in = child.input()) {
                in.write(sound.bytes());
            } catch (IOException hungUp) {
                // A program that ended says why on its standard error; that tells more than a broken pipe.
                child.settle();
                return failed(child);
            }
            OptionalInt exit = child.await(deadline);
            child.settle();
            return exit.orElse(1) == 0 ? new SoundOutcome.Played() : failed(child);
        });
    }

    @Override
    public SoundOutcome record(Duration length, Consumer<Level> progress) {
        int samples = Math.toIntExact(length.toMillis() * Sound.RATE / 1000);
        return with(programs.record(), "audio-record", length.plus(SLACK), child -> {
            short[] heard = PcmReader.read(
                    child.output(),
                    samples,
                    TENTH,
                    chunk -> progress.accept(Sound.owning(chunk).level()));
            if (heard.length < samples) {
                child.settle();
                return failed(child);
            }
            return new SoundOutcome.Heard(Sound.owning(heard));
        });
    }

    private SoundOutcome with(List<String> command, String name, Duration deadline, ChildWork.Work<SoundOutcome> work) {
        if (programs.card().isEmpty()) {
            return new SoundOutcome.NotConnected("no sound card");
        }
        SoundOutcome outcome = attempt(command, name, deadline, work);
        trouble = outcome instanceof SoundOutcome.Failed(String facts) ? Optional.of(facts) : Optional.empty();
        lookAtCard();
        return outcome;
    }

    private static SoundOutcome attempt(
            List<String> command, String name, Duration deadline, ChildWork.Work<SoundOutcome> work) {
        try {
            return ChildWork.run(name, command, deadline, work);
        } catch (FileNotFoundException missing) {
            return new SoundOutcome.Failed(String.valueOf(missing.getMessage()));
        } catch (IOException broken) {
            return new SoundOutcome.Failed(broken.getClass().getSimpleName() + ": " + broken.getMessage());
        } catch (TimeoutException silent) {
            return new SoundOutcome.Failed(command.getFirst() + " was not done in " + deadline);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new SoundOutcome.Cancelled("cancelled by the caller");
        }
    }

    private static SoundOutcome failed(Child child) {
        String said = child.complaints();
        return new SoundOutcome.Failed(said.isEmpty() ? "the program ended early" : said);
    }

    @Override
    public Headphones headphones() {
        return headphones;
    }

    @Override
    public void addHeadphonesListener(Consumer<Headphones> listener) {
        listeners.add(listener);
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        health.addListener(listener);
    }

    @Override
    public void close() {
        closed.countDown();
        watch.interrupt();
        try {
            watch.join(CONTROLS.multipliedBy(2));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                lookAtCard();
                lookForHeadphones();
            } while (!closed.await(look.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lookAtCard() {
        Optional<String> card = programs.card();
        if (card.isEmpty()) {
            trouble = Optional.empty();
            health.become(new DeviceHealth.NotConnected(clock.instant(), "no sound card"));
        } else if (trouble.isPresent()) {
            String facts = card.get() + ": " + trouble.get();
            health.become(new DeviceHealth.NeedsAttention(clock.instant(), facts, List.of(reason(trouble.get()))));
        } else {
            health.become(new DeviceHealth.Ready(clock.instant(), card.get()));
        }
    }

    /** The words are those of strerror(3), which alsa-utils prints. */
    private static String reason(String facts) {
        String said = facts.toLowerCase(Locale.ROOT);
        if (said.contains("resource busy")) {
            return "audio.reason.busy";
        }
        if (said.contains("permission denied")) {
            return "audio.reason.no-permission";
        }
        return said.contains("there is no program") ? "audio.reason.program-missing" : "audio.reason.failed";
    }

    private void lookForHeadphones() {
        Headphones now = programs.card()
                .flatMap(card -> OneShot.run(programs.controls(), CONTROLS, LONGEST_CONTROLS))
                .map(Jacks::of)
                .orElse(Headphones.NOT_TOLD);
        if (now != headphones) {
            headphones = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }
}
