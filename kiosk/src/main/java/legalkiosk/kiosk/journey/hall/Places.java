package legalkiosk.kiosk.journey.hall;

import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.hall.Place.Attract;
import legalkiosk.kiosk.journey.hall.Place.Goodbye;
import legalkiosk.kiosk.journey.hall.Place.Home;
import legalkiosk.kiosk.journey.hall.Place.InBooking;
import legalkiosk.kiosk.journey.hall.Place.InConsultation;
import legalkiosk.kiosk.journey.hall.Place.InGuides;
import legalkiosk.kiosk.journey.hall.Place.InMaintenance;
import legalkiosk.kiosk.journey.hall.Place.InMyBookings;
import legalkiosk.kiosk.journey.hall.Place.InNotarisation;
import legalkiosk.kiosk.journey.hall.Place.InPrinting;
import legalkiosk.kiosk.journey.hall.Place.InScanning;
import legalkiosk.kiosk.journey.hall.Place.InTriage;
import legalkiosk.kiosk.journey.hall.Place.UnknownCode;

/** Ends journeys, so that nothing they held outlives them. */
final class Places {
    private Places() {}

    /** Ends the journey of a place and of those it would go back to. */
    static void close(Place place) {
        closeTop(place);
        if (place instanceof InPrinting printing) {
            close(printing.back());
        }
    }

    /** Ends only the journey on top. */
    static void closeTop(Place place) {
        switch (place) {
            case Attract attract -> {}
            case Home home -> {}
            case Goodbye goodbye -> {}
            case UnknownCode code -> {}
            case InTriage triage -> triage.journey().close();
            case InBooking booking -> booking.journey().close();
            case InMyBookings bookings -> bookings.journey().close();
            case InGuides guides -> guides.journey().close();
            case InScanning scanning -> scanning.journey().close();
            case InConsultation consultation -> {
                consultation.errand().map(Errand::journey).ifPresent(Journey::close);
                consultation.journey().close();
            }
            case InNotarisation notarisation -> notarisation.journey().close();
            case InPrinting printing -> printing.journey().close();
            case InMaintenance maintenance -> maintenance.journey().close();
        }
    }
}
