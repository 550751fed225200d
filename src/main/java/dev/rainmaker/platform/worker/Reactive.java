package dev.rainmaker.platform.worker;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** The one place where worker threads wait for reactive code. Never call it on the event loop. */
public final class Reactive {
    private Reactive() {}

    /** Runs the reactive call on a Vert.x context and waits for its result; failures come out as they are. */
    public static <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
