package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.camera.Snapshot;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.app.demo.DemoDock;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Reachability;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.maintenance.MaintenanceState;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.Toolkit;
import legalkiosk.kiosk.ui.dock.DockWindow;
import legalkiosk.kiosk.ui.frame.Shell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every knob of the dock does to the hardware what it says, and the terminal notices. */
@Tag("e2e")
class DockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long LOOK_NANOS = 20_000_000;

    @TempDir
    private Path folder;

    private Map<String, Button> knobs = Map.of();

    @Test
    void everyKnobDoesWhatItSays() throws Exception {
        Toolkit.start();
        try (DemoHouse house = TestHouse.start(folder)) {
            Kit kit = TestHouse.kit(house);
            try (Terminal terminal = TestHouse.terminal(TestHouse.fullConfig(house), kit.clock(), Platform::runLater)) {
                knobs = Toolkit.ask(() -> open(kit, terminal, house));
                reader(terminal);
                printer(terminal);
                cameras(terminal);
                sound(terminal);
                tablet(terminal);
                board(terminal);
                receipts(terminal);
                scanner(terminal);
                network(terminal);
                lawyer(terminal);
                notary(house);
                press("停电");
                await(terminal, state -> state.power() == Power.BATTERY);
                press("来电");
                await(terminal, state -> state.power() == Power.MAINS);
                time(house);
                press("进入维护（代输密码）");
                await(
                        terminal,
                        state -> state.place() instanceof Place.InMaintenance(var journey)
                                && journey.state() instanceof MaintenanceState.Open);
                press("拍一张图");
                assertThat(folder.resolve("picture-001.png")).isNotEmptyFile();
                press("电池快用完");
                assertThat(terminal.awaitEnd()).isEmpty();
                assertThat(knobs.keySet()).as("every knob was pressed").isEmpty();
            }
        }
    }

    private Map<String, Button> open(Kit kit, Terminal terminal, DemoHouse house) {
        Shell shell = new Presenter(kit, terminal.hall(), 20, false).shell();
        DemoDock dock = new DemoDock(house, terminal.hall(), shell, folder);
        new DockWindow("dock", shell, dock.groups(), () -> {}).open();
        VBox strip = (VBox) DockWindow.strip(dock.groups()).getContent();
        return strip.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .collect(Collectors.toMap(Button::getText, Function.identity()));
    }

    private void reader(Terminal terminal) {
        await(terminal, Parts.CARD_READER, DeviceHealth.Ready.class::isInstance);
        knobs.keySet().stream().filter(name -> name.startsWith("放上")).toList().forEach(this::press);
        press("拿走证件");
        press("拔掉读卡器的线");
        await(terminal, Parts.CARD_READER, DeviceHealth.NotConnected.class::isInstance);
        press("插回读卡器的线");
        await(terminal, Parts.CARD_READER, DeviceHealth.Ready.class::isInstance);
    }

    private void printer(Terminal terminal) {
        await(terminal, Parts.PRINTER, DeviceHealth.Ready.class::isInstance);
        for (String[] fault : new String[][] {{"缺纸", "加纸"}, {"卡纸", "取出卡住的纸"}, {"打开盖子", "盖上盖子"}}) {
            press(fault[0]);
            await(terminal, Parts.PRINTER, DeviceHealth.NeedsAttention.class::isInstance);
            press(fault[1]);
            await(terminal, Parts.PRINTER, DeviceHealth.Ready.class::isInstance);
        }
        press("断开");
        await(terminal, Parts.PRINTER, DeviceHealth.NotConnected.class::isInstance);
        press("接通");
        await(terminal, Parts.PRINTER, DeviceHealth.Ready.class::isInstance);
    }

    private void cameras(Terminal terminal) {
        for (String[] camera : new String[][] {{"人像摄像头", Parts.FACE_CAMERA}, {"高拍仪", Parts.TABLE_CAMERA}}) {
            await(terminal, camera[1], DeviceHealth.Ready.class::isInstance);
            press("拔掉" + camera[0]);
            await(terminal, camera[1], DeviceHealth.NotConnected.class::isInstance);
            press("插回" + camera[0]);
            await(terminal, camera[1], DeviceHealth.Ready.class::isInstance);
        }
        Camera face = terminal.cameras().getFirst();
        Camera table = terminal.cameras().getLast();
        press("盖住人像镜头");
        assertThat(verdict(face)).isEqualTo(PictureQuality.Verdict.BLACK);
        press("高拍仪不清楚");
        assertThat(verdict(table)).isEqualTo(PictureQuality.Verdict.BLURRED);
        press("高拍仪太亮");
        assertThat(verdict(table)).isEqualTo(PictureQuality.Verdict.TOO_BRIGHT);
        press("人像画面停住");
        assertThat(face.snapshot(Duration.ofSeconds(2))).isNotInstanceOf(Snapshot.Taken.class);
    }

    private static PictureQuality.Verdict verdict(Camera camera) {
        Snapshot snapshot = camera.snapshot(PATIENCE);
        assertThat(snapshot).isInstanceOf(Snapshot.Taken.class);
        return PictureQuality.of(((Snapshot.Taken) snapshot).frame()).verdict();
    }

    private void sound(Terminal terminal) {
        await(terminal, Parts.AUDIO, DeviceHealth.Ready.class::isInstance);
        press("拔掉声卡");
        await(terminal, Parts.AUDIO, DeviceHealth.NotConnected.class::isInstance);
        press("插回声卡");
        await(terminal, Parts.AUDIO, DeviceHealth.Ready.class::isInstance);
        List.of("拔掉麦克风", "拔掉喇叭", "插上耳机", "拔下耳机").forEach(this::press);
    }

    private void tablet(Terminal terminal) {
        await(terminal, Parts.SIGNATURE_PAD, DeviceHealth.Ready.class::isInstance);
        press("在板上签名");
        press("拔掉签字板");
        await(terminal, Parts.SIGNATURE_PAD, DeviceHealth.NotConnected.class::isInstance);
        press("插回签字板");
        await(terminal, Parts.SIGNATURE_PAD, DeviceHealth.Ready.class::isInstance);
    }

    private void board(Terminal terminal) {
        await(terminal, Parts.IO_BOARD, DeviceHealth.Ready.class::isInstance);
        press("走到机器前");
        await(terminal, HallState::near);
        press("走开");
        await(terminal, state -> !state.near());
        press("打开柜门");
        await(terminal, Parts.IO_BOARD, DeviceHealth.NeedsAttention.class::isInstance);
        press("关上柜门");
        await(terminal, Parts.IO_BOARD, DeviceHealth.Ready.class::isInstance);
    }

    private void receipts(Terminal terminal) {
        await(terminal, Parts.RECEIPT_PRINTER, DeviceHealth.Ready.class::isInstance);
        press("小票缺纸");
        await(terminal, Parts.RECEIPT_PRINTER, DeviceHealth.NeedsAttention.class::isInstance);
        press("小票加纸");
        await(terminal, Parts.RECEIPT_PRINTER, DeviceHealth.Ready.class::isInstance);
        press("拔掉小票机");
        await(terminal, Parts.RECEIPT_PRINTER, DeviceHealth.NotConnected.class::isInstance);
        press("插回小票机");
        await(terminal, Parts.RECEIPT_PRINTER, DeviceHealth.Ready.class::isInstance);
    }

    private void scanner(Terminal terminal) {
        await(terminal, Parts.SCANNER, DeviceHealth.Ready.class::isInstance);
        press("扫一张预约单");
        await(terminal, state -> state.place() instanceof Place.InMyBookings);
        home(terminal);
        press("扫一份指南");
        await(terminal, state -> state.place() instanceof Place.InGuides);
        home(terminal);
        press("扫一个别家的码");
        await(terminal, state -> state.place() instanceof Place.UnknownCode);
        Toolkit.ask(() -> {
            terminal.hall().leave();
            return true;
        });
        await(terminal, state -> state.place() instanceof Place.Attract);
    }

    private static void home(Terminal terminal) {
        Toolkit.ask(() -> {
            terminal.hall().home();
            return true;
        });
    }

    private void network(Terminal terminal) {
        await(terminal, Parts.BACKEND, DeviceHealth.Ready.class::isInstance);
        press("断网");
        await(terminal, Parts.BACKEND, DeviceHealth.NotConnected.class::isInstance);
        press("通网");
        await(terminal, Parts.BACKEND, DeviceHealth.Ready.class::isInstance);
    }

    private void lawyer(Terminal terminal) {
        HallJourney hall = terminal.hall();
        press("律师上岗");
        Toolkit.ask(() -> {
            hall.start();
            hall.openConsultation();
            return true;
        });
        // Until the lawyer sits there nobody is free, and the person tries again.
        await(terminal, state -> {
            if (!(state.place() instanceof Place.InConsultation(var journey, var errand))) {
                return false;
            }
            switch (journey.state()) {
                case ConsultationState.ChooseTopic choose ->
                    journey.topic(hall.content().topic("labour").orElseThrow());
                case ConsultationState.ChooseWay choose -> journey.language("普通话");
                case ConsultationState.Nobody nobody -> journey.retry();
                default -> {}
            }
            return journey.state() instanceof ConsultationState.Talking;
        });
        press("律师下岗");
        Toolkit.ask(() -> {
            hall.leave();
            return true;
        });
        await(terminal, state -> state.place() instanceof Place.Attract);
    }

    private void notary(DemoHouse house) throws Exception {
        HttpBackend backend = Terminal.backend(TestHouse.config(house), new Reachability(), house.clock());
        try (QuietParty party =
                new QuietParty(backend, Files.createDirectories(folder.resolve("quiet")), house.clock())) {
            assertThat(party.view().state()).isEqualTo(CaseState.SUBMITTED);
            press("公证员上岗");
            party.await(CaseState.ACCEPTED);
        }
        press("公证员下岗");
    }

    private void time(DemoHouse house) {
        Instant before = house.clock().instant();
        press("过一分钟");
        press("过一小时");
        assertThat(Duration.between(before, house.clock().instant())).isGreaterThanOrEqualTo(Duration.ofMinutes(61));
    }

    private void press(String name) {
        Button knob = knobs.remove(name);
        assertThat(knob).as(name).isNotNull();
        Toolkit.ask(() -> {
            knob.fire();
            return true;
        });
    }

    private static void await(Terminal terminal, Predicate<HallState> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Toolkit.ask(() -> wanted.test(terminal.hall().state()))) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static void await(Terminal terminal, String part, Predicate<DeviceHealth> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (terminal.health().of(part).map(PartHealth::now).filter(wanted).isEmpty()) {
            assertThat(System.nanoTime())
                    .as(() -> part + " is " + terminal.health().of(part))
                    .isLessThan(until);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
