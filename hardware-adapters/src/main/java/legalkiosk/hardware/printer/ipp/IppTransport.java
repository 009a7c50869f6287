package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * IPP packets over HTTP (RFC 8010 section 4). Every exchange has its own connection and is sent once: a client that repeats a
 * question by itself would print twice.
 */
final class IppTransport {
    private static final long LONGEST_ANSWER = 4L << 20;

    private final OkHttpClient client;
    private final String url;

    IppTransport(URI uri, OkHttpClient.Builder tls, Duration connect) {
        this.url = httpUrl(uri);
        this.client = tls.dispatcher(new Dispatcher(Executors.newVirtualThreadPerTaskExecutor()))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .proxy(Proxy.NO_PROXY)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(connect)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(chain -> {
                    AtomicBoolean reached = chain.request().tag(AtomicBoolean.class);
                    if (reached != null) {
                        reached.set(true);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private static String httpUrl(URI uri) {
        String scheme = uri.getScheme().equals("ipps") ? "https" : "http";
        int port = uri.getPort() < 0 ? 631 : uri.getPort();
        return scheme + "://" + uri.getHost() + ":" + port + uri.getRawPath();
    }

    /**
     * Asks and waits for the whole answer at most {@code limit}.
     *
     * @throws Stopped when the thread was interrupted; the connection is dropped
     */
    Answer exchange(IppPacket question, Optional<Path> document, Duration limit) throws Stopped {
        AtomicBoolean reached = new AtomicBoolean();
        Request request = new Request.Builder()
                .url(url)
                .header("Connection", "close")
                .post(new IppBody(question, document))
                .tag(AtomicBoolean.class, reached)
                .build();
        Call call = client.newCall(request);
        call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException why) {
                answer.complete(reached.get() ? new Answer.Lost(facts(why)) : new Answer.NotReached(facts(why)));
            }

            @Override
            public void onResponse(Call answered, Response response) {
                Answer read = new Answer.Lost("the answer could not be read");
                try {
                    read = read(response, question.getRequestId());
                } finally {
                    // Whatever reading stumbled over, nobody waits for ever.
                    answer.complete(read);
                }
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            call.cancel();
            throw Waiter.stopped();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Answer read(Response response, int requestId) {
        try (response) {
            if (response.code() != 200) {
                return new Answer.Lost("HTTP status " + response.code());
            }
            BufferedSource source = response.body().source();
            if (source.request(LONGEST_ANSWER)) {
                return new Answer.Lost("answer longer than " + LONGEST_ANSWER + " bytes");
            }
            IppPacket packet = parse(source.readByteArray());
            return packet.getRequestId() == requestId
                    ? new Answer.Answered(packet)
                    : new Answer.Lost("answer to another question");
        } catch (IOException broken) {
            return new Answer.Lost(facts(broken));
        }
    }

    /**
     * The parser throws whatever it stumbles over when the bytes are no IPP, and calls itself for every collection within a
     * collection, however deep an answer nests them.
     */
    static IppPacket parse(byte[] bytes) throws IOException {
        try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(bytes))) {
            return in.readPacket();
        } catch (IOException | RuntimeException | StackOverflowError nonsense) {
            throw new IOException("no IPP: " + nonsense, nonsense);
        }
    }

    private static String facts(IOException why) {
        return why.getClass().getSimpleName() + ": " + why.getMessage();
    }

    /** Drops every exchange under way. */
    void dropAll() {
        client.dispatcher().cancelAll();
    }
}
