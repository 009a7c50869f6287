package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.PortraitDecoder;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.journey.consultation.Media;
import legalkiosk.kiosk.journey.printing.PrintDesk;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.recording.SessionRecorder;

/**
 * What notarisation needs of a terminal.
 *
 * @param form makes the application form
 * @param characters for typing Chinese
 * @param lacks what is missing for a session right now; never blocks
 * @param touched told when a pen comes down on a tablet
 * @param present whether somebody stands here, where a site can tell
 * @param booking a time at the window
 * @param left told when the person goes back from the first screen
 */
public record NotaryRoom(
        NotarisationDesk desk,
        ConsultationDesk calls,
        Media.Maker media,
        SessionRecorder recorder,
        CardReader reader,
        PortraitDecoder portraits,
        Optional<DocumentCamera> camera,
        Pads pads,
        PrintDesk printing,
        Items items,
        FormMaker form,
        Typing.Characters characters,
        Supplier<List<ApplicationState.Lack>> lacks,
        Runnable touched,
        Supplier<Optional<Boolean>> present,
        String town,
        Booking booking,
        Runnable left) {
    /** Leads to a time at the window. */
    @FunctionalInterface
    public interface Booking {
        /** @param bring what to bring, for the slip */
        void about(ServiceItem item, List<String> bring);
    }
}
