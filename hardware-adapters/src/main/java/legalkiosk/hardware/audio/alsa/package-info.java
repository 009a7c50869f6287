/**
 * Sound of Linux (ALSA) through the programs of alsa-utils, each a child process: {@code aplay} and {@code arecord} for sound,
 * {@code amixer} for the headphones' socket, files of {@code /proc/asound} for the cards. None of them needs root, only the group audio.
 */
@NullMarked
package legalkiosk.hardware.audio.alsa;

import org.jspecify.annotations.NullMarked;
