package legalkiosk.hardware.camera.pipe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import legalkiosk.hardware.camera.CameraMode;
import legalkiosk.hardware.child.OneShot;

/**
 * The modes that ffmpeg's {@code -f v4l2 -list_formats all} prints on standard error: a line for each pixel format, the sizes after
 * its last colon (libavdevice/v4l2.c, list_formats and list_framesizes).
 */
final class ModeList {
    private static final int LONGEST = 64 << 10;
    private static final int MOST_MODES = 200;
    private static final Pattern LINE = Pattern.compile("(?:Compressed|Raw) *:[^:]*:[^:]*:(.*)");
    private static final Pattern SIZE = Pattern.compile("(?<![0-9x{-])([0-9]{1,4}x[0-9]{1,4})(?![0-9x])");

    private ModeList() {}

    /** Finest first, each once. Never throws. */
    static List<CameraMode> of(String said) {
        List<CameraMode> modes = new ArrayList<>();
        Matcher line = LINE.matcher(said);
        while (line.find() && modes.size() < MOST_MODES) {
            SIZE.matcher(line.group(1))
                    .results()
                    .limit(MOST_MODES)
                    .flatMap(size -> mode(size.group(1)))
                    .forEach(modes::add);
        }
        return modes.stream()
                .distinct()
                .sorted(Comparator.comparingInt((CameraMode it) -> it.width() * it.height())
                        .reversed())
                .toList();
    }

    private static Stream<CameraMode> mode(String size) {
        String[] sides = size.split("x", -1);
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        boolean possible =
                width > 0 && height > 0 && width <= CameraMode.LARGEST_SIDE && height <= CameraMode.LARGEST_SIDE;
        return possible ? Stream.of(new CameraMode(width, height)) : Stream.empty();
    }

    /** Runs the program that tells them; empty when it does not by the deadline. */
    static List<CameraMode> ask(List<String> command, Duration deadline) {
        return OneShot.run(command, deadline, LONGEST).map(ModeList::of).orElse(List.of());
    }
}
