package dev.rainmaker.platform.tool;

import java.util.function.Supplier;

/** Where a call of a tool that changes something is noted before it is made, and its answer afterwards. */
public interface ToolWrites {
    /**
     * Makes the call, or gives back what an earlier call with this key answered. Runs on the calling thread.
     *
     * @param idempotencyKey the tool does it once per key
     * @param call answers with the tool's result as JSON text
     */
    String once(String tool, String idempotencyKey, Supplier<String> call);
}
