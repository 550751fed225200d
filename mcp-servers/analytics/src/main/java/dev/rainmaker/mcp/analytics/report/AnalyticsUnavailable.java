package dev.rainmaker.mcp.analytics.report;

import io.quarkiverse.mcp.server.ToolCallException;

/** The views can't be read now. The message is one sentence for the caller. */
public final class AnalyticsUnavailable extends ToolCallException {
    AnalyticsUnavailable(String message) {
        super(message);
    }

    AnalyticsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
