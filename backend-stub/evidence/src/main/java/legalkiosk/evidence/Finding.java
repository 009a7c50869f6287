package legalkiosk.evidence;

import java.util.Optional;

/**
 * One thing that is wrong.
 *
 * @param file the file's name in the package; empty for the container itself
 * @param place the first bytes at fault, when they can be told
 * @param facts what exactly, for an expert
 */
public record Finding(Fault fault, String file, Optional<Place> place, String facts) {
    /**
     * Bytes of a file, or of the container when the finding names no file.
     *
     * @param from first byte, counted from 0
     * @param to byte after the last
     */
    public record Place(long from, long to) {}

    static Finding of(Fault fault, String file, String facts) {
        return new Finding(fault, file, Optional.empty(), facts);
    }

    static Finding at(Fault fault, String file, long from, long to, String facts) {
        return new Finding(fault, file, Optional.of(new Place(from, to)), facts);
    }

    /** The sentence a judge reads. */
    public String words() {
        String where = file.isEmpty() ? "封装" : file;
        String bytes =
                place.map(p -> "，第 " + p.from() + " 至 " + (p.to() - 1) + " 字节").orElse("");
        return Words.of(fault) + "：" + where + bytes;
    }
}
