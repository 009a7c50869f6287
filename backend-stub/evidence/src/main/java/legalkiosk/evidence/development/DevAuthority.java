package legalkiosk.evidence.development;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStamps;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A certificate authority and a time-stamp authority inside the process, for development and tests. Its times prove in which order things
 * were stamped and that they were not changed since; they do not prove when that was, because whoever runs the process sets its clock and
 * holds its keys. A real time-stamp authority is reached through {@link TimeStamps}. For several threads.
 */
public final class DevAuthority implements TimeStamps {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final Duration VALID = Duration.ofDays(3650);
    private static final String SIGNED_WITH = "SHA256withECDSA";

    private final Clock clock;
    private final SecureRandom random;
    private final AtomicLong serial = new AtomicLong();
    private final SigningKey root;
    private final SigningKey stamping;

    /** Makes fresh keys; nothing is kept when the process ends. */
    public DevAuthority(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        KeyPair pair = pair("EC");
        X500Name name = name("开发用证书颁发者（示例）");
        this.root = new SigningKey(
                pair.getPrivate(),
                certificate(
                        name,
                        pair,
                        name,
                        pair,
                        new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                        VALID,
                        true,
                        false));
        KeyPair stamp = pair("EC");
        this.stamping = new SigningKey(
                stamp.getPrivate(),
                certificate(
                        name,
                        pair,
                        name("开发用时间戳（示例）"),
                        stamp,
                        new KeyUsage(KeyUsage.digitalSignature),
                        VALID,
                        false,
                        true));
    }

    /** The certificate everything here leads to. */
    public X509Certificate authority() {
        return root.certificate();
    }

    /** A fresh P-256 key with a certificate for signing that is valid so long from now on. */
    public SigningKey issue(String commonName, Duration validity) {
        return issue(commonName, validity, "EC");
    }

    /** The same with Ed25519. */
    public SigningKey issueEd25519(String commonName, Duration validity) {
        return issue(commonName, validity, "Ed25519");
    }

    private SigningKey issue(String commonName, Duration validity, String kind) {
        KeyPair pair = pair(kind);
        X500Name issuer = name("开发用证书颁发者（示例）");
        KeyPair parent = new KeyPair(root.certificate().getPublicKey(), root.key());
        KeyUsage usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        return new SigningKey(
                pair.getPrivate(), certificate(issuer, parent, name(commonName), pair, usage, validity, false, false));
    }

    @Override
    public X509Certificate certificate() {
        return stamping.certificate();
    }

    @Override
    public byte[] stamp(byte[] sha256) throws IOException {
        try {
            SignerInfoGenerator signer = new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(SIGNED_WITH, stamping.key(), stamping.certificate());
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    signer,
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(stamping.certificate())));
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(NISTObjectIdentifiers.id_sha256, sha256);
            TimeStampResponseGenerator responses =
                    new TimeStampResponseGenerator(tokens, Set.of(NISTObjectIdentifiers.id_sha256.getId()));
            return responses
                    .generateGrantedResponse(
                            request, BigInteger.valueOf(serial.incrementAndGet()), Date.from(clock.instant()))
                    .getEncoded("DER");
        } catch (TSPException | OperatorCreationException | GeneralSecurityException unusable) {
            throw new IOException("the development authority cannot stamp", unusable);
        }
    }

    private X509Certificate certificate(
            X500Name issuer,
            KeyPair issuerPair,
            X500Name subject,
            KeyPair pair,
            KeyUsage usage,
            Duration validity,
            boolean authority,
            boolean timeStamping) {
        try {
            Instant now = clock.instant();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(serial.incrementAndGet()),
                    Date.from(now.minus(Duration.ofMinutes(5))),
                    Date.from(now.plus(validity)),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, usage);
            if (timeStamping) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(issuerPair.getPrivate())));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException unusable) {
            throw new IllegalStateException("no certificate could be made", unusable);
        }
    }

    private KeyPair pair(String kind) {
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
        return new X500Name("CN=" + commonName);
    }
}
