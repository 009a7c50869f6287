/**
 * Speaker and microphone (喇叭、麦克风) behind a small interface: play, record, measure, and whether headphones are plugged in. What is
 * recorded is somebody's voice: it stays in memory and never goes to a log or a disk.
 */
@NullMarked
package legalkiosk.hardware.audio;

import org.jspecify.annotations.NullMarked;
