package dev.rainmaker.simulation.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Calls the product over HTTP. Blocking; statuses are returned, only a broken connection is an exception. */
public final class ProductClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String JSON = "application/json";

    private final Supplier<URI> base;
    private final InboundSignature signature;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public ProductClient(Supplier<URI> base, InboundSignature signature) {
        this.base = base;
        this.signature = signature;
    }

    /** Hands a raw mail to the inbound path; 2xx means taken. */
    public int postMail(byte[] mime) throws IOException {
        var timestamp = Instant.now().getEpochSecond();
        return send(request("/api/v1/inbound/mime")
                        .header("Content-Type", "message/rfc822")
                        .header("X-Rainmaker-Timestamp", String.valueOf(timestamp))
                        .header("X-Rainmaker-Signature", signature.sign(timestamp, mime))
                        .POST(BodyPublishers.ofByteArray(mime)))
                .statusCode();
    }

    /** Business time and speed of the product. */
    public WorldTime world() throws IOException {
        var response = send(request("/api/v1/world").GET());
        if (response.statusCode() != 200) {
            throw new IOException("world answered " + response.statusCode());
        }
        var world = json.readTree(response.body());
        return new WorldTime(
                Instant.parse(world.required("now").asText()),
                world.path("speed").asDouble(1));
    }

    /** Opens the public page of a proposal as a browser would. */
    public int openProposal(String token) throws IOException {
        return send(request("/p/" + token).GET()).statusCode();
    }

    /** The public content of a proposal; an empty node if it cannot be read. */
    public JsonNode proposal(String token) throws IOException {
        var response = send(request("/api/v1/public/proposals/" + token).GET());
        return response.statusCode() == 200 ? json.readTree(response.body()) : json.createObjectNode();
    }

    /** Posts {@code accept}, {@code decline} or {@code changes}. */
    public int decide(String token, String action, Map<String, String> body) throws IOException {
        return send(request("/api/v1/public/proposals/" + token + "/" + action)
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body))))
                .statusCode();
    }

    /** Uses a one-click address (RFC 8058); only its path counts, nobody here calls another host. */
    public int unsubscribe(String url) throws IOException {
        var uri = URI.create(url);
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return send(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .statusCode();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(PATIENCE)
                .header("Accept", JSON + ", text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the world is closing");
        }
    }
}
