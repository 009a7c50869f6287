package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.Toolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who was told nothing finds what is wrong with a terminal, through the screens of maintenance mode alone: each fault in
 * turn, in random order, on real drivers and a real backend. The fault must be named, and no other.
 */
@Tag("e2e")
class FindTheFaultTest {
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000;

    @TempDir
    private Path folder;

    @Test
    void everyFaultIsNamedAndNoOther() throws Exception {
        Toolkit.start();
        List<InjectedFault> faults = new ArrayList<>(Arrays.asList(InjectedFault.values()));
        Collections.shuffle(faults, new Random());
        try (DemoHouse house = TestHouse.start(folder)) {
            assertThat(found(house, TestHouse.config(house), "nothing"))
                    .as("nothing is wrong")
                    .isEmpty();
            for (InjectedFault fault : faults) {
                long began = System.nanoTime();
                assertThat(inspect(house, fault)).as("what is wrong").containsExactly(fault);
                System.out.printf(
                        "%-20s named “%s” after %.1f s%n", fault, fault.words(), (System.nanoTime() - began) / 1e9);
            }
        }
    }

    private Set<InjectedFault> inspect(DemoHouse house, InjectedFault fault) throws Exception {
        TerminalConfig like = TestHouse.config(house);
        Path mine = Files.createDirectories(folder.resolve(fault.name()));
        if (fault != InjectedFault.READER_CABLE_LOOSE) {
            fault.inject(house);
        }
        try {
            return found(house, with(like, fault.backend(like.backend(), mine), mine), fault.name());
        } finally {
            fault.mend(house);
        }
    }

    private static TerminalConfig with(TerminalConfig like, TerminalConfig.Backend backend, Path folder) {
        return new TerminalConfig(
                like.site(),
                like.screen(),
                backend,
                like.devices(),
                like.content(),
                folder.resolve("state"),
                like.technicians(),
                like.powerOff(),
                like.logs(),
                like.service());
    }

    private Set<InjectedFault> found(DemoHouse house, TerminalConfig config, String name) throws Exception {
        Kit kit = TestHouse.kit(house);
        try (Terminal terminal = TestHouse.terminal(config, house.clock(), Platform::runLater)) {
            if (name.equals(InjectedFault.READER_CABLE_LOOSE.name())) {
                shakeTheCable(house, terminal);
            }
            Onlooker technician =
                    new Onlooker(Toolkit.ask(() -> new Presenter(kit, terminal.hall(), 20, false).shell()));
            comeIn(technician, house);
            String seen = String.join("\n", lookAround(technician, house));
            return EnumSet.allOf(InjectedFault.class).stream()
                    .filter(fault -> seen.contains(fault.words()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(InjectedFault.class)));
        }
    }

    private static void comeIn(Onlooker technician, DemoHouse house) {
        technician.chord(KeyCode.M);
        technician.await("技术员编号");
        house.technicianTypes()
                .chars()
                .mapToObj(digit -> String.valueOf((char) digit))
                .forEach(technician::press);
        technician.await("退出维护");
        technician.await("身份证读卡器");
        // A device is looked for a moment after the start.
        house.reader().place(SampleCard.resident());
    }

    /** What every technician does: test what claims to be fine, walk to the backend, read everything. */
    private static List<String> lookAround(Onlooker technician, DemoHouse house) {
        List<String> seen = new ArrayList<>();
        for (String part : List.of("人像摄像头", "高拍仪镜头", "声音", "身份证读卡器")) {
            technician.pressOnAnyPage("测试" + part);
        }
        technician.awaitNoOnAnyPage("请把测试证件平放在读卡区");
        technician.awaitNoOnAnyPage("画面是活的");
        technician.awaitNoOnAnyPage("先听到一声长音");
        house.reader().remove();
        seen.addAll(technician.allWords());
        boolean printerWaits = seen.stream().anyMatch(words -> words.matches(".*(缺纸|卡纸|盖子开着|缺墨粉).*"));
        if (!printerWaits) {
            technician.pressOnAnyPage("测试打印机");
            technician.awaitNoOnAnyPage("正在打印测试页");
        }
        technician.press("网络");
        technician.press("走一遍");
        technician.await("测的");
        seen.addAll(technician.words());
        technician.press("设备");
        technician.awaitNo("走一遍");
        seen.addAll(technician.allWords());
        technician.press("退出维护");
        return seen;
    }

    private static void shakeTheCable(DemoHouse house, Terminal terminal) {
        await(terminal, DeviceHealth.Ready.class);
        for (int i = 0; i < 3; i++) {
            house.reader().unplug();
            await(terminal, DeviceHealth.NotConnected.class);
            house.reader().replug();
            await(terminal, DeviceHealth.Ready.class);
        }
    }

    private static void await(Terminal terminal, Class<? extends DeviceHealth> wanted) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (terminal.health()
                .of(Parts.CARD_READER)
                .map(PartHealth::now)
                .filter(wanted::isInstance)
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
