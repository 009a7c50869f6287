package legalkiosk.kiosk.app;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What grows when something leaks: heap after collection, platform threads, open files (0 where the system does not tell). */
record Vitals(double heapMegabytes, double threads, double descriptors) {
    private static final double MEGA = 1024.0 * 1024;

    static Vitals now() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        int files = Optional.ofNullable(new File("/proc/self/fd").list())
                .map(names -> names.length)
                .orElse(0);
        return new Vitals(
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files);
    }

    /** Middle value of the last third less that of the first third. */
    static double growth(List<Vitals> series, ToDoubleFunction<Vitals> what) {
        int third = Math.max(1, series.size() / 3);
        return middle(series.subList(series.size() - third, series.size()), what)
                - middle(series.subList(0, third), what);
    }

    static String table(List<Vitals> series) {
        return "first third to last third: heap %+.2f MB, threads %+.0f, descriptors %+.0f, over %d visits%n"
                .formatted(
                        growth(series, Vitals::heapMegabytes),
                        growth(series, Vitals::threads),
                        growth(series, Vitals::descriptors),
                        series.size());
    }

    private static double middle(List<Vitals> some, ToDoubleFunction<Vitals> what) {
        double[] sorted = some.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
