package dev.rainmaker.realtime;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client as the browser is one: the token comes in the subprotocol. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile Integer closedWith;
    private final WebSocket socket;

    SocketClient(URI page, String token) {
        var carrier = URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + token, StandardCharsets.UTF_8)
                .replace("+", "%20");
        socket = http.newWebSocketBuilder()
                .subprotocols("bearer-token-carrier", carrier)
                .buildAsync(URI.create(page.toString().replaceFirst("^http", "ws")), this)
                .join();
    }

    SocketClient subscribe(Long afterSeq, String... topics) throws Exception {
        var message = JSON.createObjectNode();
        List.of(topics).forEach(message.putArray("subscribe")::add);
        if (afterSeq != null) {
            message.put("afterSeq", afterSeq);
        }
        int before = answers().size();
        say(JSON.writeValueAsString(message));
        await().until(() -> answers().size() > before);
        return this;
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    List<JsonNode> received() {
        return List.copyOf(received);
    }

    List<JsonNode> answers() {
        return received.stream().filter(message -> message.has("subscribed")).toList();
    }

    List<JsonNode> events() {
        return received.stream().filter(message -> message.has("type")).toList();
    }

    List<Long> seqs() {
        return events().stream().map(event -> event.get("seq").asLong()).toList();
    }

    Integer closedWith() {
        return closedWith;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try {
                received.add(JSON.readTree(part.toString()));
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedWith = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
