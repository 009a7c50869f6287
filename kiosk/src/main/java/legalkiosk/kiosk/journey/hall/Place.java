package legalkiosk.kiosk.journey.hall;

import java.util.Optional;
import legalkiosk.kiosk.journey.booking.BookingJourney;
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;

/** Where the visit is. */
public sealed interface Place {
    /** Nobody is here: 点这里开始. */
    record Attract() implements Place {}

    /** The services; which of them work now is in {@link HallState#services()}. */
    record Home() implements Place {}

    /**
     * A code was held up to the scanner that leads nowhere.
     *
     * @param ours true if it was printed by a terminal, but what it led to is not there any more
     */
    record UnknownCode(boolean ours) implements Place {}

    record InTriage(TriageJourney journey) implements Place {}

    record InBooking(BookingJourney journey) implements Place {}

    record InMyBookings(MyBookingsJourney journey) implements Place {}

    record InGuides(GuidesJourney journey) implements Place {}

    /** 复印材料: paper and cards under the document camera. */
    record InScanning(ScanJourney journey) implements Place {}

    /**
     * 现在就找律师: looking for a lawyer, talking, and what comes after.
     *
     * @param errand what the person does for the lawyer in front of the talk
     */
    record InConsultation(ConsultationJourney journey, Optional<Errand> errand) implements Place {}

    /** 公证: applying, one's own cases, the session with the notary. */
    record InNotarisation(NotarisationJourney journey) implements Place {}

    /** Printing, on the way back to where it was asked for. */
    record InPrinting(PrintingJourney journey, Place back) implements Place {}

    /** A technician is here, or wants to come in; only from the attract screen. */
    record InMaintenance(MaintenanceJourney journey) implements Place {}

    /** 您可以走了: everything is cleared; goes to the attract screen by itself. */
    record Goodbye() implements Place {}
}
