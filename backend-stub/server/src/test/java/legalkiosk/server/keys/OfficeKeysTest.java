package legalkiosk.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.TimeStampCheck;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeKeysTest {
    private static final byte[] HASH = Hashes.of("something");

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final DevAuthority far = new DevAuthority(clock, new SecureRandom());

    @Test
    void keysMadeOnFirstRunAreTheSameAfterARestartAndNobodyElseReadsThem() throws Exception {
        OfficeKeys before = OfficeKeys.open(folder, settings(Optional.empty()), clock);
        OfficeKeys after = OfficeKeys.open(folder, settings(Optional.empty()), clock);
        assertThat(Certificates.same(before.seal().certificate(), after.seal().certificate()))
                .isTrue();
        assertThat(Certificates.same(
                        before.timeStamps().certificate(), after.timeStamps().certificate()))
                .isTrue();
        assertThat(after.development()).isTrue();
        assertThat(Files.getPosixFilePermissions(folder.resolve("office/seal.pem")))
                .hasSize(2);
        TimeStampCheck.response(after.timeStamps().stamp(HASH), HASH);
    }

    @Test
    void aSealOfAnotherAuthorityIsRefusedAtTheStart() throws Exception {
        Path seal = folder.resolve("foreign.pem");
        PemKey.write(seal, far.issue("另一家", Duration.ofDays(1)));
        assertThatThrownBy(() -> OfficeKeys.open(
                        folder, new OfficeKeys.Settings(Optional.empty(), Optional.of(seal), Optional.empty()), clock))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("authority");
    }

    @Test
    void aTimeStampAuthorityOverHttpIsAskedAndItsAnswerChecked() throws Exception {
        try (Tsa tsa = new Tsa(false)) {
            byte[] response = stamps(tsa).stamp(HASH);
            assertThat(Certificates.same(TimeStampCheck.response(response, HASH).authority(), far.certificate()))
                    .isTrue();
        }
    }

    @Test
    void anAnswerWithoutOurNonceIsNone() throws Exception {
        try (Tsa tsa = new Tsa(true)) {
            assertThatThrownBy(() -> stamps(tsa).stamp(HASH))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not hold");
        }
    }

    @Test
    void anAnswerOfAnotherCertificateIsNone() throws Exception {
        try (Tsa tsa = new Tsa(false)) {
            DevAuthority other = new DevAuthority(clock, new SecureRandom());
            HttpTimeStamps asked = new HttpTimeStamps(tsa.address(), other.certificate(), new SecureRandom());
            assertThatThrownBy(() -> asked.stamp(HASH)).hasMessageContaining("another certificate");
        }
    }

    private HttpTimeStamps stamps(Tsa tsa) {
        return new HttpTimeStamps(tsa.address(), far.certificate(), new SecureRandom());
    }

    private static OfficeKeys.Settings settings(Optional<Path> seal) {
        return new OfficeKeys.Settings(Optional.empty(), seal, Optional.empty());
    }

    /** A time-stamp authority over HTTP. */
    private final class Tsa implements AutoCloseable {
        private final HttpServer server;
        private final boolean forgetful;

        /** @param forgetful answers a question of its own, without the nonce */
        Tsa(boolean forgetful) throws IOException {
            this.forgetful = forgetful;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                TimeStampRequest asked =
                        new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                byte[] response = respond(asked);
                exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
                exchange.sendResponseHeaders(200, response.length);
                exchange.getResponseBody().write(response);
            }
        }

        private byte[] respond(TimeStampRequest asked) throws IOException {
            try {
                TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withECDSA", far.stamping().key(), far.certificate()),
                        new JcaDigestCalculatorProviderBuilder()
                                .build()
                                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                        new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
                tokens.addCertificates(new JcaCertStore(List.of(far.certificate())));
                TimeStampRequestGenerator own = new TimeStampRequestGenerator();
                own.setCertReq(true);
                TimeStampRequest request = forgetful
                        ? own.generate(asked.getMessageImprintAlgOID(), asked.getMessageImprintDigest())
                        : asked;
                return new TimeStampResponseGenerator(tokens, Set.of(NISTObjectIdentifiers.id_sha256.getId()))
                        .generateGrantedResponse(request, BigInteger.ONE, Date.from(clock.instant()))
                        .getEncoded();
            } catch (Exception unusable) {
                throw new IOException(unusable);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
