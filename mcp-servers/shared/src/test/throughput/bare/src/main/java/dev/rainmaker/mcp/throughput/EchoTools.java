package dev.rainmaker.mcp.throughput;

import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The same trivial tool, open to everybody. */
@McpServer("echo")
public class EchoTools {
    /** What came in. */
    public record Echo(String text) {}

    @Tool(
            name = "echo",
            description = "Gives the text back.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @RunOnVirtualThread
    public Echo echo(@ToolArg(description = "What comes back") String text) {
        return new Echo(text);
    }
}
