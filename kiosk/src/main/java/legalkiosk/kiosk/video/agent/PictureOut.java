package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.kiosk.video.quality.Rung;
import legalkiosk.kiosk.video.wire.FrameRing;

/**
 * Sends the camera's newest picture, no larger and no more often than the rung allows. CustomVideoSource does not adapt by itself,
 * so pictures are scaled here. Where no camera gives pictures, a plain dark one goes out now and then, and the call still connects.
 */
final class PictureOut implements Runnable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(3);
    private static final long NO_CAMERA_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int DARK_WIDTH = 320;
    private static final int DARK_HEIGHT = 240;
    private static final byte BLACK = 32;
    private static final byte NO_COLOUR = (byte) 128;

    private final FrameRing camera;
    private final CustomVideoSource source = new CustomVideoSource();
    private volatile Rung rung = Rung.GOOD;
    private volatile boolean muted;

    PictureOut(FrameRing camera) {
        this.camera = camera;
    }

    CustomVideoSource source() {
        return source;
    }

    void rung(Rung next) {
        rung = next;
    }

    void mute(boolean dark) {
        muted = dark;
    }

    @Override
    public void run() {
        long sent = System.nanoTime() - NO_CAMERA_NANOS;
        while (true) {
            LockSupport.parkNanos(LOOK_NANOS);
            Rung now = rung;
            long passed = System.nanoTime() - sent;
            if (!now.picture() || passed < pause(now)) {
                continue;
            }
            Optional<FrameRing.View> picture = camera.look();
            if (picture.isPresent() && !muted) {
                sent = System.nanoTime();
                push(picture.get(), now);
            } else if (passed > NO_CAMERA_NANOS) {
                sent = System.nanoTime();
                pushDark();
            }
        }
    }

    /** A little less than the rung's pace, so that a camera of that very pace is not cut to half. */
    private static long pause(Rung rung) {
        return TimeUnit.MILLISECONDS.toNanos(900) / rung.framesPerSecond();
    }

    private void push(FrameRing.View picture, Rung to) {
        NativeI420Buffer whole = NativeI420Buffer.allocate(picture.width(), picture.height());
        try {
            VideoBufferConverter.convertToI420(picture.bgra(), whole, FourCC.ARGB);
            double scale = Math.min(
                    1, Math.min((double) to.width() / picture.width(), (double) to.height() / picture.height()));
            int width = (int) Math.round(picture.width() * scale) & ~1;
            int height = (int) Math.round(picture.height() * scale) & ~1;
            if (width == picture.width() && height == picture.height()) {
                send(whole);
                return;
            }
            VideoFrameBuffer scaled = whole.cropAndScale(0, 0, picture.width(), picture.height(), width, height);
            try {
                send(scaled);
            } finally {
                scaled.release();
            }
        } catch (Exception broken) {
            System.err.println("media agent: a picture was not sent: " + broken);
        } finally {
            whole.release();
        }
    }

    private void pushDark() {
        NativeI420Buffer dark = NativeI420Buffer.allocate(DARK_WIDTH, DARK_HEIGHT);
        try {
            fill(dark.getDataY(), BLACK);
            fill(dark.getDataU(), NO_COLOUR);
            fill(dark.getDataV(), NO_COLOUR);
            send(dark);
        } finally {
            dark.release();
        }
    }

    private void send(VideoFrameBuffer buffer) {
        // A frame takes the buffer as it is; it is not freed with the frame, so the caller frees it.
        source.pushFrame(new VideoFrame(buffer, System.nanoTime()));
    }

    private static void fill(ByteBuffer plane, byte value) {
        for (int at = 0; at < plane.capacity(); at++) {
            plane.put(at, value);
        }
    }
}
