package legalkiosk.hardware.simulator.audio;

/** What a simulated sound card does. */
public enum SoundBehaviour {
    NORMAL,
    /** The microphone's plug is out: digital silence. */
    MICROPHONE_DEAD,
    /** The speaker's plug is out. */
    SPEAKER_DEAD,
    /** A loud room. */
    NOISY,
    /** Another program has the card. */
    BUSY,
    /** The programs start and nothing ever comes. */
    SILENT
}
