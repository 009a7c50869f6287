package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import legalkiosk.hardware.audio.Audio;
import legalkiosk.hardware.audio.Sound;
import legalkiosk.hardware.audio.SoundOutcome;
import legalkiosk.hardware.audio.SpeakerTest;
import legalkiosk.hardware.health.PartHealth.Grade;

/** 听一听自己: a tone that the microphone must hear, then what the technician says, played back. Nothing of it is kept. */
public final class SoundCheck implements Check {
    private static final Duration VOICE = Duration.ofSeconds(3);
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final double SPOKEN = -50;

    private final Audio audio;

    public SoundCheck(Audio audio) {
        this.audio = audio;
    }

    @Override
    public List<Finding> run() {
        SpeakerTest.Result result = SpeakerTest.run(audio, level -> {});
        List<Finding> found = new ArrayList<>(List.of(finding(result)));
        switch (result.verdict()) {
            case GOOD, HEADPHONES, TOO_NOISY -> found.add(echo());
            case NO_CARD, FAILED, MICROPHONE_DEAD, SPEAKER_NOT_HEARD, TOO_LOUD, CANCELLED -> {}
        }
        return found;
    }

    private static Finding finding(SpeakerTest.Result result) {
        Grade grade = switch (result.verdict()) {
            case GOOD -> Grade.FINE;
            case HEADPHONES, TOO_NOISY, TOO_LOUD, CANCELLED -> Grade.LOOK;
            case NO_CARD, FAILED, MICROPHONE_DEAD, SPEAKER_NOT_HEARD -> Grade.OUT;
        };
        String name = result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> values = result.verdict() == SpeakerTest.Verdict.GOOD
                ? List.of(figure(result.tone()), figure(result.room().rms()))
                : List.of();
        return new Finding(grade, "maintenance.sound." + name, values, values.isEmpty() ? result.facts() : "");
    }

    private Finding echo() {
        SoundOutcome heard = audio.record(VOICE, level -> {});
        if (!(heard instanceof SoundOutcome.Heard(Sound voice))) {
            return new Finding(Grade.LOOK, "maintenance.sound.no-echo", List.of(), heard.facts());
        }
        try {
            SoundOutcome played = audio.play(voice, VOICE.plus(SLACK));
            if (!(played instanceof SoundOutcome.Played)) {
                return new Finding(Grade.LOOK, "maintenance.sound.no-echo", List.of(), played.facts());
            }
            double level = voice.level().rms();
            return Finding.fine(
                    level > SPOKEN ? "maintenance.sound.echo" : "maintenance.sound.echo-faint", figure(level));
        } finally {
            voice.wipe();
        }
    }

    private static String figure(double decibel) {
        return String.valueOf(Math.round(decibel));
    }
}
