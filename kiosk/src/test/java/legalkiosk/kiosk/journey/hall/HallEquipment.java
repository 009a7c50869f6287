package legalkiosk.kiosk.journey.hall;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.HeaderOnlyPortraitDecoder;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.content.RestDays;
import legalkiosk.kiosk.journey.DeskBackend;
import legalkiosk.kiosk.journey.HandReader;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.consultation.ScriptedDesk;
import legalkiosk.kiosk.journey.notarisation.NotarySamples;
import legalkiosk.kiosk.journey.notarisation.OfficeDesk;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.recording.NoRecorder;

/** A hall with a printer that is fine and nothing to print, for tests of visits. */
final class HallEquipment {
    private HallEquipment() {}

    static HallJourney hall(JourneyRuntime runtime, Equipment.PowerSupply power, Equipment.Presence presence)
            throws Exception {
        ScriptedDesk nobody = new ScriptedDesk(runtime.clock().instant());
        return hall(runtime, power, presence, new Equipment.Consulting(nobody, nobody));
    }

    /** The same with lawyers. */
    static HallJourney hall(
            JourneyRuntime runtime,
            Equipment.PowerSupply power,
            Equipment.Presence presence,
            Equipment.Consulting consulting)
            throws Exception {
        var content = Fixture.content();
        Printer printer = (Printer) Proxy.newProxyInstance(
                Printer.class.getClassLoader(),
                new Class<?>[] {Printer.class},
                (proxy, method, arguments) -> new DeviceHealth.Ready(TestRuntime.NOW, ""));
        return new HallJourney(
                runtime,
                new Equipment(
                        new DeskBackend(runtime.clock()::instant),
                        null,
                        new HandReader(),
                        printer,
                        null,
                        Optional.empty(),
                        null,
                        () -> content,
                        any -> typed -> List.of(),
                        new Deadlines(RestDays.weekends()),
                        new Equipment.Where("HS-01", "沙坪街道", "沙坪街道公共法律服务工作站"),
                        new Equipment.Patience(Duration.ofSeconds(90), 20),
                        Optional.empty(),
                        () -> {},
                        power,
                        Optional.empty(),
                        presence,
                        consulting,
                        new Equipment.Notarising(
                                new OfficeDesk(),
                                new NoRecorder(),
                                new HeaderOnlyPortraitDecoder(),
                                new Pads(new TouchPad(runtime.clock()), Optional.empty()),
                                NotarySamples.items(),
                                pinyin -> List.of(),
                                () -> true)));
    }
}
