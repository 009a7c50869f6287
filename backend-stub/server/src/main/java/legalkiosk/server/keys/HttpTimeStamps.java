package legalkiosk.server.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.TimeStampCheck;
import legalkiosk.evidence.seal.TimeStamps;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * A time-stamp authority over HTTP (RFC 3161, 3.4). An answer for another hash, without our nonce, from another certificate or from one
 * that is not for time-stamping is no answer. Any thread; waits ten seconds at most.
 */
final class HttpTimeStamps implements TimeStamps {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NONCE_BITS = 64;
    private static final int LARGEST = 64 << 10;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final X509Certificate certificate;
    private final SecureRandom random;

    HttpTimeStamps(URI address, X509Certificate certificate, SecureRandom random) {
        this.address = address;
        this.certificate = certificate;
        this.random = random;
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    @Override
    public byte[] stamp(byte[] sha256) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, random));
        byte[] answer = ask(request.getEncoded());
        try {
            new TimeStampResponse(answer).validate(request);
            byte[] der = ASN1Primitive.fromByteArray(answer).getEncoded(ASN1Encoding.DER);
            TimeStampCheck.Stamped stamped = TimeStampCheck.response(der, sha256);
            if (!Certificates.same(stamped.authority(), certificate)) {
                throw new IOException("the time-stamp authority signs with another certificate than the one set: "
                        + Certificates.fingerprint(stamped.authority()));
            }
            return der;
        } catch (TSPException | Refused bad) {
            throw new IOException("the time-stamp authority's answer does not hold: " + bad.getMessage(), bad);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(
                    post, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != 200 || !type.startsWith("application/timestamp-reply")) {
                throw new IOException("the time-stamp authority answers " + response.statusCode() + " " + type);
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
