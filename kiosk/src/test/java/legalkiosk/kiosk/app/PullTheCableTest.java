package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import legalkiosk.kiosk.app.demo.DemoHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In each state of a booking each device and the network is taken away and given back. The backend, the drivers and the protocols are
 * the real ones; only the hands are a test's.
 */
class PullTheCableTest {
    private static final int PATIENCE = 45;

    @TempDir
    private Path folder;

    private record Row(String state, Cable cable, String meanwhile, boolean booked, boolean paper) {}

    @Test
    void aBookingSurvivesANetworkThatGoesAwayAtTheConfirmation() throws Exception {
        runVisits(List.of("Summary"), List.of(Cable.NETWORK));
    }

    @Test
    @Tag("e2e")
    void inEveryStateEveryCableMayBePulled() throws Exception {
        runVisits(
                List.of(
                        "Home",
                        "ChooseTopic",
                        "ChooseLawyer",
                        "Choose",
                        "Consent",
                        "PlaceCard",
                        "Recognised",
                        "AskPhone",
                        "Summary",
                        "Booked"),
                List.of(Cable.values()));
    }

    private void runVisits(List<String> states, List<Cable> cables) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        List<Row> rows = new ArrayList<>();
        try (DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), thread)) {
            Visitor visitor = new Visitor(terminal.hall(), thread, house);
            for (String state : states) {
                for (Cable cable : cables) {
                    rows.add(visit(visitor, house, state, cable));
                }
            }
            print(rows);
            assertThat(new Promises(TestHouse.config(house)).stored())
                    .as("the backend has what the screens promised, and nothing else")
                    .hasSize((int) rows.stream().filter(Row::booked).count());
        } finally {
            thread.shutdownNow();
            assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.booked() && row.paper())
                        .as("%s, %s pulled: booked and printed after it came back", row.state(), row.cable())
                        .isTrue());
    }

    private static Row visit(Visitor visitor, DemoHouse house, String state, Cable cable) {
        assertThat(visitor.goUntil(state::equals, PATIENCE))
                .as("reaches %s, is at %s", state, visitor.screen())
                .isTrue();
        cable.pull(house);
        visitor.goUntil(
                screen -> List.of("BackendAway", "Away", "NotYetBooked", "ReaderAway", "Paused", "Failed")
                        .contains(screen),
                3);
        String meanwhile = visitor.screen();
        boolean promisedWhileCut = cable == Cable.NETWORK
                && !state.equals("Booked")
                && visitor.promised().isPresent();
        assertThat(promisedWhileCut).as("no promise without the backend's word").isFalse();
        cable.giveBack(house);
        visitor.goUntil(Visitor.Step.FINISHED.name()::equals, PATIENCE);
        Row row = new Row(state, cable, meanwhile, visitor.promised().isPresent(), visitor.hasPaper());
        visitor.leave();
        return row;
    }

    private static void print(List<Row> rows) {
        System.out.printf("%-14s %-9s %-14s %-7s %s%n", "in state", "pulled", "screen then", "booked", "slip printed");
        rows.forEach(row -> System.out.printf(
                "%-14s %-9s %-14s %-7s %s%n", row.state(), row.cable(), row.meanwhile(), row.booked(), row.paper()));
    }
}
