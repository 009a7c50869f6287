package legalkiosk.hardware.signature.inkml;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of one trace. In InkML a value after {@code '} is the difference to the point before, after {@code "} the difference of
 * the differences, after {@code !} the value itself; a mark holds for its channel until another one comes.
 */
final class Trace {
    private static final long FARTHEST = 1L << 40;

    private enum Mode {
        VALUE,
        DIFFERENCE,
        SECOND_DIFFERENCE
    }

    private final int channels;
    private final Mode[] modes;
    private final long[] values;
    private final long[] speeds;

    private Trace(int channels) {
        this.channels = channels;
        this.modes = new Mode[channels];
        this.values = new long[channels];
        this.speeds = new long[channels];
        java.util.Arrays.fill(modes, Mode.VALUE);
    }

    /**
     * @param most points that are still taken
     * @return a row of values for each point
     */
    static List<long[]> read(String text, int channels, int most) throws NoInk {
        Trace trace = new Trace(channels);
        List<long[]> rows = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            if (rows.size() >= most) {
                throw new NoInk("too many points");
            }
            rows.add(trace.row(text, from, to));
            from = to + 1;
        }
        return rows;
    }

    private long[] row(String text, int from, int to) throws NoInk {
        int at = from;
        for (int channel = 0; channel < channels; channel++) {
            at = skipBlanks(text, at, to);
            at = mark(text, at, to, channel);
            int end = at;
            while (end < to && isNumber(text.charAt(end), end == at)) {
                end++;
            }
            take(channel, number(text, at, end));
            at = end;
        }
        if (skipBlanks(text, at, to) != to) {
            throw new NoInk("a point with more values than channels");
        }
        return values.clone();
    }

    private int mark(String text, int at, int to, int channel) {
        Mode mode = at == to
                ? modes[channel]
                : switch (text.charAt(at)) {
                    case '!' -> Mode.VALUE;
                    case '\'' -> Mode.DIFFERENCE;
                    case '"' -> Mode.SECOND_DIFFERENCE;
                    default -> modes[channel];
                };
        boolean marked = at < to && "!'\"".indexOf(text.charAt(at)) >= 0;
        modes[channel] = mode;
        return marked ? skipBlanks(text, at + 1, to) : at;
    }

    private void take(int channel, long number) throws NoInk {
        long before = values[channel];
        switch (modes[channel]) {
            case VALUE -> values[channel] = number;
            case DIFFERENCE -> values[channel] = before + number;
            case SECOND_DIFFERENCE -> values[channel] = before + speeds[channel] + number;
        }
        if (Math.abs(values[channel]) > FARTHEST) {
            throw new NoInk("a value beyond all pads");
        }
        speeds[channel] = values[channel] - before;
    }

    /** A decimal is rounded: pads count in whole units. */
    private static long number(String text, int from, int to) throws NoInk {
        String digits = text.substring(from, to);
        try {
            double value = Double.parseDouble(digits);
            if (Math.abs(value) <= FARTHEST) {
                return Math.round(value);
            }
        } catch (NumberFormatException none) {
            throw new NoInk("a value that is no decimal number");
        }
        throw new NoInk("a value beyond all pads");
    }

    private static boolean isNumber(char letter, boolean first) {
        return letter >= '0' && letter <= '9' || letter == '.' || first && (letter == '-' || letter == '+');
    }

    private static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
