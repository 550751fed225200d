package dev.rainmaker.mcp.shared.hook;

import dev.rainmaker.mcp.shared.store.StoreUnavailable;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.jboss.logging.Logger;

/** Opens doors for pushes of vendors; bodies are kept as they came, since signatures cover their bytes. */
public final class Hooks {
    private static final Logger LOG = Logger.getLogger(Hooks.class);

    private Hooks() {}

    /** Takes one push, on a thread that may wait. */
    @FunctionalInterface
    public interface Taking {
        /** @return status of the answer: 200 taken, 400 unreadable, 401 not signed as it must be */
        int take(MultiMap headers, byte[] body);
    }

    /**
     * Opens {@code POST path}. A store that does not answer is 503, so that the vendor comes again.
     *
     * @param longest body in bytes; longer ones are 413
     */
    public static void post(Router router, String path, long longest, Taking taking) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(longest))
                .handler(request -> take(request, taking));
    }

    private static void take(RoutingContext request, Taking taking) {
        var buffer = request.body().buffer();
        var body = buffer == null ? new byte[0] : buffer.getBytes();
        var headers = request.request().headers();
        request.vertx()
                .executeBlocking(() -> taking.take(headers, body), false)
                .onComplete(
                        status -> request.response().setStatusCode(status).end(), failure -> failed(request, failure));
    }

    private static void failed(RoutingContext request, Throwable failure) {
        LOG.warnf(
                "push not taken path=%s reason=%s",
                request.normalizedPath(), failure.getClass().getSimpleName());
        request.response()
                .setStatusCode(failure instanceof StoreUnavailable ? 503 : 500)
                .end();
    }
}
