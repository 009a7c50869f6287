package legalkiosk.kiosk.journey.signing;

import java.util.Optional;
import legalkiosk.hardware.signature.SignaturePad;
import legalkiosk.hardware.signature.TouchPad;

/**
 * What can be signed on.
 *
 * @param screen the touch screen, always there
 * @param tablet a tablet with a pen, where the site has one; it is taken first
 */
public record Pads(TouchPad screen, Optional<SignaturePad> tablet) {}
