package legalkiosk.kiosk.journey.booking;

import java.util.Optional;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.citizen.Identity;

/** Everything the person has chosen so far; nothing of it is lost when a device or the backend goes away. */
public record Draft(
        Optional<Matter> matter,
        Optional<Lawyer> lawyer,
        Optional<Hold> hold,
        Optional<Identity> identity,
        Optional<Sensitive<String>> phone) {
    static final Draft EMPTY =
            new Draft(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Draft with(Matter chosen) {
        return new Draft(Optional.of(chosen), lawyer, hold, identity, phone);
    }

    Draft withLawyer(Optional<Lawyer> chosen) {
        return new Draft(matter, chosen, hold, identity, phone);
    }

    Draft withHold(Optional<Hold> kept) {
        return new Draft(matter, lawyer, kept, identity, phone);
    }

    Draft with(Identity known) {
        return new Draft(matter, lawyer, hold, Optional.of(known), phone);
    }

    Draft withPhone(Optional<Sensitive<String>> given) {
        return new Draft(matter, lawyer, hold, identity, given);
    }

    /** The request to the backend; only when matter, hold and identity are there. */
    BookingRequest request(String town, String terminal) {
        return new BookingRequest(
                hold.orElseThrow().id(),
                identity.orElseThrow().citizen(),
                phone.orElse(null),
                matter.orElseThrow().situationId().orElse(null),
                matter.orElseThrow().said(),
                town,
                terminal);
    }
}
