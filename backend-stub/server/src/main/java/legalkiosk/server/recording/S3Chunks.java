package legalkiosk.server.recording;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import legalkiosk.foundation.Sensitive;

/** A bucket of an S3-compatible store, addressed by path. A put that was answered is kept; the store promises that, not we. */
public final class S3Chunks implements ChunkStore {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOT_FOUND = 404;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Bucket bucket;
    private final SignatureV4 signature;
    private final Clock clock;

    /**
     * A bucket.
     *
     * @param endpoint such as {@code https://s3.example}
     */
    public record Bucket(URI endpoint, String name, String region, String accessKey, Sensitive<String> secretKey) {}

    public S3Chunks(Bucket bucket, Clock clock) {
        this.bucket = bucket;
        this.signature = new SignatureV4(bucket.accessKey(), bucket.secretKey(), bucket.region());
        this.clock = clock;
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        ask("PUT", name, content, 200);
    }

    @Override
    public byte[] get(String name) throws IOException {
        return ask("GET", name, new byte[0], 200).body();
    }

    @Override
    public void remove(String name) throws IOException {
        ask("DELETE", name, new byte[0], NOT_FOUND);
    }

    private HttpResponse<byte[]> ask(String method, String name, byte[] body, int alsoGood) throws IOException {
        String path = bucket.endpoint().getRawPath() + "/" + bucket.name() + "/" + name;
        URI address = bucket.endpoint().resolve(path);
        Map<String, String> headers =
                signature.headers(method, address.getRawAuthority(), path, "", Map.of(), body, clock.instant());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != alsoGood) {
                throw new IOException("the store answers " + answer.statusCode() + " to " + method + " " + name);
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
