package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.evidence.seal.CertificateIssuer;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Gives each terminal a certificate for the key it made. What the request asks to be called is not looked at: the token says who asks. */
final class DeviceCertificates {
    private static final Duration VALID = Duration.ofDays(365);
    private static final int EC_BITS = 256;

    private final Database database;
    private final CertificateIssuer issuer;
    private final Clock clock;

    DeviceCertificates(Database database, CertificateIssuer issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A certificate in PEM for a request in PEM; it takes the place of an earlier one for recordings that begin from now on. */
    String certify(String terminal, String request) {
        String pem = new String(Certificates.toPem(issuer.certify(key(request), "终端 " + terminal, VALID)), US_ASCII);
        database.write(handle -> handle.createUpdate("insert into device_certificate (terminal, pem, issued_at)"
                        + " values (:terminal, :pem, :at)"
                        + " on conflict (terminal) do update set pem = excluded.pem, issued_at = excluded.issued_at")
                .bind("terminal", terminal)
                .bind("pem", pem)
                .bind("at", clock.millis())
                .execute());
        return pem;
    }

    /** The terminal's certificate now. */
    Optional<String> of(String terminal) {
        return database.read(
                handle -> handle.createQuery("select pem from device_certificate where terminal = :terminal")
                        .bind("terminal", terminal)
                        .mapTo(String.class)
                        .findOne());
    }

    static X509Certificate read(String pem) {
        try {
            return Certificates.fromPem(pem.getBytes(US_ASCII));
        } catch (Refused damaged) {
            throw new IllegalStateException("a stored certificate is damaged", damaged);
        }
    }

    private static PublicKey key(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PKCS10CertificationRequest read) {
                JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(read);
                PublicKey key = request.getPublicKey();
                boolean holds = request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
                if (holds && isOfTheFormat(key)) {
                    return key;
                }
            }
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | RuntimeException notARequest) {
            // The library throws many kinds for malformed structures; all of them are the caller's mistake.
            throw refusal();
        }
        throw refusal();
    }

    private static boolean isOfTheFormat(PublicKey key) {
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() == EC_BITS;
    }

    private static Refusal refusal() {
        return new Refusal(
                ErrorKind.BAD_REQUEST, "证书申请不对", "The body must be a PKCS #10 request in PEM with a P-256 key");
    }
}
