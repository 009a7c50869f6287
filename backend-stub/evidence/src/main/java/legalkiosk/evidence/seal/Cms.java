package legalkiosk.evidence.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import legalkiosk.evidence.format.Hashes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;

/** Detached CMS signatures (RFC 5652) with SHA-256 and the signing-certificate attribute (RFC 5035), as CAdES-BES and PAdES want them. */
public final class Cms {
    private Cms() {}

    /**
     * A signature that holds.
     *
     * @param certificate the signer's, taken from the signature
     * @param others what else it carries
     * @param signature the signature's value, which a signature time-stamp covers
     * @param timeStamp the time-stamp token inside, when there is one
     */
    public record Signed(
            X509Certificate certificate,
            Collection<X509Certificate> others,
            byte[] signature,
            Optional<byte[]> timeStamp) {}

    /** Signs the content; no claimed time is written, the time-stamp has it. */
    public static byte[] sign(byte[] content, SigningKey key) {
        try {
            byte[] fingerprint = Hashes.of(key.certificate().getEncoded());
            CMSAttributeTableGenerator attributes = parameters -> {
                AttributeTable table = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
                return table.remove(CMSAttributes.signingTime)
                        .remove(CMSAttributes.cmsAlgorithmProtect)
                        .add(
                                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                new SigningCertificateV2(new ESSCertIDv2(fingerprint)));
            };
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes)
                            .build(
                                    new JcaContentSignerBuilder(SigningKey.algorithm(
                                                    key.certificate().getPublicKey()))
                                            .build(key.key()),
                                    key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }

    /**
     * The same with a time over the signature's value inside, as PAdES and CAdES want it at level T; blocks for the time-stamp.
     *
     * @throws IOException when the time-stamp authority does not answer
     */
    public static byte[] sign(byte[] content, SigningKey key, TimeStamps timeStamps) throws IOException {
        try {
            CMSSignedData signed = new CMSSignedData(sign(content, key));
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            byte[] response = timeStamps.stamp(Hashes.of(signer.getSignature()));
            ASN1Encodable token = new TimeStampResponse(response)
                    .getTimeStampToken()
                    .toCMSSignedData()
                    .toASN1Structure();
            AttributeTable unsigned = new AttributeTable(
                    new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
            SignerInformation timed = SignerInformation.replaceUnsignedAttributes(signer, unsigned);
            return CMSSignedData.replaceSigners(signed, new SignerInformationStore(timed))
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | TSPException unusable) {
            throw new IOException("no time could be put into the signature", unusable);
        }
    }

    /** Checks a detached signature that may come from anybody against the digest of its content. */
    public static Signed check(byte[] der, byte[] sha256OfContent) throws Refused {
        if (!Der.isOneValue(der)) {
            throw new Refused("not DER");
        }
        try {
            if (!Arrays.equals(ASN1Primitive.fromByteArray(der).getEncoded(ASN1Encoding.DER), der)) {
                throw new Refused("not in DER's only form");
            }
        } catch (IOException | RuntimeException malformed) {
            throw new Refused("not DER: " + malformed.getMessage());
        }
        return checkDetached(der, sha256OfContent);
    }

    private static Signed checkDetached(byte[] der, byte[] sha256OfContent) throws Refused {
        try {
            CMSSignedData data = new CMSSignedData(der);
            if (data.getSignedContent() != null) {
                throw new Refused("the signature is not detached");
            }
            return check(data, sha256OfContent);
        } catch (CMSException | RuntimeException malformed) {
            // The library throws many kinds for malformed structures.
            throw new Refused("not a CMS signature: " + malformed.getMessage());
        }
    }

    /** The same for a signature that is padded with zeros, as in a document's {@code /Contents}. */
    public static Signed checkPadded(byte[] padded, byte[] sha256OfContent) throws Refused {
        int length = Der.lengthOfValue(padded);
        if (length < 0) {
            throw new Refused("not DER");
        }
        for (int i = length; i < padded.length; i++) {
            if (padded[i] != 0) {
                throw new Refused("something other than zeros behind the signature");
            }
        }
        return checkDetached(Arrays.copyOf(padded, length), sha256OfContent);
    }

    private static Signed check(CMSSignedData data, byte[] sha256) throws Refused {
        if (data.getSignerInfos().size() != 1) {
            throw new Refused(data.getSignerInfos().size() + " signers instead of one");
        }
        SignerInformation signer = data.getSignerInfos().iterator().next();
        X509Certificate certificate = null;
        List<X509Certificate> others = new ArrayList<>();
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            X509Certificate one = certificate(holder);
            if (signer.getSID().match(holder)) {
                certificate = one;
            } else {
                others.add(one);
            }
        }
        if (certificate == null) {
            throw new Refused("the signer's certificate is not in the signature");
        }
        holds(signer, certificate, sha256);
        return new Signed(certificate, others, signer.getSignature(), timeStamp(signer));
    }

    private static void holds(SignerInformation signer, X509Certificate certificate, byte[] sha256) throws Refused {
        AttributeTable attributes = signer.getSignedAttributes();
        if (attributes == null
                || !signer.getDigestAlgorithmID().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)) {
            throw new Refused("no signed attributes, or another digest than SHA-256");
        }
        byte[] said = digest(attributes);
        if (!MessageDigest.isEqual(said, sha256)) {
            throw new Refused(
                    "it signs another content: SHA-256 " + Hashes.hex(said) + " instead of " + Hashes.hex(sha256));
        }
        if (!signingCertificate(attributes, certificate)) {
            throw new Refused("the signing-certificate attribute does not name the signer's certificate");
        }
        try {
            boolean verified =
                    SigningKey.verifies(certificate, signer.getEncodedSignedAttributes(), signer.getSignature());
            if (!verified) {
                throw new Refused(
                        "the signature's value does not fit the key " + Certificates.fingerprint(certificate));
            }
        } catch (IOException unreadable) {
            throw new Refused("signed attributes unreadable");
        }
    }

    private static byte[] digest(AttributeTable attributes) throws Refused {
        Attribute digest = attributes.get(CMSAttributes.messageDigest);
        if (digest == null || digest.getAttrValues().size() != 1) {
            throw new Refused("no message digest");
        }
        ASN1Encodable value = digest.getAttrValues().getObjectAt(0);
        return ASN1OctetString.getInstance(value).getOctets();
    }

    private static boolean signingCertificate(AttributeTable attributes, X509Certificate certificate) {
        Attribute named = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return false;
        }
        ESSCertIDv2 id = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        AlgorithmIdentifier hash = id.getHashAlgorithm();
        return hash.getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                && Hashes.hex(id.getCertHash()).equals(Certificates.fingerprint(certificate));
    }

    private static Optional<byte[]> timeStamp(SignerInformation signer) throws Refused {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) {
            return Optional.empty();
        }
        Attribute token = unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (unsigned.size() != 1 || token == null || token.getAttrValues().size() != 1) {
            throw new Refused("unsigned attributes other than one time-stamp");
        }
        try {
            return Optional.of(
                    token.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (IOException unreadable) {
            throw new Refused("time-stamp unreadable");
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws Refused {
        try {
            return Certificates.fromDer(holder.getEncoded());
        } catch (IOException unreadable) {
            throw new Refused("certificate unreadable");
        }
    }
}
