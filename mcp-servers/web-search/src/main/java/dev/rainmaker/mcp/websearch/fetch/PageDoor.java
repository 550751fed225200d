package dev.rainmaker.mcp.websearch.fetch;

import dev.rainmaker.mcp.shared.http.OutboundHttp.Answer;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/** The way out for checked requests. */
interface PageDoor {
    /** Failures as {@link dev.rainmaker.mcp.shared.http.OutboundHttp#exchange}. */
    Answer exchange(RequestOptions target, Duration time, int longest);
}
