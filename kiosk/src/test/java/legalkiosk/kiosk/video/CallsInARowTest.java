package legalkiosk.kiosk.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.kiosk.app.Vitals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call after the other from one screen: nothing is left of them in its process. */
@Tag("soak")
class CallsInARowTest {
    private static final int CALLS = 100;
    private static final int LOOKS = 5;

    @TempDir
    private Path folder;

    @Test
    void aHundredCallsLeaveTheScreensProcessAsItWas() throws Exception {
        Turn.assumeThereWithBrowser();
        List<Vitals> vitals = new ArrayList<>();
        try (Turn turn = Turn.start(folder.resolve("turn"));
                CodeCamera camera = new CodeCamera(640, 480, 25);
                TestCall call = new TestCall(turn.ice(), folder, camera)) {
            for (int number = 1; number <= CALLS; number++) {
                call.begin();
                call.await("the first picture", 20_000, () -> call.newest().isPresent());
                call.next();
                if (number % LOOKS == 0) {
                    vitals.add(Vitals.now(number));
                }
            }
        }
        List<Vitals> settled = vitals.subList(vitals.size() / 4, vitals.size());
        double heap = Vitals.growth(settled, Vitals::heapMegabytes);
        double threads = Vitals.growth(settled, Vitals::threads);
        double files = Vitals.growth(settled, Vitals::descriptors);
        System.out.printf(
                "%d calls, over the last three quarters: heap %+.1f MB, threads %+.1f, open files %+.1f, outside the"
                        + " heap %+.1f MB%n",
                CALLS, heap, threads, files, Vitals.growth(settled, Vitals::nativeMegabytes));
        assertThat(heap).as("MB of heap").isLessThan(2);
        assertThat(threads).as("threads").isLessThan(2);
        assertThat(files).as("open files").isLessThan(3);
    }
}
