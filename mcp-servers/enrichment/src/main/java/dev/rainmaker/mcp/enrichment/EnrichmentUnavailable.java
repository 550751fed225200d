package dev.rainmaker.mcp.enrichment;

import io.quarkiverse.mcp.server.ToolCallException;

/** A provider can't answer now. The message is one sentence for the caller, without a path or a vendor's body. */
public final class EnrichmentUnavailable extends ToolCallException {
    public EnrichmentUnavailable(String message) {
        super(message);
    }

    public EnrichmentUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
