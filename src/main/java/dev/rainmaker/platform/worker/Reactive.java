package dev.rainmaker.platform.worker;

import io.opentelemetry.context.Context;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** The one place where worker threads wait for reactive code. Never call it on the event loop. */
public final class Reactive {
    private Reactive() {}

    /**
     * Runs the reactive call on a Vert.x context of its own and waits for its result; failures come out as they are. The present
     * span is present there, too.
     */
    public static <T> T await(Supplier<Uni<T>> call) {
        var caller = Context.current();
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                // Not taken back: the context of the call ends with it.
                caller.makeCurrent();
                return call.get();
            });
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
