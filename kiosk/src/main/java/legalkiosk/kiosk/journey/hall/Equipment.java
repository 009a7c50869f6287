package legalkiosk.kiosk.journey.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.PortraitDecoder;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.backend.Backend;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.backend.Outbox;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.journey.consultation.Media;
import legalkiosk.kiosk.journey.notarisation.Items;
import legalkiosk.kiosk.journey.notarisation.Typing;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.maintenance.Workshop;
import legalkiosk.kiosk.print.Papers;
import legalkiosk.kiosk.print.PrintRoom;
import legalkiosk.kiosk.print.Receipts;
import legalkiosk.kiosk.recording.SessionRecorder;

/**
 * What a terminal has.
 *
 * @param content gives the newest edition; a visit keeps the one it began with
 * @param receipts where there is a receipt printer
 * @param papers slow to ask for the first time
 * @param workshop for maintenance mode; without it nobody comes in
 * @param visited told of each visit that begins
 * @param power where the power comes from, and what to do when it ends
 * @param documentCamera empty where the terminal has none
 * @param consulting for 现在就找律师
 * @param notarising for 办公证
 * @param presence whether somebody stands there, where a site can tell
 */
public record Equipment(
        Backend backend,
        Outbox outbox,
        CardReader reader,
        Printer printer,
        PrintRoom printRoom,
        Optional<Receipting> receipts,
        Supplier<Papers> papers,
        Supplier<Content> content,
        Function<Content, Function<String, List<Guide>>> search,
        Deadlines deadlines,
        Where where,
        Patience patience,
        Optional<Workshop> workshop,
        Runnable visited,
        PowerSupply power,
        Optional<DocumentCamera> documentCamera,
        Presence presence,
        Consulting consulting,
        Notarising notarising) {

    /** What talks with lawyers need: the backend's side, and picture and sound. */
    public record Consulting(ConsultationDesk desk, Media.Maker media) {}

    /**
     * What sessions with notaries need besides.
     *
     * @param faceCamera true while there is one that works; never blocks
     */
    public record Notarising(
            NotarisationDesk desk,
            SessionRecorder recorder,
            PortraitDecoder portraits,
            Pads pads,
            Items items,
            Typing.Characters characters,
            Supplier<Boolean> faceCamera) {}

    /** A printer for receipts and what stands on them. */
    public record Receipting(ReceiptPrinter printer, Receipts papers) {}

    /** Which terminal this is and where it stands. */
    public record Where(String terminal, String town, String hall) {}

    /**
     * The terminal's power.
     *
     * @param now never blocks
     * @param ends called once, when nobody is here any more and the battery is nearly empty
     */
    public record PowerSupply(Supplier<Power> now, Runnable ends) {
        /** A terminal without a battery. */
        public static final PowerSupply MAINS = new PowerSupply(() -> Power.MAINS, () -> {});
    }

    /**
     * What the presence sensor says.
     *
     * @param now never blocks; empty while nobody can tell
     * @param away how long a person must be gone before the countdown begins
     */
    public record Presence(Supplier<Optional<Boolean>> now, Duration away) {
        /** A terminal without a sensor. */
        public static final Presence NONE = new Presence(Optional::empty, Duration.ZERO);
    }

    /** How long nothing may happen before the countdown, and how long that is. */
    public record Patience(Duration idle, int countdownSeconds) {}
}
