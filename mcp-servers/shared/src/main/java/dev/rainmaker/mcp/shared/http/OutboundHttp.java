package dev.rainmaker.mcp.shared.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;

/**
 * One HTTP exchange with a server outside, bounded in time and in the length of the answer, without redirects. The calling
 * (virtual) thread waits; what is not over in time is cut off. Vendors are called through {@link Vendors}; this is for pages
 * whose address comes from outside.
 */
@ApplicationScoped
public class OutboundHttp {
    private static final int CONNECTIONS_PER_HOST = 20;
    private static final int CONNECT_MILLIS = 3_000;

    private final Vertx vertx;
    private final Map<Connection, HttpClient> clients = new ConcurrentHashMap<>();

    OutboundHttp(Vertx vertx) {
        this.vertx = vertx;
    }

    /** On which connection a request goes out. */
    public enum Connection {
        /** A new one, closed afterwards: for what must not be asked twice, since a server may just be closing a kept one. */
        FRESH,
        /** One that is kept for the next request: for what may be repeated when the server has just closed it. */
        KEPT
    }

    /** What came back, by whatever status. */
    public record Answer(int status, MultiMap headers, byte[] body) {}

    /** Why nothing, or not all, came back. */
    public enum Trouble {
        /** No connection: the server has seen nothing. */
        NOT_CONNECTED,
        /** The connection ended before the answer did. */
        CUT,
        /** The time was over. */
        TOO_SLOW,
        /** The answer is longer than allowed. */
        TOO_LONG
    }

    /** No whole answer. */
    public static final class ExchangeFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Trouble trouble;

        ExchangeFailure(Trouble trouble) {
            super("no whole answer: " + trouble, null, false, false);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /**
     * @param target method, address and headers; {@code setServer} pins the address that is connected to
     * @param body null for none
     * @param time for all of it
     * @param longest answer in bytes, after decompression
     * @throws ExchangeFailure when there is no whole answer
     */
    public Answer exchange(Connection connection, RequestOptions target, byte[] body, Duration time, int longest) {
        var sent = new AtomicReference<HttpClientRequest>();
        var answer = Promise.<Answer>promise();
        var client = client(connection);
        // All of it where the answer is read: a caller that is late by a moment would listen when the answer is already
        // through, and take what the server surely did for something that nobody knows.
        vertx.getOrCreateContext().runOnContext(start -> client.request(target.setFollowRedirects(false))
                .compose(request -> {
                    sent.set(request);
                    return body == null ? request.send() : request.send(Buffer.buffer(body));
                })
                .compose(response -> read(response, longest))
                .onComplete(answer));
        try {
            return answer.future().toCompletionStage().toCompletableFuture().get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw ended(sent.get(), Trouble.TOO_SLOW);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ended(sent.get(), Trouble.TOO_SLOW);
        } catch (ExecutionException failure) {
            throw ended(sent.get(), troubleOf(failure.getCause(), sent.get()));
        }
    }

    private static Future<Answer> read(HttpClientResponse response, int longest) {
        var whole = Promise.<Answer>promise();
        var bytes = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(chunk -> {
            if (bytes.length() + chunk.length() > longest) {
                whole.tryFail(new ExchangeFailure(Trouble.TOO_LONG));
            } else {
                bytes.appendBuffer(chunk);
            }
        });
        response.endHandler(
                end -> whole.tryComplete(new Answer(response.statusCode(), response.headers(), bytes.getBytes())));
        return whole.future();
    }

    private static ExchangeFailure ended(HttpClientRequest request, Trouble trouble) {
        if (request != null) {
            request.reset();
        }
        return new ExchangeFailure(trouble);
    }

    private static Trouble troubleOf(Throwable failure, HttpClientRequest sent) {
        if (failure instanceof ExchangeFailure known) {
            return known.trouble();
        }
        boolean unconnected = sent == null
                || failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof SSLHandshakeException;
        return unconnected ? Trouble.NOT_CONNECTED : Trouble.CUT;
    }

    private HttpClient client(Connection connection) {
        return clients.computeIfAbsent(
                connection,
                kind -> vertx.createHttpClient(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setMaxPoolSize(CONNECTIONS_PER_HOST)
                        .setKeepAlive(kind == Connection.KEPT)
                        .setDecompressionSupported(true)));
    }

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
        clients.clear();
    }
}
