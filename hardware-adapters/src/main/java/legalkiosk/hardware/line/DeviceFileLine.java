package legalkiosk.hardware.line;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A device file, such as {@code /dev/usb/lp0} of the kernel's {@code usblp}. Reads and writes of such a file block for as long as
 * the device likes, so each has a thread and a channel of its own on the one open file ({@code usblp} allows no second). Closing wakes a
 * waiting read; a write that the device holds up ends when the device goes on or is pulled.
 */
final class DeviceFileLine implements Line {
    private static final int CHUNK = 1024;
    private static final int WAITING = 4;
    private static final long IDLE_NANOS = 5_000_000;

    private final FileChannel from;
    private final FileChannel into;
    private final BlockingQueue<byte[]> in = new ArrayBlockingQueue<>(64);
    private final BlockingQueue<byte[]> out = new ArrayBlockingQueue<>(WAITING);
    private volatile Optional<String> broken = Optional.empty();

    private DeviceFileLine(RandomAccessFile file) throws IOException {
        this.from = new FileInputStream(file.getFD()).getChannel();
        this.into = new FileOutputStream(file.getFD()).getChannel();
    }

    static DeviceFileLine open(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            throw new IOException(file + " is a plain file, not a device");
        }
        if (!Files.exists(file)) {
            throw new IOException("there is no " + file);
        }
        DeviceFileLine line = new DeviceFileLine(new RandomAccessFile(file.toFile(), "rw"));
        Thread.ofPlatform().daemon().name("device-file-in").start(() -> line.guarded(line::readOn));
        Thread.ofPlatform().daemon().name("device-file-out").start(() -> line.guarded(line::writeOn));
        return line;
    }

    private interface Loop {
        void run() throws IOException, InterruptedException;
    }

    private void guarded(Loop loop) {
        try {
            loop.run();
        } catch (IOException gone) {
            broken = Optional.of(gone.getClass().getSimpleName() + ": " + gone.getMessage());
        } catch (InterruptedException stopped) {
            broken = Optional.of("stopped");
        }
    }

    private void readOn() throws IOException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        while (from.isOpen()) {
            int count = from.read(buffer.clear());
            if (count > 0) {
                in.put(Arrays.copyOf(buffer.array(), count));
            } else {
                // usblp answers at once with nothing while the printer has nothing to say.
                LockSupport.parkNanos(IDLE_NANOS);
            }
        }
    }

    private void writeOn() throws IOException, InterruptedException {
        while (into.isOpen()) {
            ByteBuffer next = ByteBuffer.wrap(out.take());
            while (next.hasRemaining()) {
                into.write(next);
            }
        }
    }

    @Override
    public byte[] read() throws IOException {
        byte[] bytes = in.poll();
        if (bytes != null) {
            return bytes;
        }
        check();
        return new byte[0];
    }

    @Override
    public int write(byte[] bytes, int from, int to) throws IOException {
        check();
        int end = Math.min(to, from + CHUNK);
        return out.offer(Arrays.copyOfRange(bytes, from, end)) ? end - from : 0;
    }

    private void check() throws IOException {
        if (broken.isPresent()) {
            throw new IOException(broken.get());
        }
    }

    /** The writing thread, when it waits for work, ends by the empty chunk. */
    @Override
    public void close() throws IOException {
        from.close();
        into.close();
        boolean unused = out.offer(new byte[0]);
    }
}
