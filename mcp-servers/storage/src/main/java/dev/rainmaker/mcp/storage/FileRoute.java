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
        try {
            answer(context);
        } catch (ToolCallException notAKey) {
            context.response().setStatusCode(404).end();
        }
    }

    private void answer(RoutingContext context) {
        var path = context.normalizedPath().substring("/files/".length());
        var name = context.request().getParam("name");
        if (!links.isValid(
                path, context.request().getParam("exp"), name, context.request().getParam("sig"))) {
            context.response().setStatusCode(404).end();
            return;
        }
        var key = new FileKey(path);
        var file = provider.find(key);
        if (file.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response()
                .putHeader("Content-Type", file.get().contentType())
                .putHeader("Content-Disposition", DownloadName.header(name))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(Buffer.buffer(provider.read(key)));
    }
}
