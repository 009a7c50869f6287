package legalkiosk.server.notarisation.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import legalkiosk.server.notarisation.PageMatch.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred pages of one template, each signed and photographed badly. {@code -Dpages.count} and {@code -Dpages.seed} change the run. */
@Tag("e2e")
class TwoHundredPagesTest {
    private static final int COUNT = Integer.getInteger("pages.count", 200);
    private static final int SEED = Integer.getInteger("pages.seed", 1000);
    private static final int MOST_REFUSED_OF_HUNDRED = 3;

    /** @param cpu milliseconds of one comparison */
    private record Outcome(Verdict own, Alteration alteration, Verdict altered, Verdict neighbour, long cpu) {}

    @Test
    void thePrintedPageIsKnownAmongTwoHundredAndAPageAlteredInOneLineIsRefused() throws IOException {
        SamplePage pages = new SamplePage();
        List<Outcome> outcomes = IntStream.range(0, COUNT)
                .parallel()
                .mapToObj(number -> outcome(pages, number))
                .toList();
        long refused = outcomes.stream()
                .filter(outcome -> !outcome.own().equals(new Verdict.Same(true)))
                .count();
        Map<Alteration, Long> accepted = new EnumMap<>(Alteration.class);
        Arrays.stream(Alteration.values()).forEach(alteration -> accepted.put(alteration, 0L));
        outcomes.stream()
                .filter(outcome -> outcome.altered() instanceof Verdict.Same)
                .forEach(outcome -> accepted.merge(outcome.alteration(), 1L, Long::sum));
        long[] cpu = outcomes.stream().mapToLong(Outcome::cpu).sorted().toArray();
        System.out.printf(
                "%d pages: %d of them asked for again or refused, altered ones taken %s, one comparison %d ms of a"
                        + " core (median), %d ms at most%n",
                COUNT, refused, accepted, cpu[cpu.length / 2], cpu[cpu.length - 1]);
        outcomes.stream()
                .filter(outcome -> !outcome.own().equals(new Verdict.Same(true)))
                .collect(Collectors.groupingBy(Outcome::own, Collectors.counting()))
                .forEach((verdict, count) -> System.out.println(count + " " + verdict));
        assertThat(accepted.values()).as("altered pages that were taken").containsOnly(0L);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.neighbour()).isInstanceOf(Verdict.Other.class));
        assertThat(refused).isLessThanOrEqualTo(Math.ceilDiv(COUNT * MOST_REFUSED_OF_HUNDRED, 100));
    }

    private static Outcome outcome(SamplePage pages, int number) {
        try {
            int seed = SEED + number;
            List<String> lines = SamplePage.lines(seed);
            String mark = mark(seed);
            byte[] pdf = pages.pdf(lines, mark);
            byte[] photo = BadPhoto.of(pdf, 1, seed).signed().jpeg();
            PrintedPageMatch match = new PrintedPageMatch();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Verdict own = match.match(photo, pdf, 1, mark);
            long cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
            Alteration alteration = Alteration.values()[number % Alteration.values().length];
            byte[] other = pages.pdf(alteration.of(lines, new Random(seed)), mark);
            Verdict altered = match.match(photo, other, 1, mark);
            // Of the other 199 only the mark has to be told.
            boolean asked = number % 10 == 0;
            Verdict neighbour = asked ? match.match(photo, pdf, 1, mark(seed + 1)) : new Verdict.Other("");
            return new Outcome(own, alteration, altered, neighbour, cpu);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String mark(int seed) {
        return PageMark.words("P" + seed, 1, Integer.toHexString(seed * 0x9E3779B9));
    }
}
