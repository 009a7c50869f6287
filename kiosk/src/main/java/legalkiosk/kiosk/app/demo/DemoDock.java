package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.hardware.simulator.audio.SoundBehaviour;
import legalkiosk.hardware.simulator.camera.Behaviour;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.receipt.ReceiptTrouble;
import legalkiosk.kiosk.app.tour.Camera;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.ui.dock.DockGroup;
import legalkiosk.kiosk.ui.dock.DockGroup.Knob;
import legalkiosk.kiosk.ui.dock.DockWindow;
import legalkiosk.kiosk.ui.frame.Shell;

/** What the dock's knobs do in a demonstration. Words for developers, who play the hardware. */
public final class DemoDock {
    private final DemoHouse house;
    private final HallJourney hall;
    private final Shell shell;
    private final Path pictures;
    private int taken;

    public DemoDock(DemoHouse house, HallJourney hall, Shell shell, Path pictures) {
        this.house = house;
        this.hall = hall;
        this.shell = shell;
        this.pictures = pictures;
    }

    /** All knobs, by device. */
    public List<DockGroup> groups() {
        return List.of(
                cards(),
                printer(),
                cameras(),
                sound(),
                tablet(),
                board(),
                receipts(),
                scanner(),
                network(),
                lawyer(),
                notary(),
                power(),
                maintenance(),
                time());
    }

    private DockGroup cards() {
        List<Knob> knobs = new ArrayList<>();
        for (SampleCard card : SampleCard.all()) {
            knobs.add(new Knob("放上 " + card.label(), () -> house.reader().place(card)));
        }
        knobs.add(new Knob("拿走证件", house.reader()::remove));
        knobs.add(new Knob("拔掉读卡器的线", house.reader()::unplug));
        knobs.add(new Knob("插回读卡器的线", house.reader()::replug));
        return new DockGroup("身份证读卡器", knobs);
    }

    private DockGroup printer() {
        var printer = house.printer();
        return new DockGroup(
                "打印机",
                List.of(
                        new Knob("缺纸", printer::paperOut),
                        new Knob("加纸", printer::refill),
                        new Knob("卡纸", printer::jam),
                        new Knob("取出卡住的纸", printer::clear),
                        new Knob("打开盖子", printer::coverOpen),
                        new Knob("盖上盖子", printer::coverClose),
                        new Knob("断开", printer::offline),
                        new Knob("接通", printer::online)));
    }

    private DockGroup cameras() {
        var face = house.faceCamera();
        var table = house.tableCamera();
        return new DockGroup(
                "摄像头",
                List.of(
                        new Knob("拔掉人像摄像头", face::unplug),
                        new Knob("插回人像摄像头", face::replug),
                        new Knob("人像画面停住", () -> face.behave(Behaviour.FREEZE)),
                        new Knob("盖住人像镜头", () -> face.behave(Behaviour.BLACK)),
                        new Knob("拔掉高拍仪", table::unplug),
                        new Knob("插回高拍仪", table::replug),
                        new Knob("高拍仪不清楚", () -> table.behave(Behaviour.BLURRED)),
                        new Knob("高拍仪太亮", () -> table.behave(Behaviour.BRIGHT))));
    }

    private DockGroup sound() {
        var sound = house.sound();
        return new DockGroup(
                "声音",
                List.of(
                        new Knob("拔掉声卡", sound::unplug),
                        new Knob("插回声卡", sound::replug),
                        new Knob("拔掉麦克风", () -> sound.behave(SoundBehaviour.MICROPHONE_DEAD)),
                        new Knob("拔掉喇叭", () -> sound.behave(SoundBehaviour.SPEAKER_DEAD)),
                        new Knob("插上耳机", () -> sound.headphones(true)),
                        new Knob("拔下耳机", () -> sound.headphones(false))));
    }

    private DockGroup receipts() {
        var receipts = house.receipts();
        return new DockGroup(
                "小票打印机",
                List.of(
                        new Knob("小票缺纸", () -> receipts.trouble(ReceiptTrouble.PAPER_OUT)),
                        new Knob("小票加纸", () -> receipts.mend(ReceiptTrouble.PAPER_OUT)),
                        new Knob("拔掉小票机", receipts::unplug),
                        new Knob("插回小票机", receipts::replug)));
    }

    private DockGroup scanner() {
        var scanner = house.scanner();
        return new DockGroup(
                "扫码器",
                List.of(
                        new Knob("扫一张预约单", () -> scanner.scan("HSLK:B:K7M-402")),
                        new Knob("扫一份指南", () -> scanner.scan("HSLK:G:wage-arrears")),
                        new Knob("扫一个别家的码", () -> scanner.scan("https://example.com/pay?to=me"))));
    }

    private DockGroup lawyer() {
        return new DockGroup(
                "律师",
                List.of(
                        new Knob("律师上岗", () -> house.changeLawyer(true)),
                        new Knob("律师下岗", () -> house.changeLawyer(false))));
    }

    private DockGroup notary() {
        return new DockGroup(
                "公证员",
                List.of(
                        new Knob("公证员上岗", () -> house.changeNotary(true)),
                        new Knob("公证员下岗", () -> house.changeNotary(false))));
    }

    private DockGroup network() {
        return new DockGroup(
                "网络",
                List.of(
                        new Knob("断网", () -> house.network().cut(true)),
                        new Knob("通网", () -> house.network().cut(false))));
    }

    private DockGroup power() {
        var ups = house.ups();
        return new DockGroup(
                "电源",
                List.of(
                        new Knob("停电", ups::mainsOff),
                        new Knob("电池快用完", ups::batteryLow),
                        new Knob("来电", ups::mainsOn)));
    }

    private DockGroup tablet() {
        var tablet = house.tablet();
        return new DockGroup(
                "签字板",
                List.of(
                        new Knob("在板上签名", () -> Thread.ofVirtual().start(() -> tablet.sign(1))),
                        new Knob("拔掉签字板", tablet::unplug),
                        new Knob("插回签字板", tablet::plug)));
    }

    private DockGroup board() {
        var board = house.board();
        return new DockGroup(
                "感应与柜门",
                List.of(
                        new Knob("走到机器前", () -> board.present(true)),
                        new Knob("走开", () -> board.present(false)),
                        new Knob("打开柜门", () -> board.door(true)),
                        new Knob("关上柜门", () -> board.door(false))));
    }

    private DockGroup maintenance() {
        return new DockGroup("维护", List.of(new Knob("进入维护（代输密码）", this::enterMaintenance)));
    }

    /** What five seconds on the corner and fifteen digits do. */
    private void enterMaintenance() {
        hall.openMaintenance();
        if (hall.state().place() instanceof Place.InMaintenance(var journey)) {
            house.technicianTypes().chars().forEach(digit -> journey.digit((char) digit));
        }
    }

    private DockGroup time() {
        return new DockGroup(
                "其他",
                List.of(
                        new Knob("过一分钟", () -> house.clock().pass(Duration.ofMinutes(1))),
                        new Knob("过一小时", () -> house.clock().pass(Duration.ofHours(1))),
                        new Knob("拍一张图", this::takePicture)));
    }

    private void takePicture() {
        taken++;
        try {
            Camera.write(DockWindow.picture(shell), pictures.resolve(String.format("picture-%03d.png", taken)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
