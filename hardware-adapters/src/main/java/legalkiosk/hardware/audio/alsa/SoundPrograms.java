package legalkiosk.hardware.audio.alsa;

import java.util.List;
import java.util.Optional;

/** Which programs play, record and tell of the headphones, and whether a sound card is there. Any thread. */
public interface SoundPrograms {
    /** The sound card that is there now, for the technician; empty when there is none. A look at files: takes a millisecond. */
    Optional<String> card();

    /** Plays raw S16_LE, 16 kHz, mono, from its standard input and ends at the end of it. */
    List<String> play();

    /** Writes the same form to its standard output until it is killed. */
    List<String> record();

    /** Prints the card's controls as {@code amixer contents} does, and ends. */
    List<String> controls();
}
