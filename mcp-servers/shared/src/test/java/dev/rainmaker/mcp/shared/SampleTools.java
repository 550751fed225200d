package dev.rainmaker.mcp.shared;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.Steps;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.security.OutwardAct;
import dev.rainmaker.mcp.shared.store.Idempotency;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Progress;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Tools for the tests of what all servers share. */
@McpServer("sample")
public class SampleTools {
    private static final AtomicInteger SENT = new AtomicInteger();

    private final GrantVerifier grants;
    private final Idempotency idempotency;

    SampleTools(GrantVerifier grants, Idempotency idempotency) {
        this.grants = grants;
        this.idempotency = idempotency;
    }

    /** How often something was sent. */
    public static int sent() {
        return SENT.get();
    }

    /** Result of a sending. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Sent(String messageId, int count, String unknown) {
        Sent(String messageId, int count) {
            this(messageId, count, null);
        }
    }

    @Tool(
            name = "send_sample",
            description = "Sends a sample once.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = false))
    @ToolCall(server = "sample", scope = "tools:sample.send")
    @RunOnVirtualThread
    public Sent send(
            @ToolArg(description = "What to send") String text,
            @ToolArg(description = "Whom it goes to", required = false) String to,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey,
            @ToolArg(name = "approval_grant", description = "Grant of an approval", required = false) String grant) {
        var content = new HashMap<String, Object>();
        content.put("text", Require.text("text", text, 10));
        content.put("to", to);
        var act = new OutwardAct(
                "send_sample", "tools:sample.send", Fingerprint.of(content), to == null ? Set.of() : Set.of(to));
        return idempotency.run("send_sample", idempotencyKey, act.fingerprint(), Sent.class, () -> {
            grants.require(grant, act, idempotencyKey);
            return new Sent("m", SENT.incrementAndGet());
        });
    }

    @Tool(name = "count_sample", description = "Takes long.", structuredContent = true)
    @ToolCall(server = "sample", scope = "tools:sample.read")
    @RunOnVirtualThread
    public Sent count(Progress progress) {
        var steps = Steps.of(progress, 2);
        steps.done("first half");
        steps.done("second half");
        return new Sent("m", 2);
    }

    @Tool(name = "break_sample", description = "Fails inside.", structuredContent = true)
    @ToolCall(server = "sample", scope = "tools:sample.read")
    public Sent fail() {
        throw new IllegalStateException("secret detail");
    }
}
