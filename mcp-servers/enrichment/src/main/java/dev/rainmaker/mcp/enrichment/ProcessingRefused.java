package dev.rainmaker.mcp.enrichment;

/** The person asked a provider not to process facts about them: nobody else is asked either. */
public final class ProcessingRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProcessingRefused() {
        super("processing refused", null, false, false);
    }
}
