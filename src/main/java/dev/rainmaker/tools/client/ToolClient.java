package dev.rainmaker.tools.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.exception.ToolArgumentsException;
import dev.langchain4j.exception.ToolExecutionException;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.limits.ProviderBusy;
import dev.rainmaker.platform.limits.Providers;
import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.platform.tool.ToolCallListener;
import dev.rainmaker.platform.tool.ToolWrites;
import dev.rainmaker.platform.trace.Traces;
import dev.rainmaker.tools.ToolFailed;
import dev.rainmaker.tools.ToolsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Calls tools over MCP HTTP. One client per server, made on first use and dropped after a failure, so that a restarted
 * server is found again. Every failure becomes a {@link ToolFailed} with a readable sentence.
 */
@ApplicationScoped
public class ToolClient {
    private static final Logger LOG = Logger.getLogger(ToolClient.class);

    /** The servers' words for a limit (429) with its Retry-After. */
    private static final Pattern LIMIT =
            Pattern.compile("(?:Too many calls at once|asks for fewer calls); try again in (\\d{1,7}) seconds");

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, McpClient> clients = new ConcurrentHashMap<>();
    private final ToolsConfig config;
    private final PublicUrl url;
    private final ToolTokens tokens;
    private final MeterRegistry metrics;
    private final Traces traces;
    private final Providers providers;
    private final ToolWrites writes;
    private final List<ToolCallListener> listeners;

    ToolClient(
            ToolsConfig config,
            PublicUrl url,
            ToolTokens tokens,
            MeterRegistry metrics,
            Traces traces,
            Providers providers,
            ToolWrites writes,
            @All List<ToolCallListener> listeners) {
        this.config = config;
        this.url = url;
        this.tokens = tokens;
        this.metrics = metrics;
        this.traces = traces;
        this.listeners = List.copyOf(listeners);
        this.providers = providers;
        this.writes = writes;
    }

    /**
     * Calls a tool and reads its structured result. A call with an idempotency key is a write, and noted as one.
     *
     * @param arguments in snake case; null values are left out
     * @throws ToolFailed when the tool refuses, cannot be reached or answers something else
     * @throws ProviderBusy when the server has no free place or wants a rest; nothing happened
     */
    public <T> T call(String server, String tool, Map<String, ?> arguments, Class<T> type) {
        return arguments.get("idempotency_key") instanceof String key
                ? read(
                        tool,
                        writes.once(tool, key, () -> asked(server, tool, arguments, type)
                                .text()),
                        type)
                : asked(server, tool, arguments, type).value();
    }

    /** An answer as it came and as it was read. */
    private record Asked<T>(String text, T value) {}

