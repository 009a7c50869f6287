package legalkiosk.evidence.seal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import legalkiosk.evidence.format.Hashes;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Checks RFC 3161 times that may come from anybody. */
public final class TimeStampCheck {
    private TimeStampCheck() {}

    /**
     * A time that holds.
     *
     * @param time when the authority saw the hash
     * @param authority its certificate, taken from the token
     */
    public record Stamped(Instant time, X509Certificate authority) {}

    /** Checks a whole response in DER over this SHA-256 value. */
    public static Stamped response(byte[] der, byte[] sha256) throws Refused {
        onlyForm(der);
        try {
            TimeStampResponse response = new TimeStampResponse(der);
            if (response.getStatus() != 0 || response.getTimeStampToken() == null) {
                throw new Refused("not granted, status " + response.getStatus());
            }
            if (response.getStatusString() != null || response.getFailInfo() != null) {
                throw new Refused("words beside a granted status");
            }
            return check(response.getTimeStampToken(), sha256);
        } catch (TSPException | IOException | RuntimeException malformed) {
            // The library throws many kinds for malformed structures.
            throw new Refused("not a time-stamp response: " + malformed.getMessage());
        }
    }

    /** Checks a bare token in DER, as signatures in documents carry it. */
    public static Stamped token(byte[] der, byte[] sha256) throws Refused {
        onlyForm(der);
        try {
            return check(new TimeStampToken(ContentInfo.getInstance(der)), sha256);
        } catch (TSPException | IOException | RuntimeException malformed) {
            throw new Refused("not a time-stamp token: " + malformed.getMessage());
        }
    }

    private static void onlyForm(byte[] der) throws Refused {
        try {
            if (!Der.isOneValue(der)
                    || !Arrays.equals(ASN1Primitive.fromByteArray(der).getEncoded(ASN1Encoding.DER), der)) {
                throw new Refused("not in DER's only form");
            }
        } catch (IOException | RuntimeException malformed) {
            throw new Refused("not DER: " + malformed.getMessage());
        }
    }

    private static Stamped check(TimeStampToken token, byte[] sha256) throws Refused, TSPException {
        byte[] said = token.getTimeStampInfo().getMessageImprintDigest();
        if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                || !MessageDigest.isEqual(said, sha256)) {
            throw new Refused(
                    "the time is for another content: " + Hashes.hex(said) + " instead of " + Hashes.hex(sha256));
        }
        onlyWhatIsSigned(token.toCMSSignedData());
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            if (token.getSID().match(holder)) {
                return signedBy(token, holder);
            }
        }
        throw new Refused("the authority's certificate is not in the token");
    }

    /** What the authority's signature does not cover has one permitted value (RFC 5652, 5.1 and 5.3), so that it cannot be changed unseen. */
    private static void onlyWhatIsSigned(CMSSignedData data) throws Refused {
        SignerInformation signer = data.getSignerInfos().iterator().next();
        boolean plain =
                CMSObjectIdentifiers.signedData.equals(data.toASN1Structure().getContentType())
                        && data.getVersion() == 3
                        && signer.getVersion() == 1
                        && signer.getUnsignedAttributes() == null
                        && data.getDigestAlgorithmIDs().equals(Set.of(signer.getDigestAlgorithmID()))
                        && data.getCRLs().getMatches(null).isEmpty()
                        && data.getAttributeCertificates().getMatches(null).isEmpty()
                        && data.getCertificates().getMatches(null).size() == 1;
        if (!plain) {
            throw new Refused("the token holds something that its signature does not cover");
        }
    }

    private static Stamped signedBy(TimeStampToken token, X509CertificateHolder holder) throws Refused, TSPException {
        try {
            X509Certificate authority = Certificates.fromDer(holder.getEncoded());
            Certificates.mayStampTimes(authority);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
            return new Stamped(token.getTimeStampInfo().getGenTime().toInstant(), authority);
        } catch (OperatorCreationException | IOException unusable) {
            throw new Refused("the authority's certificate cannot be used: " + unusable.getMessage());
        }
    }
}
