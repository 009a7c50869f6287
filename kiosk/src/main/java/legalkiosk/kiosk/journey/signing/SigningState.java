package legalkiosk.kiosk.journey.signing;

import java.util.Optional;
import legalkiosk.hardware.signature.binding.SignatureRecord;

/** What the signing screen shows. The strokes are not here: they come faster than screens are built. */
public sealed interface SigningState {
    /**
     * The sheet lies there.
     *
     * @param onTablet the pen of a tablet writes, the screen only shows it
     * @param hint key of the devices' words: why it was not taken, or that the tablet is away
     * @param attempt counts clean sheets, from 1
     */
    record Writing(ToSign what, boolean onTablet, Optional<String> hint, int attempt) implements SigningState {}

    /** The tablet went away while it was written on; what is written is kept. */
    record TabletAway(ToSign what, int attempt) implements SigningState {}

    /** Done; the strokes are in the record and nowhere else. */
    record Signed(SignatureRecord record) implements SigningState {}
}
