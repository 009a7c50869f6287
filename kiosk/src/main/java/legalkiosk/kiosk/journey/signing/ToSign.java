package legalkiosk.kiosk.journey.signing;

import java.util.Optional;
import legalkiosk.hardware.signature.binding.Sha256;

/**
 * What is signed, as the person is told.
 *
 * @param title the document's name, without brackets
 * @param summary what it says, in plain words
 * @param document hash of the bytes that were shown
 * @param signer the person's name, masked
 */
public record ToSign(String title, String summary, int pages, Sha256 document, Optional<String> signer) {}
