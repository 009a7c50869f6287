package legalkiosk.hardware.signature.inkml;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.Stroke;

/** Makes ink of the rows of all traces. */
record InkBuilder(List<Channel> channels, List<List<long[]>> traces) {
    Ink ink(Instant begun) throws NoInk {
        int x = index(Channel.X);
        int y = index(Channel.Y);
        int time = index(Channel.TIME);
        int force = index(Channel.FORCE);
        if (x < 0 || y < 0 || time < 0) {
            throw new NoInk("no X, Y and T channels");
        }
        PadArea pad = new PadArea(most(x, 1), most(y, 1), force < 0 ? 0 : most(force, 0));
        long first = traces.isEmpty() ? 0 : traces.getFirst().getFirst()[time];
        try {
            return new Ink(
                    begun.plusMillis(first),
                    pad,
                    traces.stream()
                            .map(rows -> new Stroke(rows.stream()
                                    .map(row -> new InkPoint(
                                            Math.toIntExact(row[x]),
                                            Math.toIntExact(row[y]),
                                            Math.toIntExact(row[time] - first),
                                            force < 0 ? 0 : Math.toIntExact(row[force])))
                                    .toList()))
                            .toList());
        } catch (IllegalArgumentException | ArithmeticException outside) {
            throw new NoInk("points that are no ink: " + outside.getMessage());
        }
    }

    private int index(String name) {
        return IntStream.range(0, channels.size())
                .filter(i -> channels.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** What the file says, or as far as its points reach. */
    private int most(int channel, int least) throws NoInk {
        int said = channels.get(channel).most();
        long reached = traces.stream()
                .flatMap(List::stream)
                .mapToLong(row -> row[channel])
                .max()
                .orElse(least);
        if (said == 0 && reached > PadArea.LARGEST) {
            throw new NoInk("a pad beyond all pads");
        }
        return said > 0 ? said : (int) Math.max(least, reached);
    }
}
