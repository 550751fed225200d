package dev.rainmaker.mcp.calendar.caldav;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server, passes everything on, and cuts the line instead of some of the answers. */
final class CuttingProxy implements AutoCloseable {
    private static final Set<String> PASSED_ON =
            Set.of("authorization", "content-type", "depth", "if-match", "if-none-match", "accept");

    private final URI behind;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger seen = new AtomicInteger();
    private volatile String method;
    private volatile List<Integer> cuts = List.of();

    CuttingProxy(URI behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** From now on the answers to these calls with a method, counted from 1, are done but never heard of. */
    void cut(String method, Integer... calls) {
        this.method = method;
        this.cuts = List.of(calls);
        seen.set(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange;
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    request.header(name, values.getFirst());
                }
            });
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (exchange.getRequestMethod().equals(method) && cuts.contains(seen.incrementAndGet())) {
                throw new IOException("cut");
            }
            answer.headers().firstValue("ETag").ifPresent(etag -> exchange.getResponseHeaders()
                    .add("ETag", etag));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
