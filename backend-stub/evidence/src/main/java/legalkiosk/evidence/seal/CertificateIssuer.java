package legalkiosk.evidence.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates with an authority's key. Any thread. */
public final class CertificateIssuer {
    /** A certificate must hold for whoever's clock is a little behind. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private static final int SERIAL_BITS = 126;

    private final SigningKey authority;
    private final Clock clock;
    private final SecureRandom random;

    /** What a certificate is for. */
    private enum Use {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        STATEMENTS(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        TIMES(KeyUsage.digitalSignature);

        private final int bits;

        Use(int bits) {
            this.bits = bits;
        }
    }

    /** @param random for keys and serial numbers */
    public CertificateIssuer(SigningKey authority, Clock clock, SecureRandom random) {
        this.authority = authority;
        this.clock = clock;
        this.random = random;
    }

    /** A fresh authority, which names itself. */
    public static SigningKey root(String commonName, Duration validity, Clock clock, SecureRandom random) {
        KeyPair pair = pair("EC", random);
        X500Name name = name(commonName);
        return new SigningKey(
                pair.getPrivate(),
                certificate(name, pair.getPrivate(), name, pair.getPublic(), Use.AUTHORITY, validity, clock, random));
    }

    /** The authority's own certificate. */
    public X509Certificate authority() {
        return authority.certificate();
    }

    /** A fresh P-256 key that may sign statements, with its certificate. */
    public SigningKey issue(String commonName, Duration validity) {
        return issue(commonName, validity, "EC", Use.STATEMENTS);
    }

    /** The same with Ed25519. */
    public SigningKey issueEd25519(String commonName, Duration validity) {
        return issue(commonName, validity, "Ed25519", Use.STATEMENTS);
    }

    /** A fresh P-256 key for times only (RFC 3161, 2.3). */
    public SigningKey issueTimeStamping(String commonName, Duration validity) {
        return issue(commonName, validity, "EC", Use.TIMES);
    }

    /** A certificate for somebody else's key, which may sign statements. */
    public X509Certificate certify(PublicKey key, String commonName, Duration validity) {
        return certificate(issuer(), authority.key(), name(commonName), key, Use.STATEMENTS, validity, clock, random);
    }

    private SigningKey issue(String commonName, Duration validity, String kind, Use use) {
        KeyPair pair = pair(kind, random);
        return new SigningKey(
                pair.getPrivate(),
                certificate(
                        issuer(), authority.key(), name(commonName), pair.getPublic(), use, validity, clock, random));
    }

    private X500Name issuer() {
        try {
            return new JcaX509CertificateHolder(authority.certificate()).getSubject();
        } catch (CertificateEncodingException unusable) {
            throw new IllegalStateException("the authority's certificate cannot be used", unusable);
        }
    }

    private static X509Certificate certificate(
            X500Name issuer,
            PrivateKey issuerKey,
            X500Name subject,
            PublicKey key,
            Use use,
            Duration validity,
            Clock clock,
            SecureRandom random) {
        try {
            Instant now = clock.instant();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, serial(random), Date.from(now.minus(EARLIER)), Date.from(now.plus(validity)), subject, key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use.bits));
            if (use == Use.TIMES) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            String algorithm = SigningKey.algorithmOfPrivate(issuerKey);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(issuerKey)));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException unusable) {
            throw new IllegalStateException("no certificate could be made", unusable);
        }
    }

    /** Of one length, and never used twice. */
    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
    }

    private static KeyPair pair(String kind, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("no key could be made", unusable);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
