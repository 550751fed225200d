package dev.rainmaker.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rainmaker.mcp.shared.ToolTokens;
import dev.rainmaker.mcp.shared.contract.EmailContent;
import dev.rainmaker.mcp.shared.contract.EventContent;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.contract.LinkedInContent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Approves whatever a test is about to call: {@code {tool, arguments}} in, a grant of exactly that out. */
final class GrantDesk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    GrantDesk() throws IOException {
        var application = Thread.currentThread().getContextClassLoader();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            // the key that signs is the application's
            Thread.currentThread().setContextClassLoader(application);
            answer(exchange);
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = JSON.readTree(exchange.getRequestBody());
            var tool = call.get("tool").asText();
            try {
                var print = fingerprint(tool, call.get("arguments"));
                send(exchange, 200, ToolTokens.grant(UUID.randomUUID().toString(), tool, print));
            } catch (RuntimeException failure) {
                send(exchange, 500, "no grant for " + tool + ": " + failure);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String fingerprint(String tool, JsonNode of) {
        return switch (tool) {
            case "send_email" ->
                new EmailContent(
                                text(of, "message_id"),
                                text(of, "from"),
                                text(of, "from_name"),
                                text(of, "to"),
                                text(of, "reply_to"),
                                text(of, "subject"),
                                text(of, "text"),
                                text(of, "html"),
                                text(of, "in_reply_to"),
                                texts(of, "references"),
                                text(of, "list_unsubscribe_url"),
                                List.of())
                        .fingerprint();
            case "send_message" -> new LinkedInContent(text(of, "profile_url"), text(of, "text")).fingerprint();
            case "create_event", "update_event" ->
                new EventContent(
                                text(of, "calendar_id"),
                                text(of, "event_uid"),
                                text(of, "title"),
                                Instant.parse(text(of, "start")).toString(),
                                Instant.parse(text(of, "end")).toString(),
                                text(of, "time_zone"),
                                text(of, "location"),
                                text(of, "description"),
                                texts(of, "attendees"))
                        .fingerprint();
            case "cancel_event" ->
                Fingerprint.of(Map.of("calendar_id", text(of, "calendar_id"), "event_uid", text(of, "event_uid")));
            case "delete_file" -> Fingerprint.of(Map.of("key", text(of, "key")));
            default ->
                throw new IllegalArgumentException(
                        "its fingerprint is not known, add it to " + GrantDesk.class.getName());
        };
    }

    private static String text(JsonNode arguments, String name) {
        return arguments.hasNonNull(name) ? arguments.get(name).asText() : null;
    }

    private static List<String> texts(JsonNode arguments, String name) {
        return StreamSupport.stream(arguments.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
