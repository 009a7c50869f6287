package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.hardware.simulator.audio.SoundBehaviour;
import legalkiosk.hardware.simulator.camera.Behaviour;
import legalkiosk.kiosk.app.config.TerminalConfig.Backend;
import legalkiosk.kiosk.app.demo.DemoHouse;
import okhttp3.tls.HeldCertificate;

/** Something that is wrong with a terminal, and the words by which maintenance mode names it and nothing else. */
enum InjectedFault {
    READER_UNPLUGGED(
            "读卡器没有回应", house -> house.reader().unplug(), house -> house.reader().replug()),
    READER_BROKEN(
            "读卡器自检没有通过",
            house -> house.reader().fault("status:sw=60*0"),
            house -> house.reader().mend()),
    /** Shaken by the test once the terminal runs. */
    READER_CABLE_LOOSE("时断时续", house -> {}, house -> house.reader().replug()),
    CARDS_UNREADABLE(
            "证件读不出来",
            house -> house.reader().fault("read:sw=41*0"),
            house -> house.reader().mend()),
    PAPER_OUT(
            "缺纸", house -> house.printer().paperOut(), house -> house.printer().refill()),
    PAPER_JAM("卡纸", house -> house.printer().jam(), house -> house.printer().clear()),
    COVER_OPEN(
            "盖子开着",
            house -> house.printer().coverOpen(),
            house -> house.printer().coverClose()),
    TONER_OUT(
            "缺墨粉", house -> house.printer().tonerOut(), house -> house.printer().tonerIn()),
    PRINTER_GONE(
            "打印机没有回应",
            house -> house.printer().offline(),
            house -> house.printer().online()),
    FACE_CAMERA_UNPLUGGED(
            "摄像头没有连上",
            house -> house.faceCamera().unplug(),
            house -> house.faceCamera().replug()),
    FACE_CAMERA_STUCK(
            "摄像头被别的程序占用",
            house -> house.faceCamera().behave(Behaviour.BUSY),
            house -> house.faceCamera().replug()),
    TABLE_CAMERA_BLURRED(
            "画面不清楚",
            house -> house.tableCamera().behave(Behaviour.BLURRED),
            house -> house.tableCamera().replug()),
    LENS_COVERED(
            "画面全黑",
            house -> house.tableCamera().behave(Behaviour.BLACK),
            house -> house.tableCamera().replug()),
    MICROPHONE_DEAD(
            "麦克风没声音",
            house -> house.sound().behave(SoundBehaviour.MICROPHONE_DEAD),
            house -> house.sound().replug()),
    SPEAKER_DEAD(
            "没听到喇叭",
            house -> house.sound().behave(SoundBehaviour.SPEAKER_DEAD),
            house -> house.sound().replug()),
    LINE_CUT(
            "线路那头接了又断开",
            house -> house.network().cut(true),
            house -> house.network().cut(false)),
    MAINS_GONE(
            "停电了，机器在用电池", house -> house.ups().mainsOff(), house -> house.ups().mainsOn()),
    BATTERY_WORN(
            "电池老了，要换", house -> house.ups().batteryWorn(), house -> house.ups().mainsOn()),
    CLOCK_WRONG(
            "时钟差了",
            house -> house.clock().pass(Duration.ofMinutes(7)),
            house -> house.clock().pass(Duration.ofMinutes(-7))),
    NAME_UNKNOWN("名字查不到"),
    TOKEN_REVOKED("平台不认这台机器"),
    CERTIFICATE_FALSE("平台的证书信不过");

    private final String words;
    private final Consumer<DemoHouse> inject;
    private final Consumer<DemoHouse> mend;

    /** A fault of the terminal's settings, see {@link #backend}. */
    InjectedFault(String words) {
        this(words, house -> {}, house -> {});
    }

    InjectedFault(String words, Consumer<DemoHouse> inject, Consumer<DemoHouse> mend) {
        this.words = words;
        this.inject = inject;
        this.mend = mend;
    }

    /** What a technician must read, and read for no other fault. */
    String words() {
        return words;
    }

    void inject(DemoHouse house) {
        inject.accept(house);
    }

    void mend(DemoHouse house) {
        mend.accept(house);
    }

    /** The backend as this terminal thinks it is. */
    Backend backend(Backend right, Path folder) throws IOException {
        return switch (this) {
            case NAME_UNKNOWN -> new Backend("https://backend.invalid:8443", right.token(), right.certificate());
            case TOKEN_REVOKED -> {
                Path token = Files.writeString(folder.resolve("other.token"), "HS-01.nobody-gave-this-out");
                yield new Backend(right.address(), token, right.certificate());
            }
            case CERTIFICATE_FALSE -> {
                String other = new HeldCertificate.Builder().build().certificatePem();
                Path pem = Files.writeString(folder.resolve("other.pem"), other);
                yield new Backend(right.address(), right.token(), Optional.of(pem));
            }
            default -> right;
        };
    }
}
