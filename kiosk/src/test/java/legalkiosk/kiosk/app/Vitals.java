package legalkiosk.kiosk.app;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What grows when something leaks: heap after collection, platform threads, open files, and memory outside the heap (each 0 where the
 * system does not tell).
 *
 * @param at after how many visits, or hours, it was looked at
 * @param codeMegabytes compiled code; grows for hours towards the limit of its cache, and is no leak
 * @param nativeMegabytes what the process holds less the heap and less compiled code; exact when the heap has a fixed size and is
 *     touched at the start, as in the profile {@code soak}
 */
public record Vitals(
        double at,
        double heapMegabytes,
        double threads,
        double descriptors,
        double codeMegabytes,
        double nativeMegabytes) {
    private static final double MEGA = 1024.0 * 1024;

    public static Vitals now(double at) {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        int files = Optional.ofNullable(new File("/proc/self/fd").list())
                .map(names -> names.length)
                .orElse(0);
        double resident = resident();
        double code = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().startsWith("Code"))
                .mapToDouble(pool -> pool.getUsage().getCommitted() / MEGA)
                .sum();
        return new Vitals(
                at,
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files,
                code,
                resident == 0 ? 0 : resident - runtime.totalMemory() / MEGA - code);
    }

    /** {@code RssAnon} of {@code proc_pid_status(5)}: program files in the page cache are not counted. */
    private static double resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notTold) {
            return 0;
        }
    }

    /** Slope of the least-squares line: how much it grows with each unit of {@link #at}. */
    public static double slope(List<Vitals> series, ToDoubleFunction<Vitals> what) {
        double middleX = series.stream().mapToDouble(Vitals::at).average().orElse(0);
        double middleY = series.stream().mapToDouble(what).average().orElse(0);
        double above = series.stream()
                .mapToDouble(one -> (one.at - middleX) * (what.applyAsDouble(one) - middleY))
                .sum();
        double below = series.stream()
                .mapToDouble(one -> (one.at - middleX) * (one.at - middleX))
                .sum();
        return below == 0 ? 0 : above / below;
    }

    /** What the line says for the whole of the run. */
    public static double growth(List<Vitals> series, ToDoubleFunction<Vitals> what) {
        return slope(series, what) * (series.getLast().at - series.getFirst().at);
    }

    static String table(List<Vitals> series, String unit) {
        return row("heap MB", series, Vitals::heapMegabytes, unit)
                + row("threads", series, Vitals::threads, unit)
                + row("descriptors", series, Vitals::descriptors, unit)
                + row("code MB", series, Vitals::codeMegabytes, unit)
                + row("native MB", series, Vitals::nativeMegabytes, unit);
    }

    private static String row(String name, List<Vitals> series, ToDoubleFunction<Vitals> what, String unit) {
        return "%-12s first %8.2f  last %8.2f  slope %+.4f per 1000 %s, %+.2f over the run (%d looks)%n"
                .formatted(
                        name,
                        what.applyAsDouble(series.getFirst()),
                        what.applyAsDouble(series.getLast()),
                        slope(series, what) * 1000,
                        unit,
                        growth(series, what),
                        series.size());
    }
}
