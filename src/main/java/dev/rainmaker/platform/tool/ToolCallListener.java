package dev.rainmaker.platform.tool;

/** Hears of every call of a tool, on the thread that made it, right after it ended. Must be quick and must not fail. */
public interface ToolCallListener {
    void called(ToolCall call);
}
