package dev.rainmaker.mcp.storage.local;

import dev.rainmaker.mcp.storage.DownloadName;
import dev.rainmaker.mcp.storage.FileContent;
import dev.rainmaker.mcp.storage.FileKey;
import dev.rainmaker.mcp.storage.StorageConfig;
import io.quarkiverse.mcp.server.ToolCallException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Serves signed links as downloads; anything else is 404. */
@ApplicationScoped
class FileRoute {
    private final StorageConfig config;
    private final FolderProvider folder;
    private final SignedLinks links;

    FileRoute(StorageConfig config, FolderProvider folder, SignedLinks links) {
        this.config = config;
        this.folder = folder;
        this.links = links;
    }

    void register(@Observes Router router) {
        if (!config.provider().equals("local")) {
            return;
        }
        router.get("/files/*").blockingHandler(this::serve, false);
    }

    private void serve(RoutingContext context) {
        var file = signed(context);
        if (file.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response()
                .putHeader("Content-Type", file.get().contentType())
                .putHeader(
                        "Content-Disposition",
                        DownloadName.header(context.request().getParam("name")))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(Buffer.buffer(file.get().bytes()));
    }

    /** The file of a link that was signed here and has not ended. */
    private Optional<FileContent> signed(RoutingContext context) {
        var key = context.normalizedPath().substring("/files/".length());
        var request = context.request();
        boolean valid = links.isValid(key, request.getParam("exp"), request.getParam("name"), request.getParam("sig"));
        try {
            return valid ? folder.read(new FileKey(key)) : Optional.empty();
        } catch (ToolCallException refused) {
            return Optional.empty();
        }
    }
}
