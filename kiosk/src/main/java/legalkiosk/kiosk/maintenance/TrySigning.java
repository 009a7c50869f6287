package legalkiosk.kiosk.maintenance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.hardware.signature.binding.SignatureRecord;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.ToSign;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.checks.SignatureFigures;

/** The live test of a pad: the technician signs as a citizen does, under a document that is none. */
record TrySigning(Pads pads) {
    boolean knows(String part) {
        return part.equals(Parts.SIGNATURE_SCREEN)
                || part.equals(Parts.SIGNATURE_PAD) && pads.tablet().isPresent();
    }

    SigningJourney begin(JourneyRuntime runtime, String part, SigningJourney.Ways ways) {
        Pads tried = part.equals(Parts.SIGNATURE_PAD) ? pads : new Pads(pads.screen(), Optional.empty());
        return new SigningJourney(runtime, document(), tried, ways);
    }

    /** The screen puts the words; a key of its texts stands here. */
    private static ToSign document() {
        return new ToSign(
                "maintenance.sign.document",
                "maintenance.sign.summary",
                1,
                Sha256.of("trial".getBytes(StandardCharsets.US_ASCII)),
                Optional.empty());
    }

    List<Finding> figures(String part, SignatureRecord record) {
        boolean tablet = !record.ink().pad().equals(TouchPad.AREA);
        return SignatureFigures.of(record.ink(), part.equals(Parts.SIGNATURE_SCREEN) || tablet);
    }
}
