package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Proof;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.BackendClient;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Reachability;
import legalkiosk.kiosk.backend.TerminalToken;
import legalkiosk.kiosk.content.ContentLoader;
import legalkiosk.kiosk.content.ContentLoading;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In each state of a booking each device and the network is taken away and given back. The backend, the drivers and the protocols are
 * the real ones; only the hands are a test's.
 */
class PullTheCableTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final int PATIENCE = 45;

    @TempDir
    private Path folder;

    /** Something that can be taken away and given back. */
    private enum Cable {
        NETWORK(house -> house.network().cut(true), house -> house.network().cut(false)),
        READER(house -> house.reader().unplug(), house -> house.reader().replug()),
        PRINTER(house -> house.printer().offline(), house -> house.printer().online()),
        PAPER(house -> house.printer().paperOut(), house -> house.printer().refill());

        private final Consumer<DemoHouse> pull;
        private final Consumer<DemoHouse> giveBack;

        Cable(Consumer<DemoHouse> pull, Consumer<DemoHouse> giveBack) {
            this.pull = pull;
            this.giveBack = giveBack;
        }
    }

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
        Path program = ROOT.resolve("backend-stub/server/target/dist/bin/legal-kiosk-backend");
        assumeTrue(Files.isExecutable(program), "the backend's dist is not built; mvn package builds it");
        TerminalConfig like = TerminalConfig.read(ROOT.resolve("config/terminal.yaml"));
        ContentLoading.Loaded content = (ContentLoading.Loaded) ContentLoader.load(ROOT.resolve("config/content"));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        List<Row> rows = new ArrayList<>();
        try (DemoHouse house = DemoHouse.start(program, ROOT.resolve("config"), folder);
                Terminal terminal = new Terminal(
                        house.config(like),
                        content.content(),
                        ROOT.resolve("kiosk/src/main/fonts"),
                        house.clock(),
                        thread)) {
            Visitor visitor = new Visitor(terminal.hall(), thread, house);
            for (String state : states) {
                for (Cable cable : cables) {
                    rows.add(visit(visitor, house, state, cable));
                }
            }
            print(rows);
            assertThat(stored(house.config(like)))
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
        cable.pull.accept(house);
        visitor.goUntil(
                screen -> List.of("BackendAway", "Away", "NotYetBooked", "ReaderAway", "Paused", "Failed")
                        .contains(screen),
                3);
        String meanwhile = visitor.screen();
        boolean promisedWhileCut = cable == Cable.NETWORK
                && !state.equals("Booked")
                && visitor.promised().isPresent();
        assertThat(promisedWhileCut).as("no promise without the backend's word").isFalse();
        cable.giveBack.accept(house);
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

    private static List<Booking> stored(TerminalConfig config) throws Exception {
        HttpBackend backend = new HttpBackend(
                BackendClient.create(config.backend().certificate()),
                HttpUrl.get(config.backend().address()),
                new HttpBackend.TerminalSite(
                        config.site().terminal(),
                        config.site().town(),
                        config.site().hall(),
                        TerminalToken.read(config.backend().token())),
                new Reachability());
        Sensitive<String> number = Sensitive.of(SampleCard.resident().text().field("idNumber"));
        Answer<List<Booking>> answer = backend.search(new Proof.ByCard(number));
        return Optional.of(answer)
                .filter(Answer.Ok.class::isInstance)
                .map(ok -> ((Answer.Ok<List<Booking>>) ok).value())
                .orElseThrow();
    }
}
