package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import legalkiosk.kiosk.video.wire.FrameRing;
import legalkiosk.kiosk.video.wire.Order;

/** The far side's pictures: cut to the shape they are shown in, scaled, and put into the ring, by libyuv on WebRTC's thread. */
final class PictureIn implements VideoTrackSink {
    private final FrameRing ring;
    private final AtomicLong shown = new AtomicLong();
    private volatile Order.View view = new Order.View(640, 480);

    PictureIn(FrameRing ring) {
        this.ring = ring;
    }

    void view(Order.View wanted) {
        view = wanted;
    }

    /** How many pictures came so far. */
    long shown() {
        return shown.get();
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
        try {
            show(frame.buffer);
        } catch (Exception broken) {
            System.err.println("media agent: a picture was dropped: " + broken);
        } finally {
            // The sink owns a reference; a frame that is not given back is never freed.
            frame.release();
        }
    }

    private void show(VideoFrameBuffer picture) throws Exception {
        Order.View to = view;
        int width = picture.getWidth();
        int height = picture.getHeight();
        int cutWidth = Math.min(width, height * to.width() / to.height()) & ~1;
        int cutHeight = Math.min(height, width * to.height() / to.width()) & ~1;
        int left = (width - cutWidth) / 2 & ~1;
        int top = (height - cutHeight) / 2 & ~1;
        VideoFrameBuffer scaled = picture.cropAndScale(left, top, cutWidth, cutHeight, to.width(), to.height());
        try {
            // Already three planes, so this is the same buffer and needs no release of its own.
            I420Buffer planes = scaled.toI420();
            ring.write(
                    to.width(),
                    to.height(),
                    Instant.now(),
                    bgra -> VideoBufferConverter.convertFromI420(planes, bgra, FourCC.ARGB));
            shown.incrementAndGet();
        } finally {
            scaled.release();
        }
    }
}
