package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves signed links as downloads; anything else is 404. */
@ApplicationScoped
class FileRoute {
    private final StorageProvider provider;
    private final SignedLinks links;

    FileRoute(StorageProvider provider, SignedLinks links) {
        this.provider = provider;
        this.links = links;
    }

    void register(@Observes Router router) {
        router.get("/files/*").blockingHandler(this::serve, false);
    }

    private void serve(RoutingContext context) {
        var key = context.normalizedPath().substring("/files/".length());
        try {
            if (links.isValid(key, context.request().getParam("exp"), context.request().getParam("sig"))) {
                var file = provider.find(new FileKey(key));
                if (file.isPresent()) {
                    var name = key.substring(key.lastIndexOf('/') + 1);
                    context.response()
                            .putHeader("Content-Type", file.get().contentType())
                            .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                            .putHeader("X-Content-Type-Options", "nosniff")
                            .putHeader("Cache-Control", "private, no-store")
                            .end(Buffer.buffer(provider.read(new FileKey(key))));
                    return;
                }
            }
        } catch (ToolCallException notAKey) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response().setStatusCode(404).end();
    }
}
