package dev.rainmaker.mcp.storage.scan;

/** Looks for viruses. */
public interface VirusScanner {
    /** Whether files are looked at. */
    boolean isConfigured();

    /** Whether it answers right now; true where nothing is looked at. */
    boolean isReachable();

    /**
     * Returns when nothing was found.
     *
     * @throws io.quarkiverse.mcp.server.ToolCallException when something was found, or when a configured scanner gives no
     *     clear answer
     */
    void check(byte[] bytes);
}
