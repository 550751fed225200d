package dev.rainmaker.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.platform.clock.Clock;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * When the configured model is switched off: as its server says ({@code GET /models/{id}}; OpenAI calls it
 * {@code shutdown_date}, other servers that speak its API {@code deprecation} or {@code expiration_date}), else as configured.
 * The server is asked at most once a day, after a failure once an hour. Safe for many threads; blocks while it asks.
 */
@Singleton
public class ModelShutdown {
    private static final List<String> FIELDS = List.of("shutdown_date", "deprecation", "expiration_date");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration FAILED = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int ISO_DAY = 10;

    private final AiConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ReentrantLock lock = new ReentrantLock();
    private Instant askAgain = Instant.MIN;
    private LocalDate said;

    ModelShutdown(AiConfig config, Clock clock, ObjectMapper json) {
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The day from which the model is gone, and who says so.
     *
     * @param source {@code vendor} or {@code configuration}
     */
    record Known(LocalDate day, String source) {}

    Optional<Known> known() {
        lock.lock();
        try {
            if (!clock.machine().isBefore(askAgain)) {
                ask();
            }
            return said == null
                    ? config.shutdownOn().map(day -> new Known(day, "configuration"))
                    : Optional.of(new Known(said, "vendor"));
        } finally {
            lock.unlock();
        }
    }

    private void ask() {
        var now = clock.machine();
        try {
            var answer = http.send(request(), BodyHandlers.ofString());
            boolean answered = answer.statusCode() == OK;
            said = answered ? day(json.readTree(answer.body())) : said;
            askAgain = now.plus(answered ? REMEMBERED : FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (JsonProcessingException unreadable) {
            askAgain = now.plus(REMEMBERED);
        } catch (IOException failure) {
            askAgain = now.plus(FAILED);
        }
    }

    private HttpRequest request() {
        var id = URLEncoder.encode(config.model().orElseThrow(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(config.baseUrl() + "/models/" + id))
                .header("Authorization", "Bearer " + config.apiKey().orElseThrow())
                .timeout(TIMEOUT)
                .build();
    }

    private static LocalDate day(JsonNode model) {
        return FIELDS.stream()
                .map(model::path)
                .flatMap(value -> Stream.ofNullable(day(value.asText(""), value.asLong())))
                .findFirst()
                .orElse(null);
    }

    /** A day, a moment, or seconds since 1970. */
    private static LocalDate day(String text, long seconds) {
        try {
            return text.length() >= ISO_DAY && text.charAt(4) == '-'
                    ? LocalDate.parse(text.substring(0, ISO_DAY))
                    : seconds > 0 ? LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC) : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
