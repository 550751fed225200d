package dev.rainmaker.mcp.shared.call;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.security.Caller;
import dev.rainmaker.mcp.shared.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does what {@link ToolCall} promises, for blocking and reactive tools. */
@ToolCall
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ToolCallInterceptor {
    private static final Logger LOG = Logger.getLogger("dev.rainmaker.mcp.audit");

    private final Caller caller;
    private final RateLimits limits;
    private final MeterRegistry metrics;
    /** Looking a timer up by its tags costs more than a small tool does. */
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();

    ToolCallInterceptor(Caller caller, RateLimits limits, MeterRegistry metrics) {
        this.caller = caller;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** One call as the audit tells it. */
    private record Call(String server, String tool, String caller, long start) {}

    private record Outcome(String server, String tool, String status) {}

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var needed = invocation.getMethod().getAnnotation(ToolCall.class);
        var tool = invocation.getMethod().getAnnotation(Tool.class).name();
        var call = new Call(needed.server(), tool, caller.name(), System.nanoTime());
        var wait = limits.take(call.caller());
        if (!wait.isZero()) {
            record(call, "limited");
            throw new ToolCallException(
                    "Too many calls at once; try again in " + Math.max(1, wait.toSeconds()) + " seconds.");
        }
        if (!caller.hasScope(needed.scope())) {
            record(call, "refused");
            throw new ToolCallException("This token may not do that: it needs the scope " + needed.scope() + ".");
        }
        try {
            var result = invocation.proceed();
            if (result instanceof Uni<?> later) {
                return later.onItemOrFailure()
                        .invoke((item, failure) -> record(call, failure == null ? "done" : "failed"))
                        .onFailure()
                        .transform(failure -> sentence(call, failure));
            }
            record(call, "done");
            return result;
        } catch (Exception failure) {
            record(call, "failed");
            throw sentence(call, failure);
        }
    }

    private static ToolCallException sentence(Call call, Throwable failure) {
        if (failure instanceof ToolCallException readable) {
            return readable;
        }
        if (failure instanceof VendorFailure vendor) {
            LOG.infof("vendor failed tool=%s server=%s kind=%s", call.tool(), call.server(), vendor.kind());
            return new ToolCallException(vendor.getMessage());
        }
        if (failure instanceof StoreUnavailable away) {
            LOG.warnf("store away tool=%s server=%s: %s", call.tool(), call.server(), away.getCause());
            return new ToolCallException(away.getMessage());
        }
        LOG.warnf(failure, "tool failed tool=%s server=%s", call.tool(), call.server());
        return new ToolCallException("The " + call.server()
                + " tool server could not do this; its operator finds the reason in the log. Try again later.");
    }

    private void record(Call call, String status) {
        long nanos = System.nanoTime() - call.start();
        timers.computeIfAbsent(new Outcome(call.server(), call.tool(), status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        LOG.info("tool called tool=" + call.tool() + " server=" + call.server() + " caller=" + call.caller()
                + " status=" + status + " ms=" + nanos / 1_000_000);
    }

    private Timer timer(Outcome outcome) {
        return metrics.timer(
                "rainmaker.tools", "server", outcome.server(), "tool", outcome.tool(), "status", outcome.status());
    }
}