    private <T> Asked<T> asked(String server, String tool, Map<String, ?> arguments, Class<T> type) {
        long start = System.nanoTime();
        var outcome = ToolCall.CallOutcome.NO_ANSWER;
        var span = traces.tracer()
                .spanBuilder("tool " + tool)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("rainmaker.tool.server", server)
                .setAttribute("rainmaker.tool", tool)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            var text = providers.at(server, () -> execute(server, tool, arguments));
            outcome = ToolCall.CallOutcome.UNREADABLE;
            var value = read(tool, text, type);
            outcome = ToolCall.CallOutcome.DONE;
            return new Asked<>(text, value);
        } catch (ToolFailed failure) {
            if (outcome == ToolCall.CallOutcome.NO_ANSWER && failure.answered()) {
                outcome = ToolCall.CallOutcome.REFUSED;
            }
            throw failure;
        } finally {
            over(span, server, tool, outcome, System.nanoTime() - start);
        }
    }

    private <T> T read(String tool, String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new ToolFailed(tool, true, "The tool " + tool + " answered something that is not its result.");
        }
    }

    private void over(Span span, String server, String tool, ToolCall.CallOutcome outcome, long nanos) {
        var call = new ToolCall(server, tool, nanos / 1_000_000, outcome);
        boolean done = call.outcome() == ToolCall.CallOutcome.DONE;
        span.setAttribute("rainmaker.tool.outcome", call.outcome().name().toLowerCase(Locale.ROOT));
        if (!done) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
        metrics.timer("rainmaker.tool.calls", "tool", call.tool(), "outcome", done ? "done" : "failed")
                .record(nanos, TimeUnit.NANOSECONDS);
        listeners.forEach(listener -> listener.called(call));
        LOG.debugf(
                "tool called tool=%s server=%s status=%s ms=%d", call.tool(), call.server(), call.outcome(), call.ms());
    }

    /** Asked for on the thread that calls, so that the span of the call is the present one. */
    private Map<String, String> headers() {
        var headers = traces.headers();
        headers.put("Authorization", "Bearer " + tokens.current());
        return headers;
    }

    private String execute(String server, String tool, Map<String, ?> arguments) {
        try {
            var request = ToolExecutionRequest.builder()
                    .name(tool)
                    .arguments(json.writeValueAsString(arguments))
                    .build();
            var text = clients.computeIfAbsent(server, this::connect)
                    .executeTool(request)
                    .resultText();
            providers.answered(server);
            return text;
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException("the arguments of " + tool + " are not plain values", ours);
        } catch (ToolArgumentsException | ToolExecutionException failed) {
            if (!isWordOfTheServer(failed)) {
                throw unreachable(server, tool, failed);
            }
            limited(server, failed);
            providers.answered(server);
            throw new ToolFailed(tool, true, sentence(failed, "The tool " + tool + " refused without a reason."));
        } catch (RuntimeException failed) {
            throw unreachable(server, tool, failed);
        }
    }

    /** The client gives a broken connection and a bad HTTP status the same type as a refusal; only their causes differ. */
    private static boolean isWordOfTheServer(Exception failed) {
        var cause = failed.getCause();
        return cause == null
                || cause.getClass() == RuntimeException.class
                        && cause.getCause() == null
                        && !String.valueOf(cause.getMessage()).startsWith("Unexpected status code");
    }

    private ToolFailed unreachable(String server, String tool, Exception failed) {
        drop(server);
        providers.failed(server);
        LOG.warnf("tool server did not answer server=%s tool=%s: %s", server, tool, failed.getMessage());
        return new ToolFailed(
                tool,
                false,
                "The " + server + " tool server does not answer. Check that it runs and is reached at "
                        + address(server) + ".");
    }

    /** A limit of the server or of the vendor behind it: the call was turned away before it did anything. */
    private void limited(String server, Exception failed) {
        var limit = LIMIT.matcher(String.valueOf(failed.getMessage()));
        if (limit.find()) {
            throw providers.asksForRest(server, Duration.ofSeconds(Long.parseLong(limit.group(1))));
        }
    }

    private static String sentence(Exception failure, String otherwise) {
        return failure.getMessage() == null || failure.getMessage().isBlank() ? otherwise : failure.getMessage();
    }

    private McpClient connect(String server) {
        var transport = new StreamableHttpMcpTransport.Builder()
                .url(address(server))
                .customHeaders((Supplier<Map<String, String>>) this::headers)
                .timeout(config.timeout())
                .build();
        return new DefaultMcpClient.Builder()
                .transport(transport)
                .key(server)
                .clientName("rainmaker-core")
                .clientVersion("1")
                .toolExecutionTimeout(config.timeout())
                .autoHealthCheck(false)
                .cacheToolList(true)
                .build();
    }

    private String address(String server) {
        var own = config.url().get(server);
        return own != null ? own : config.baseUrl().orElseGet(url::self) + "/mcp/" + server;
    }

    private void drop(String server) {
        var client = clients.remove(server);
        if (client != null) {
            close(client);
        }
    }

    private static void close(McpClient client) {
        try {
            client.close();
        } catch (Exception failure) {
            LOG.debugf("tool client was not closed cleanly: %s", failure.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        clients.values().forEach(ToolClient::close);
        clients.clear();
    }
}
