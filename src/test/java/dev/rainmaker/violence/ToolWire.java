package dev.rainmaker.violence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The wire between a core and its tool servers; what becomes of a call is decided for each one. */
public final class ToolWire implements AutoCloseable {
    private static final Set<String> DROPPED =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param tool name of the tool; empty when the call is no call of a tool
     * @param arguments what the tool is called with
     */
    public record Call(String server, String tool, JsonNode arguments) {}

    /** What the caller gets. */
    public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
        public static Answer of(int status, String contentType, String body) {
            return new Answer(status, Map.of("Content-Type", List.of(contentType)), body.getBytes());
        }
    }

    /** Passes the call to its server and returns the server's answer. */
    @FunctionalInterface
    public interface Onward {
        Answer pass() throws IOException, InterruptedException;
    }

    /** Decides what the caller gets; null hangs up. */
    @FunctionalInterface
    public interface Fate {
        Answer meet(Call call, Onward onward) throws IOException, InterruptedException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer door;
    private final Supplier<String> servers;
    private volatile Fate fate;

    private ToolWire(HttpServer door, Supplier<String> servers, Fate fate) {
        this.door = door;
        this.servers = servers;
        this.fate = fate;
    }

    /** @param servers where the tool servers are, asked for at each call */
    public static ToolWire open(Supplier<String> servers, Fate fate) {
        return open(0, servers, fate);
    }

    /** The same on this port; 0 takes a free one. */
    static ToolWire open(int port, Supplier<String> servers, Fate fate) {
        try {
            var door = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            var wire = new ToolWire(door, servers, fate);
            door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            door.createContext("/mcp/", wire::carry);
            door.start();
            return wire;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + door.getAddress().getPort();
    }

    public int port() {
        return door.getAddress().getPort();
    }

    public void fate(Fate next) {
        fate = next;
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var answer = fate.meet(call(path.substring("/mcp/".length()), body), () -> pass(exchange, path, body));
            if (answer != null) {
                exchange.getResponseHeaders().putAll(answer.headers());
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer pass(HttpExchange exchange, String path, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(servers.get() + path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!DROPPED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var headers = new java.util.HashMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> {
            if (!DROPPED.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                headers.put(name, values);
            }
        });
        return new Answer(answer.statusCode(), headers, answer.body());
    }

    private static Call call(String server, byte[] body) throws IOException {
        var message = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        var params = message.path("params");
        boolean isCall = "tools/call".equals(message.path("method").asText());
        return new Call(server, isCall ? params.path("name").asText() : "", params.path("arguments"));
    }

    @Override
    public void close() {
        door.stop(0);
        http.shutdownNow();
    }
}
