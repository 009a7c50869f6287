package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.video.Turn;

/** A house with its office, in which an accepted case waits for its session, and everything may die on the way to the certificate. */
final class KilledHouse implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 150;

    private static final long SIGHT_NANOS = 20_000_000_000L;

    private final Path folder;
    private final Turn turn;
    private final DemoHouse house;
    private final LawyersBrowser handler;
    private final LawyersBrowser approver;
    private final Acknowledged acknowledged;
    private final Notary notary;
    private final Notary second;
    private String address = "";
    private int restarts;

    private KilledHouse(Path folder, Turn turn, DemoHouse house, Gates gates) throws IOException {
        this.folder = folder;
        this.turn = turn;
        this.house = house;
        this.handler = LawyersBrowser.notary(house.backend(), "测试公证员", "notary-01");
        this.approver = LawyersBrowser.notary(house.backend(), "测试公证员乙", "notary-02");
        approver.rest();
        this.acknowledged = new Acknowledged(folder.resolve("house/terminal/recordings"));
        this.notary = new Notary(handler, true, gates::open);
        // Whoever approves leaves the certificate to the handler.
        this.second = new Notary(approver, true, act -> !act.equals("出证") && gates.open(act));
    }

    static KilledHouse open(Path folder, Gates gates) throws Exception {
        Turn turn = Turn.start(folder.resolve("turn"));
        DemoHouse house = TestHouse.start(
                RelayedBackend.settings(folder, turn), Files.createDirectories(folder.resolve("house")));
        house.faceCamera().show(LawyersBrowser.code(folder.resolve("one.png"), 0x2B5D));
        return new KilledHouse(folder, turn, house, gates);
    }

    /** Somebody's at a terminal of such a house, where much is slow at a time. */
    static Hands hands() {
        return new Hands(() -> LockSupport.parkNanos(20_000_000), (int) PATIENCE_SECONDS);
    }

    DemoHouse house() {
        return house;
    }

    Notary notary() {
        return notary;
    }

    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** The person applies at this terminal and stays in front of it, and the office accepts. */
    void accept(Hands hands, Terminal terminal) {
        house.board().present(true);
        CaseView applied = Party.comes(house, hands, folder, terminal.hall()).applies("mandate");
        assertThat(applied.number()).isNotNull();
        notary.openFirst("all");
        address = notary.address();
        hands.await("acceptance", () -> {
            office();
            return notary.state().equals("已受理");
        });
    }

    /** The office's part of a moment: whichever browser died is there again, and each notary does what their page wants. */
    void office() {
        try {
            handler.pass();
            notary.act().ifPresent(KilledHouse::told);
        } catch (PlaywrightException died) {
            again(handler);
        }
        if (approver.open()) {
            try {
                second.act().ifPresent(KilledHouse::told);
            } catch (PlaywrightException died) {
                again(approver);
            }
        }
    }

    /** What happened when: whoever looks for why a seed fails needs it. */
    static void told(String what) {
        System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
    }

    private void again(LawyersBrowser browser) {
        try {
            restarts++;
            browser.startAgain(address);
        } catch (PlaywrightException notYet) {
            // The backend may be away as well: it is tried again.
            assertThat(restarts).isLessThan(500);
        }
    }

    /** Goes on until the certificate is out. @param meanwhile the person's part of a moment */
    void goOnUntilIssued(Runnable meanwhile, BooleanSupplier failed) {
        await("the certificate", 1_500, () -> {
            office();
            meanwhile.run();
            String state = state();
            if (state.equals("审批中") && !approver.open()) {
                again(approver);
                second.follow(address);
            }
            assertThat(failed.getAsBoolean()).as("the killer works").isFalse();
            return state.equals("已出证");
        });
    }

    /** Also while the page is being loaded, or its browser is dead. */
    private String state() {
        try {
            return notary.state();
        } catch (PlaywrightException died) {
            return "";
        }
    }

    /** The package, as the notary downloads it: the open page offers it as soon as it is there. */
    Path evidence(Runnable meanwhile) {
        await("the package", PATIENCE_SECONDS, () -> {
            meanwhile.run();
            handler.desk().waitForTimeout(200);
            return handler.desk().isVisible("a[href$='/package']");
        });
        Path saved = folder.resolve("case.zip");
        handler.desk()
                .waitForDownload(() -> handler.desk().click("a[href$='/package']"))
                .saveAs(saved);
        return saved;
    }

    private void await(String what, long seconds, BooleanSupplier so) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long next = System.nanoTime() + SIGHT_NANOS;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > next) {
                next = System.nanoTime() + SIGHT_NANOS;
                told("waiting for " + what + ": " + said().orElse("no page"));
            }
            assertThat(System.nanoTime())
                    .as("waited in vain for %s; the page says: %s", what, said())
                    .isLessThan(until);
        }
    }

    private Optional<String> said() {
        try {
            return Optional.of(notary.sight());
        } catch (PlaywrightException died) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws Exception {
        acknowledged.close();
        handler.close();
        approver.close();
        house.close();
        turn.close();
    }
}
