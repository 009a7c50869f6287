package legalkiosk.kiosk.journey.hall;

import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.sharing.SharingJourney;

/** What a lawyer asked for and the person does in the middle of a talk, which goes on behind it. */
public sealed interface Errand {
    /** Who does it. */
    Journey<?> journey();

    /** Papers under the document camera, for the lawyer to see. */
    record Scanning(ScanJourney journey) implements Errand {}

    /** The identity card on the reader. */
    record ShowingCard(IdentityJourney journey) implements Errand {}

    /** A paper both look at. */
    record Sharing(SharingJourney journey) implements Errand {}

    /** A guide the lawyer speaks of. */
    record Reading(GuidesJourney journey) implements Errand {}
}
