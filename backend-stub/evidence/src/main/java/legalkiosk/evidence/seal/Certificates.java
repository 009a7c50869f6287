package legalkiosk.evidence.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import legalkiosk.evidence.format.Hashes;

/** X.509 certificates: one form in PEM, and the path to the authority that is trusted. */
public final class Certificates {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "-----END CERTIFICATE-----\n";
    /** Nobody needs more than two authorities in between. */
    private static final int LONGEST_PATH = 2;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    private Certificates() {}

    /** PEM with lines of 64 and a newline at the end. */
    public static byte[] toPem(X509Certificate certificate) {
        try {
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return (BEGIN + text + "\n" + END).getBytes(US_ASCII);
        } catch (CertificateException notEncoded) {
            throw new IllegalStateException(notEncoded);
        }
    }

    /** The one certificate of a PEM file that may come from anybody. */
    public static X509Certificate fromPem(byte[] pem) throws Refused {
        String text = new String(pem, US_ASCII).replace("\r", "");
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END.strip());
        if (begin < 0 || end < begin) {
            throw new Refused("not a certificate in PEM");
        }
        try {
            return fromDer(Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end)));
        } catch (IllegalArgumentException notBase64) {
            throw new Refused("not a certificate in PEM: " + notBase64.getMessage());
        }
    }

    /** The certificate in these bytes. */
    public static X509Certificate fromDer(byte[] der) throws Refused {
        if (!Der.isOneValue(der)) {
            throw new Refused("not a certificate in DER");
        }
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException notACertificate) {
            throw new Refused("not a certificate: " + notACertificate.getMessage());
        }
    }

    /** SHA-256 of the certificate in hexadecimal, as {@code openssl x509 -fingerprint -sha256} computes it. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return Hashes.hex(Hashes.of(certificate.getEncoded()));
        } catch (CertificateException notEncoded) {
            throw new IllegalStateException(notEncoded);
        }
    }

    /** Whether the two are the same, byte for byte. */
    public static boolean same(X509Certificate one, X509Certificate other) {
        return fingerprint(one).equals(fingerprint(other));
    }

    /** Holds when a path leads from the certificate to a trusted authority and every certificate on it was valid then. */
    public static void path(
            X509Certificate certificate, Collection<X509Certificate> between, X509Certificate authority, Instant then)
            throws Refused {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters =
                    new PKIXBuilderParameters(Set.of(new TrustAnchor(authority, null)), target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            parameters.setDate(Date.from(then));
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(LONGEST_PATH);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            authority.checkValidity(Date.from(then));
        } catch (GeneralSecurityException noPath) {
            throw new Refused("no valid path to "
                    + authority.getSubjectX500Principal().getName() + " at " + then + ": " + noPath.getMessage());
        }
    }

    /** Holds when the key may sign statements. */
    public static void maySign(X509Certificate certificate) throws Refused {
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null
                || !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]
                || certificate.getBasicConstraints() >= 0) {
            throw new Refused("key usage does not allow signing: " + Arrays.toString(usage));
        }
    }

    /** Holds when the key is for times only (RFC 3161, 2.3). */
    public static void mayStampTimes(X509Certificate certificate) throws Refused {
        maySign(certificate);
        try {
            boolean critical = certificate.getCriticalExtensionOIDs() != null
                    && certificate.getCriticalExtensionOIDs().contains("2.5.29.37");
            if (!critical || !List.of(TIME_STAMPING).equals(certificate.getExtendedKeyUsage())) {
                throw new Refused("extended key usage is not time-stamping alone and critical");
            }
        } catch (CertificateException unreadable) {
            throw new Refused("extended key usage unreadable");
        }
    }
}
