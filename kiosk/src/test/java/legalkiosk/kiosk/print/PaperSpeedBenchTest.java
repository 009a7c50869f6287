package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Fixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody waits for paper: the first document within 2 s of a cold start, each later one within half a second. */
@Tag("bench")
class PaperSpeedBenchTest {
    @Test
    void theFirstPaperTakesTwoSecondsAtMostAndLaterOnesHalfASecond() throws Exception {
        Content content = Fixture.content();
        long cold = cpu();
        Papers papers = PaperSamples.papers(content);
        papers.slip(PaperSamples.slip(), PrintSize.NORMAL);
        long first = cpu() - cold;
        long[] later = new long[20];
        long wall = System.nanoTime();
        for (int i = 0; i < later.length; i++) {
            long start = cpu();
            papers.guide(content.guide("wage-arrears").orElseThrow(), content, PrintSize.values()[i % 2]);
            later[i] = cpu() - start;
        }
        long mean = (System.nanoTime() - wall) / 1_000_000 / later.length;
        Arrays.sort(later);
        System.out.printf(
                "paper, processor time: first %d ms, then median %d ms, slowest %d ms; mean by the clock %d ms%n",
                first, later[later.length / 2], later[later.length - 1], mean);
        assertThat(first).isLessThanOrEqualTo(2000);
        assertThat(later[later.length - 1]).isLessThanOrEqualTo(500);
    }

    /** Processor time of this thread in milliseconds: what paper costs on a machine that does something else as well. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
