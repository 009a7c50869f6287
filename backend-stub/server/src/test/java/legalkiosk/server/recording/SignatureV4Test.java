package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.Test;

/** The examples of "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)" in the Amazon S3 API reference. */
class SignatureV4Test {
    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");
    private static final String HOST = "examplebucket.s3.amazonaws.com";

    private final SignatureV4 signature = new SignatureV4(
            "AKIAIOSFODNN7EXAMPLE", Sensitive.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), "us-east-1");

    @Test
    void aGetIsSignedAsTheReferenceSignsIt() {
        Map<String, String> headers =
                signature.headers("GET", HOST, "/test.txt", "", Map.of("Range", "bytes=0-9"), new byte[0], THEN);
        assertThat(headers.get("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void aPutIsSignedAsTheReferenceSignsIt() {
        Map<String, String> headers = signature.headers(
                "PUT",
                HOST,
                "/test%24file.text",
                "",
                Map.of("Date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                "Welcome to Amazon S3.".getBytes(UTF_8),
                THEN);
        assertThat(headers.get("Authorization"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void aListingIsSignedAsTheReferenceSignsIt() {
        Map<String, String> headers =
                signature.headers("GET", HOST, "/", "max-keys=2&prefix=J", Map.of(), new byte[0], THEN);
        assertThat(headers.get("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
