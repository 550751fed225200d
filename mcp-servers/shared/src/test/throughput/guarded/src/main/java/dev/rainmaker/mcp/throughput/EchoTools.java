package dev.rainmaker.mcp.throughput;

import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** A trivial tool behind all that the tool servers put before a tool. */
@McpServer("echo")
public class EchoTools {
    /** What came in. */
    public record Echo(String text) {}

    @Tool(
            name = "echo",
            description = "Gives the text back.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "echo", scope = "tools:echo.read")
    @RunOnVirtualThread
    public Echo echo(@ToolArg(description = "What comes back") String text) {
        return new Echo(text);
    }
}
