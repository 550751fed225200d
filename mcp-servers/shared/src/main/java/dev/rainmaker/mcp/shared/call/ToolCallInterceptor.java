package dev.rainmaker.mcp.shared.call;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.security.Caller;
import dev.rainmaker.mcp.shared.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does what {@link ToolCall} promises, for blocking and reactive tools. */
@ToolCall
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class ToolCallInterceptor {
    private static final Logger LOG = Logger.getLogger("dev.rainmaker.mcp.audit");

    private final Caller caller;
    private final MeterRegistry metrics;

    ToolCallInterceptor(Caller caller, MeterRegistry metrics) {
        this.caller = caller;
        this.metrics = metrics;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var needed = invocation.getMethod().getAnnotation(ToolCall.class);
        var tool = invocation.getMethod().getAnnotation(Tool.class).name();
        long start = System.nanoTime();
        if (!caller.hasScope(needed.scope())) {
            record(needed.server(), tool, "refused", start);
            throw new ToolCallException("This token may not do that: it needs the scope " + needed.scope() + ".");
        }
        try {
            var result = invocation.proceed();
            if (result instanceof Uni<?> later) {
                return later.onItemOrFailure()
                        .invoke((item, failure) ->
                                record(needed.server(), tool, failure == null ? "done" : "failed", start))
                        .onFailure()
                        .transform(failure -> sentence(needed.server(), tool, failure));
            }
            record(needed.server(), tool, "done", start);
            return result;
        } catch (Exception failure) {
            record(needed.server(), tool, "failed", start);
            throw sentence(needed.server(), tool, failure);
        }
    }

    private static ToolCallException sentence(String server, String tool, Throwable failure) {
        if (failure instanceof ToolCallException readable) {
            return readable;
        }
        if (failure instanceof VendorFailure vendor) {
            LOG.infof("vendor failed tool=%s server=%s kind=%s", tool, server, vendor.kind());
            return new ToolCallException(vendor.getMessage());
        }
        if (failure instanceof StoreUnavailable away) {
            LOG.warnf("store away tool=%s server=%s: %s", tool, server, away.getCause());
            return new ToolCallException(away.getMessage());
        }
        LOG.warnf(failure, "tool failed tool=%s server=%s", tool, server);
        return new ToolCallException("The " + server
                + " tool server could not do this; its operator finds the reason in the log. Try again later.");
    }

    private void record(String server, String tool, String status, long start) {
        long nanos = System.nanoTime() - start;
        metrics.timer("rainmaker.tools", "server", server, "tool", tool, "status", status)
                .record(nanos, TimeUnit.NANOSECONDS);
        LOG.infof(
                "tool called tool=%s server=%s caller=%s status=%s ms=%d",
                tool, server, caller.name(), status, nanos / 1_000_000);
    }
}
