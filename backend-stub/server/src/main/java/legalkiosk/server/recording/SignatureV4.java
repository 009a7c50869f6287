package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Hashes;

/** Signs requests to S3-compatible stores: AWS Signature Version 4, whole payload, header form. */
record SignatureV4(String accessKey, Sensitive<String> secretKey, String region) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String METHOD = "AWS4-HMAC-SHA256";

    /**
     * The headers to send besides {@code Host}.
     *
     * @param path as sent, already escaped
     * @param query as sent: sorted and escaped
     * @param more other headers to sign
     */
    Map<String, String> headers(
            String method, String host, String path, String query, Map<String, String> more, byte[] body, Instant now) {
        String time = TIME.format(now);
        String payload = Hashes.sha256(body);
        SortedMap<String, String> signed = new TreeMap<>();
        more.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        signed.put("host", host);
        signed.put("x-amz-content-sha256", payload);
        signed.put("x-amz-date", time);
        StringBuilder canonical = new StringBuilder(method + "\n" + path + "\n" + query + "\n");
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", signed.keySet());
        canonical.append('\n').append(names).append('\n').append(payload);
        String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = METHOD + "\n" + time + "\n" + scope + "\n" + Hashes.sha256(canonical.toString());
        byte[] key = hmac(("AWS4" + secretKey.reveal()).getBytes(UTF_8), time.substring(0, 8));
        for (String part : new String[] {region, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("x-amz-content-sha256", payload);
        headers.put("x-amz-date", time);
        headers.put(
                "Authorization",
                METHOD + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + HexFormat.of().formatHex(hmac(key, toSign)));
        return headers;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
