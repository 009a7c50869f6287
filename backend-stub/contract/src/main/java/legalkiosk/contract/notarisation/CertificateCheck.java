package legalkiosk.contract.notarisation;

import java.time.LocalDate;

/**
 * What anybody may know of a certificate by its code; nothing of a person.
 *
 * @param item name of the item
 * @param date of issue
 * @param valid false once it was withdrawn
 * @param sha256 of the certificate's PDF, in lower-case hex
 */
public record CertificateCheck(
        String number, String item, LocalDate date, String office, boolean valid, String sha256) {}
