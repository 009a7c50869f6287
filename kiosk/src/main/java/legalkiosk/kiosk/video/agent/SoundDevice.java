package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;

/**
 * The sound card, or a stand-in that takes the far side's sound where there is none: without one the native library ends the
 * process, so it is tried first.
 *
 * @param real false for the stand-in
 */
record SoundDevice(AudioDeviceModuleBase module, boolean real) {
    static SoundDevice open() {
        try {
            AudioDeviceModule card = new AudioDeviceModule();
            if (!card.getPlayoutDevices().isEmpty()) {
                return new SoundDevice(card, true);
            }
            card.dispose();
        } catch (Error | RuntimeException none) {
            System.err.println("media agent: no sound device: " + none.getMessage());
        }
        HeadlessAudioDeviceModule standIn = new HeadlessAudioDeviceModule();
        standIn.initPlayout();
        standIn.startPlayout();
        return new SoundDevice(standIn, false);
    }

    boolean hasMicrophone() {
        return real && !module.getRecordingDevices().isEmpty();
    }
}
