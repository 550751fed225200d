package dev.rainmaker.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The wire between the core and its tool servers: passes every call on, and hangs up on calls to a server that is switched off.
 * What is off stands in a system property, because the class is loaded once by the test and once before it.
 */
final class ToolSwitch {
    private static final String OFF = "rainmaker.story.tool-off";
    private static final String PORT = "rainmaker.story.switch-port";
    private static final Set<String> DROPPED =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ToolSwitch() {}

    /** Opens the wire once in this process and says on which port. */
    static synchronized String open() {
        if (System.getProperty(PORT) == null) {
            try {
                var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/mcp/", ToolSwitch::pass);
                server.start();
                System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return System.getProperty(PORT);
    }

    static void off(String server) {
        System.setProperty(OFF, server);
    }

    static void allOn() {
        System.clearProperty(OFF);
    }

    private static void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/mcp/" + System.getProperty(OFF))) {
                return;
            }
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product() + path))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!DROPPED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!DROPPED.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the product of the running test answers. */
    private static String product() {
        return System.getProperty("rainmaker.story.product-port");
    }

    /** Connects the far end with the product that has just started. */
    static void connect() {
        System.setProperty("rainmaker.story.product-port", Integer.toString(RestAssured.port));
    }
}
