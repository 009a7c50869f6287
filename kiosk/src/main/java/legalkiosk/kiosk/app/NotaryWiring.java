package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.idcard.HeaderOnlyPortraitDecoder;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.PinyinKeys;
import legalkiosk.kiosk.journey.hall.Equipment;
import legalkiosk.kiosk.journey.notarisation.Items;
import legalkiosk.kiosk.recording.SessionRecorder;

/** What 公证 needs of a terminal, wired. */
final class NotaryWiring {
    private final Once<ServiceItems> items;
    private final Once<PinyinKeys> keys;
    private final Clock clock;

    /** @param folder the content's; the items lie in {@code services} */
    NotaryWiring(Path folder, Supplier<Content> content, Clock clock) {
        this.items = new Once<>(() -> load(folder.resolve("services")));
        this.keys = new Once<>(() -> PinyinKeys.of(content.get()));
        this.clock = clock;
    }

    /** Everything, with this recorder. */
    Equipment.Notarising wire(NotarisationDesk desk, SessionRecorder recorder, Devices devices) {
        return new Equipment.Notarising(
                desk,
                recorder,
                new HeaderOnlyPortraitDecoder(),
                devices.pads(),
                new Items(items, clock),
                pinyin -> keys.get().read(pinyin),
                () -> devices.faceCamera()
                        .map(camera -> camera.health().works())
                        .orElse(false));
    }

    /** Reads and sorts now what the first visitor would otherwise wait for; slow. */
    void warmUp() {
        items.get();
        keys.get();
    }

    private static ServiceItems load(Path folder) throws IOException {
        try {
            return ServiceItems.load(folder);
        } catch (ConfigException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }
}
