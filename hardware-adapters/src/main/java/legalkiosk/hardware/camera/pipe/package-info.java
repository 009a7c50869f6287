/**
 * The camera driver: a child process opens the camera and writes YUV4MPEG2 to its standard output; our own bounded parser reads it.
 *
 * <p>Why YUV4MPEG2 (mjpegtools, {@code yuv4mpeg(5)}) and not the camera's own MJPEG: the JPEG of a broken or hostile camera is decoded
 * in the child, where it can kill nothing else; the stream says its own size, so that a camera that gives another mode than asked is
 * understood; each frame begins with a word, so that a slipped byte is noticed at once; and what is left for us is plain arithmetic.
 * The price is a pipe of 1.5 bytes a pixel.
 */
@NullMarked
package legalkiosk.hardware.camera.pipe;

import org.jspecify.annotations.NullMarked;
