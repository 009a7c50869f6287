package legalkiosk.kiosk.journey.hall;

import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.journey.bookings.MyBookingsJourney;
import legalkiosk.kiosk.print.BackCode;

/**
 * What a code held up to the scanner leads to. At rest, among the services and where a booking's code is asked for it opens what it leads
 * to; a booking's code is only typed by it, and the person still proves that the booking is theirs. Elsewhere nothing happens: nobody loses
 * what they were doing to a paper that came into the scanner's sight.
 */
final class ScannedCodes {
    private final HallJourney hall;
    private final Consumer<String> stray;

    /** @param stray told of a code that nobody waits for */
    ScannedCodes(HallJourney hall, Consumer<String> stray) {
        this.hall = hall;
        this.stray = stray;
    }

    void scanned(Scan scan) {
        Optional<BackCode> code = scan instanceof Scan.Code(String text) ? BackCode.parse(text) : Optional.empty();
        if (hall.state().place() instanceof Place.InMyBookings(MyBookingsJourney journey)
                && journey.takesCode()
                && code.isPresent()
                && code.get() instanceof BackCode.ToBooking(String slip)) {
            hall.touched();
            journey.startWith(slip);
        } else if (hall.state().place() instanceof Place.InNotarisation(var journey)
                && journey.takesCode()
                && code.isPresent()
                && code.get() instanceof BackCode.ToCase(String number)) {
            hall.touched();
            journey.mine(number);
        } else if (atTheDoor()) {
            hall.touched();
            code.ifPresentOrElse(this::open, () -> hall.enter(new Place.UnknownCode(false)));
        } else {
            stray.accept("scanned");
        }
    }

    /** Somebody may begin something new here: with a scan the visit begins, if it has not. */
    private boolean atTheDoor() {
        if (hall.state().help().isPresent() || hall.state().power() == Power.BATTERY_LOW) {
            return false;
        }
        return switch (hall.state().place()) {
            case Place.Attract attract -> begun();
            case Place.Goodbye goodbye -> begun();
            case Place.Home home -> true;
            case Place.UnknownCode unknown -> true;
            default -> false;
        };
    }

    private boolean begun() {
        hall.start();
        return true;
    }

    private void open(BackCode code) {
        switch (code) {
            case BackCode.ToGuide(String id) ->
                hall.content().guide(id).ifPresentOrElse(this::openFromHome, this::notThereAnyMore);
            case BackCode.ToSituation(String id) ->
                hall.content().situation(id).ifPresentOrElse(hall::openSituation, this::notThereAnyMore);
            case BackCode.ToCase(String number) -> hall.notary().scanned(number);
            case BackCode.ToBooking(String slip) -> {
                hall.openMyBookings();
                if (hall.state().place() instanceof Place.InMyBookings(MyBookingsJourney journey)) {
                    journey.startWith(slip);
                }
            }
        }
    }

    private void openFromHome(Guide guide) {
        hall.enter(new Place.Home());
        hall.openGuide(guide);
    }

    private void notThereAnyMore() {
        hall.enter(new Place.UnknownCode(true));
    }
}
