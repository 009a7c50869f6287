package legalkiosk.hardware.camera.webcam;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Watch;
import org.jspecify.annotations.Nullable;

/** One camera as webcam-capture sees it: open is watching, an image is the newest frame. Any thread. */
final class CameraWebcamDevice implements WebcamDevice {
    private static final long PATIENCE_SECONDS = 10;

    private final String name;
    private final Camera camera;
    private final Dimension size;
    private final BlockingQueue<Frame> newest = new ArrayBlockingQueue<>(1);
    private Optional<Watch> watch = Optional.empty();

    CameraWebcamDevice(String name, Camera camera, Dimension size) {
        this.name = name;
        this.camera = camera;
        this.size = size;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {new Dimension(size)};
    }

    @Override
    public Dimension getResolution() {
        return new Dimension(size);
    }

    @Override
    public void setResolution(Dimension wanted) {
        if (!wanted.equals(size)) {
            throw new IllegalArgumentException(name + " is watched in " + size.width + "x" + size.height + " by all");
        }
    }

    /** Waits for a frame that was not given yet; null, as the library has it, when none comes or the device is closed. */
    @Override
    public @Nullable BufferedImage getImage() {
        if (!isOpen()) {
            return null;
        }
        try {
            Frame frame = newest.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return frame == null ? null : image(frame);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WebcamException("interrupted", stopped);
        }
    }

    private static BufferedImage image(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, frame.width(), frame.height(), frame.copy(), 0, frame.width());
        return image;
    }

    @Override
    public synchronized void open() {
        if (watch.isEmpty()) {
            watch = Optional.of(camera.watch(frame -> {
                newest.clear();
                var _ = newest.offer(frame);
            }));
        }
    }

    @Override
    public synchronized void close() {
        watch.ifPresent(Watch::close);
        watch = Optional.empty();
        newest.clear();
    }

    @Override
    public void dispose() {
        close();
    }

    @Override
    public synchronized boolean isOpen() {
        return watch.isPresent();
    }
}
