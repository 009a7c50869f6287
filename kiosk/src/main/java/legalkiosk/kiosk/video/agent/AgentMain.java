package legalkiosk.kiosk.video.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import legalkiosk.kiosk.video.wire.AgentJson;
import legalkiosk.kiosk.video.wire.FrameRing;
import legalkiosk.kiosk.video.wire.SoundRing;

/**
 * The media agent's process: orders on standard input, reports on standard output, one call. It ends when its input ends, by
 * {@code halt}, since native threads may hang in an orderly end.
 */
public final class AgentMain {
    private AgentMain() {}

    /** @param arguments the ring with the camera's pictures, the ring for the far side's, the ring for the sound */
    public static void main(String[] arguments) {
        PrintStream reports = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What native code or a library prints must not stand among the reports.
        System.setOut(System.err);
        int code = 1;
        try (FrameRing camera = FrameRing.open(Path.of(arguments[0]));
                FrameRing farSide = FrameRing.open(Path.of(arguments[1]));
                SoundRing sound = SoundRing.open(Path.of(arguments[2]))) {
            AgentJson json = new AgentJson();
            Call call = new Call(camera, farSide, sound, report -> {
                synchronized (reports) {
                    reports.println(json.line(report));
                }
            });
            obey(call, json);
            code = 0;
        } catch (IOException | RuntimeException | UnsatisfiedLinkError broken) {
            System.err.println("media agent: " + broken);
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private static void obey(Call call, AgentJson json) throws IOException {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                call.obey(json.order(line));
            }
        }
    }
}
