package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioRecorder;
import java.util.Optional;
import legalkiosk.kiosk.video.wire.SoundRing;

/**
 * The microphone once more, for the recording: WebRTC gives a device's sound to the line only. Taken as the microphone hears it, without
 * the line's noise suppression.
 */
final class OwnVoice {
    private final Mono own;
    private Optional<AudioRecorder> recorder = Optional.empty();
    private volatile boolean muted;

    OwnVoice(SoundRing ring) {
        this.own = new Mono(ring, SoundRing.Track.OWN);
    }

    void mute(boolean silent) {
        muted = silent;
    }

    /** Begins; once is enough. */
    void start(AudioDevice microphone) {
        if (recorder.isPresent()) {
            return;
        }
        AudioRecorder begun = new AudioRecorder();
        begun.setAudioDevice(microphone);
        begun.setAudioSink((data, samples, bytes, channels, rate, delay, drift) -> hear(data, channels, rate));
        begun.start();
        recorder = Optional.of(begun);
    }

    private void hear(byte[] data, int channels, int rate) {
        own.take(muted ? new byte[data.length] : data, rate, channels);
    }
}
