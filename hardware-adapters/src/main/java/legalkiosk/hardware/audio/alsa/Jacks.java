package legalkiosk.hardware.audio.alsa;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.hardware.audio.Audio.Headphones;

/**
 * Looks for headphones in what {@code amixer contents} prints: a control of the interface CARD whose name speaks of a headphone jack
 * (Linux, sound/core/ctljack.c: "… Jack"), and its value two lines below.
 */
final class Jacks {
    private static final Pattern CONTROL =
            Pattern.compile("^numid=[0-9]{1,6},iface=CARD,name='([^'\\n]{1,60})'", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("^ {2}: values=(on|off)$", Pattern.MULTILINE);

    private Jacks() {}

    /** Plugged in if any socket says so. Never throws. */
    static Headphones of(String contents) {
        boolean any = false;
        Matcher control = CONTROL.matcher(contents);
        while (control.find()) {
            String name = control.group(1).toLowerCase(Locale.ROOT);
            if (!name.contains("headphone") && !name.contains("headset") || !name.contains("jack")) {
                continue;
            }
            Optional<Boolean> plugged = value(contents, control.end());
            if (plugged.orElse(false)) {
                return Headphones.PLUGGED;
            }
            any |= plugged.isPresent();
        }
        return any ? Headphones.UNPLUGGED : Headphones.NOT_TOLD;
    }

    /** The value that stands before the next control begins. */
    private static Optional<Boolean> value(String contents, int from) {
        int next = contents.indexOf("\nnumid=", from);
        Matcher value = VALUE.matcher(contents).region(from, next < 0 ? contents.length() : next);
        return value.find() ? Optional.of(value.group(1).equals("on")) : Optional.empty();
    }
}
