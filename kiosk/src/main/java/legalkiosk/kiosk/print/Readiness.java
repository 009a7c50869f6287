package legalkiosk.kiosk.print;

import java.util.List;

/**
 * What the readiness report (就绪报告) says, in finished words.
 *
 * @param hall where the terminal stands
 * @param technician the number of whoever made it
 * @param parts every part, its state, and since when
 * @param tests every test of this visit, its time and what it found
 * @param figures of the last thirty days, and versions
 * @param fingerprint of the maintenance log, 64 hexadecimal digits: a log that was rewritten later has another
 */
public record Readiness(
        String hall, String technician, List<Line> parts, List<Line> tests, List<Line> figures, String fingerprint) {
    public Readiness {
        parts = List.copyOf(parts);
        tests = List.copyOf(tests);
        figures = List.copyOf(figures);
    }

    /** A row: what, and what there is to say of it. */
    public record Line(String name, String said) {}
}
