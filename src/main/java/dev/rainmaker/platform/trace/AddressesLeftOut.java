package dev.rainmaker.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/** What people searched for, where they are, and the tokens of public links stay out of spans of requests. */
@ApplicationScoped
class AddressesLeftOut implements SpanProcessor {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> TARGET = AttributeKey.stringKey("http.target");
    private static final List<AttributeKey<String>> LEFT_OUT = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("http.client_ip"),
            AttributeKey.stringKey("network.peer.address"));
    private static final Pattern PUBLIC = Pattern.compile("^(/(?:p|b|u|ask|files)/).*");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : LEFT_OUT) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, "-");
            }
        }
        shorten(span, PATH);
        shorten(span, TARGET);
    }

    private static void shorten(ReadWriteSpan span, AttributeKey<String> key) {
        var path = span.getAttribute(key);
        if (path != null) {
            span.setAttribute(key, PUBLIC.matcher(path).replaceFirst("$1-").replaceFirst("\\?.*", "?-"));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
