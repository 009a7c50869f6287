package legalkiosk.server.notarisation;

import java.time.LocalDate;
import java.util.Locale;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CertificateCheck;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;

/** The certificates of this office as anybody may check them; nothing of a person. Any thread. */
public final class IssuedCertificates {
    private final Database database;
    private final CaseSettings settings;

    IssuedCertificates(Database database, CaseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The certificate with this code, spaces and dashes left aside; a refusal if none was issued. */
    public CertificateCheck check(String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return database.read(handle -> handle.createQuery("select certificate_number, item_name, issued_on,"
                                + " certificate_sha256 from notary_case where check_code = :code")
                        .bind("code", plain)
                        .map((row, context) -> new CertificateCheck(
                                row.getString("certificate_number"),
                                row.getString("item_name"),
                                LocalDate.parse(row.getString("issued_on")),
                                settings.office(),
                                true,
                                row.getString("certificate_sha256")))
                        .findOne())
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }
}
