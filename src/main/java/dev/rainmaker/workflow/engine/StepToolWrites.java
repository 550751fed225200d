package dev.rainmaker.workflow.engine;

import dev.rainmaker.platform.tool.ToolWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Every write of a tool that a step makes is a line of the ledger: after a crash the stored answer is replayed, and a call whose
 * answer was lost is made again with the same key, which is how its provider is asked. Calls from elsewhere are no step's.
 */
@ApplicationScoped
class StepToolWrites implements ToolWrites {
    @Override
    public String once(String tool, String idempotencyKey, Supplier<String> call) {
        if (!RunningStep.HERE.isBound()) {
            return call.get();
        }
        return RunningStep.HERE
                .get()
                .effect(Effect.keyed(name(tool, idempotencyKey), tool, String.class, key -> call.get()));
    }

    /** The tool with a short form of its key: a step may call a tool several times, and keys can be long. */
    private static String name(String tool, String idempotencyKey) {
        var named = UUID.nameUUIDFromBytes(idempotencyKey.getBytes(StandardCharsets.UTF_8));
        return tool + ":" + named.toString().replace("-", "").substring(0, 16);
    }
}
