package legalkiosk.kiosk.journey.hall;

import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.citizen.Comfort;
import legalkiosk.kiosk.journey.help.HelpJourney;

/**
 * The whole visit as the screen shows it.
 *
 * @param help open over the place, if asked for
 * @param power what the person must know: the mains are gone, or the battery is nearly empty
 * @param near somebody stepped up to the attract screen; false elsewhere, and where no sensor can tell
 * @param countdown seconds until everything is cleared, while the idle warning shows
 */
public record HallState(
        Place place,
        List<Service> services,
        Comfort comfort,
        Optional<HelpJourney> help,
        Optional<Integer> countdown,
        Power power,
        boolean near) {}
