package dev.rainmaker.mcp.websearch;

import io.quarkiverse.mcp.server.ToolCallException;

/** A provider can't answer now. The message is one sentence for the caller, without a path or a vendor's body. */
public final class SearchUnavailable extends ToolCallException {
    public SearchUnavailable(String message) {
        super(message);
    }

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
