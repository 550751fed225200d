package dev.rainmaker.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tracer of the house, and trace context as text (W3C traceparent), in which it is stored and sent. Never fails. */
@ApplicationScoped
public class Traces {
    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator FORM = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("rainmaker");
    }

    public Tracer tracer() {
        return tracer;
    }

    /** Headers that hand the present span on; empty when there is none. */
    public Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        FORM.inject(Context.current(), headers, (carrier, name, value) -> carrier.put(name, value));
        return headers;
    }

    /** The present span as text; null when there is none. */
    public String parent() {
        return headers().get(HEADER);
    }

    /** The span that a text names; empty when it names none. */
    public static Optional<SpanContext> of(String parent) {
        if (parent == null) {
            return Optional.empty();
        }
        var context = FORM.extract(Context.root(), Map.of(HEADER, parent), Getter.ONE);
        return Optional.of(Span.fromContext(context).getSpanContext()).filter(SpanContext::isValid);
    }

    private enum Getter implements TextMapGetter<Map<String, String>> {
        ONE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
