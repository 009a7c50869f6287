package legalkiosk.evidence.development;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import legalkiosk.evidence.seal.CertificateIssuer;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStamps;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
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
    private static final int SERIAL_BITS = 62;

    private final Clock clock;
    private final SecureRandom random;
    private final SigningKey root;
    private final SigningKey stamping;
    private final CertificateIssuer issuer;

    /** Makes fresh keys; nothing is kept when the process ends. */
    public DevAuthority(Clock clock, SecureRandom random) {
        this(CertificateIssuer.root("开发用证书颁发者（示例）", VALID, clock, random), clock, random);
    }

    private DevAuthority(SigningKey root, Clock clock, SecureRandom random) {
        this(root, new CertificateIssuer(root, clock, random).issueTimeStamping("开发用时间戳（示例）", VALID), clock, random);
    }

    /** Goes on with keys that were kept, such as after a restart. */
    public DevAuthority(SigningKey root, SigningKey stamping, Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.root = root;
        this.stamping = stamping;
        this.issuer = new CertificateIssuer(root, clock, random);
    }

    /** The authority's key, to be kept where only the program's user reads. */
    public SigningKey root() {
        return root;
    }

    /** The time-stamp authority's key, to be kept beside it. */
    public SigningKey stamping() {
        return stamping;
    }

    /** The certificate all of its certificates lead to. */
    public X509Certificate authority() {
        return root.certificate();
    }

    /** A fresh P-256 key with its certificate. */
    public SigningKey issue(String commonName, Duration validity) {
        return issuer.issue(commonName, validity);
    }

    /** A fresh Ed25519 key with its certificate. */
    public SigningKey issueEd25519(String commonName, Duration validity) {
        return issuer.issueEd25519(commonName, validity);
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
                            request,
                            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                            Date.from(clock.instant()))
                    .getEncoded("DER");
        } catch (TSPException | OperatorCreationException | GeneralSecurityException unusable) {
            throw new IOException("the development authority cannot stamp", unusable);
        }
    }
}
