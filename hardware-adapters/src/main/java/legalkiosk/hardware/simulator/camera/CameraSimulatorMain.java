package legalkiosk.hardware.simulator.camera;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.camera.CameraMode;

/**
 * The simulator's program: {@code DEVICE WIDTHxHEIGHT FRAMES_PER_SECOND} writes YUV4MPEG2 to standard output until the device file is
 * gone or nobody reads; {@code DEVICE --list-formats} tells the modes on standard error as ffmpeg does.
 */
public final class CameraSimulatorMain {
    private static final List<String> MODES = List.of("640x480", "1280x720", "1600x1200", "1920x1080", "3264x2448");
    private static final long SECOND = 1_000_000_000L;

    private final Path device;
    private final CameraMode mode;
    private final int framesPerSecond;
    private final OutputStream out;
    private final PrintStream err;
    private long frame;
    private Optional<Control> drawn = Optional.empty();
    private Canvas still;

    private CameraSimulatorMain(Path device, CameraMode mode, int framesPerSecond, OutputStream out, PrintStream err) {
        this.device = device;
        this.mode = mode;
        this.framesPerSecond = framesPerSecond;
        this.out = out;
        this.err = err;
        this.still = new Canvas(mode.width(), mode.height());
    }

    /** Exit code 1 when the camera can't be opened, is unplugged, or nobody reads any more. */
    public static void main(String... args) throws IOException {
        Path device = Path.of(args[0]);
        if (args[1].equals("--list-formats")) {
            System.err.println("[video4linux2,v4l2 @ 0x0] Raw       :     yuyv422 :           YUYV 4:2:2 : 640x480");
            System.err.println("[video4linux2,v4l2 @ 0x0] Compressed:       mjpeg :          Motion-JPEG : "
                    + String.join(" ", MODES));
            return;
        }
        CameraMode mode = CameraMode.of(args[1]);
        System.exit(new CameraSimulatorMain(device, mode, Integer.parseInt(args[2]), System.out, System.err).run());
    }

    private int run() throws IOException {
        Optional<Control> first = Control.read(device);
        if (first.isEmpty() || first.get().behaviour() == Behaviour.BUSY) {
            err.println(device + ": " + (first.isEmpty() ? "No such file or directory" : "Device or resource busy"));
            return 1;
        }
        write("YUV4MPEG2 W" + mode.width() + " H" + mode.height() + " F" + framesPerSecond + ":1 Ip A1:1 C420jpeg\n");
        long next = System.nanoTime();
        for (Optional<Control> told = first; told.isPresent(); told = Control.read(device)) {
            play(told.get());
            next = Math.max(System.nanoTime(), next + pause(told.get().behaviour()));
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        err.println("ioctl(VIDIOC_DQBUF): No such device");
        return 1;
    }

    private long pause(Behaviour behaviour) {
        return behaviour == Behaviour.SLOW ? SECOND * 3 / 2 : SECOND / framesPerSecond;
    }

    private void play(Control told) throws IOException {
        switch (told.behaviour()) {
            case FREEZE, SILENT, BUSY -> {}
            case GARBAGE -> {
                byte[] noise = new byte[4096];
                new Random(frame).nextBytes(noise);
                out.write(noise);
                out.flush();
            }
            case NORMAL, SLOW, BLACK, BRIGHT, BLURRED -> {
                frame++;
                picture(told);
            }
        }
    }

    private void picture(Control told) throws IOException {
        if (!drawn.equals(Optional.of(told))) {
            drawn = Optional.of(told);
            still = stillOf(told);
        }
        Canvas canvas = still.copy();
        if (told.behaviour() != Behaviour.BLACK && told.scene() == Scene.PERSON) {
            moving(canvas);
        }
        write("FRAME\n");
        out.write(canvas.bytes());
        out.flush();
    }

    private Canvas stillOf(Control told) throws IOException {
        Canvas canvas = told.picture().isPresent()
                ? Scene.picture(told.picture().get(), mode.width(), mode.height())
                : told.scene().draw(mode.width(), mode.height());
        switch (told.behaviour()) {
            case BLACK -> canvas.expose(0, 0);
            case BRIGHT -> canvas.expose(1.8, 110);
            case BLURRED -> canvas.blur(Math.max(4, mode.width() / 80));
            case NORMAL, SLOW, FREEZE, GARBAGE, BUSY, SILENT -> {}
        }
        return canvas;
    }

    /** A bar that walks along the lower edge and a clock that counts frames: a picture that stands still is seen at once. */
    private void moving(Canvas canvas) {
        int dot = Math.max(1, mode.height() / 160);
        int bar = mode.width() / 12;
        int at = (int) (frame * bar / 4 % (mode.width() + bar)) - bar;
        canvas.rectangle(at, mode.height() - 3 * dot, bar, 3 * dot, 0xFFB300);
        long seconds = frame / framesPerSecond;
        String time = String.format("%02d:%02d:%02d", seconds / 60 % 60, seconds % 60, frame % framesPerSecond);
        Digits.draw(canvas, 4 * dot, mode.height() - 12 * dot, dot, time, 0xFFFFFF);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
