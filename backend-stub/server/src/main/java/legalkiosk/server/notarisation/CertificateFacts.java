package legalkiosk.server.notarisation;

import java.time.LocalDate;
import java.util.List;
import legalkiosk.foundation.Sensitive;

/**
 * What a certificate says (公证法 第三十二条).
 *
 * @param number year, office code and running number, once for each matter
 * @param item name of the item
 * @param parties as they stand on it: 申请人 with sex, birth and masked or whole number, as the office has set
 * @param statement 证词, in the notary's words
 * @param document title of what was signed, and its hash; empty for items without one
 * @param copies how many are wanted
 * @param checkCode with which anybody can check it
 * @param checkAt address of the page that checks it
 * @param remote true: it says that it was done by video (D6)
 * @param review words on review of errors, with their terms (F4)
 */
public record CertificateFacts(
        String caseId,
        String number,
        String item,
        String country,
        List<Party> parties,
        Sensitive<String> statement,
        List<Signed> document,
        String office,
        String notary,
        LocalDate date,
        int copies,
        String checkCode,
        String checkAt,
        boolean remote,
        String review) {
    /** A party. @param role such as 申请人 or 代理人 @param birth yyyy-MM-dd */
    public record Party(
            String role,
            Sensitive<String> name,
            Sensitive<String> sex,
            Sensitive<String> birth,
            Sensitive<String> idNumber,
            Sensitive<String> address) {}

    /** A document the certificate is about. */
    public record Signed(String title, String sha256, boolean electronic) {}
}
