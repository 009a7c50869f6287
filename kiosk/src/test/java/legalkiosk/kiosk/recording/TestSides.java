package legalkiosk.kiosk.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.video.wire.SoundRing;

/** Two sides without a call: bars that move, 440 Hz here and 660 Hz there, both through a ring as of a media agent. */
final class TestSides implements Sides, AutoCloseable {
    private static final int PIECE = SoundRing.RATE / 100;

    private final SoundRing writing;
    private final SoundRing reading;
    private final List<FrameListener> own = new CopyOnWriteArrayList<>();
    private final List<FrameListener> far = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-sides").factory());
    private long samples;
    private long frames;

    TestSides(Path folder) throws IOException {
        writing = SoundRing.create(folder.resolve("sound-" + System.nanoTime()));
        reading = writing;
        var _ = beat.scheduleAtFixedRate(this::sound, 0, 10, TimeUnit.MILLISECONDS);
        var _ = beat.scheduleAtFixedRate(this::picture, 0, 40, TimeUnit.MILLISECONDS);
    }

    private void sound() {
        tone(SoundRing.Track.OWN, 440);
        tone(SoundRing.Track.FAR, 660);
        samples += PIECE;
    }

    private void tone(SoundRing.Track track, double hertz) {
        short[] piece = new short[PIECE];
        for (int i = 0; i < PIECE; i++) {
            piece[i] = (short) (9000 * Math.sin(2 * Math.PI * hertz * (samples + i) / SoundRing.RATE));
        }
        writing.write(track, piece, PIECE);
    }

    private void picture() {
        frames++;
        Frame left = bar(640, 480, 0xFFD04020);
        Frame right = bar(992, 700, 0xFF2060D0);
        own.forEach(listener -> listener.frame(left));
        far.forEach(listener -> listener.frame(right));
    }

    private Frame bar(int width, int height, int colour) {
        int[] pixels = new int[width * height];
        int at = (int) (frames * 12 % width);
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            pixels[i] = Math.abs(x - at) < width / 12 ? 0xFFFFFFFF : (x / 40 + y / 40) % 2 == 0 ? colour : 0xFF303030;
        }
        return Frame.owning(width, height, pixels, Instant.now(), frames);
    }

    @Override
    public Watch own(FrameListener listener) {
        own.add(listener);
        return () -> own.remove(listener);
    }

    @Override
    public Watch far(FrameListener listener) {
        far.add(listener);
        return () -> far.remove(listener);
    }

    @Override
    public void record() {}

    @Override
    public boolean sound(SoundRing.Track track, short[] into) {
        return reading.take(track, into);
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
