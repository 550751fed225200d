package dev.rainmaker.mcp.storage;

import dev.rainmaker.mcp.storage.local.FolderProvider;
import dev.rainmaker.mcp.storage.s3.S3Provider;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the provider by configuration, once. */
@Singleton
class StorageProviders {
    @Produces
    @Singleton
    StorageProvider chosen(StorageConfig config, FolderProvider folder, S3Provider s3) {
        return switch (config.provider()) {
            case "local" -> folder;
            case "s3" -> s3;
            default ->
                throw new IllegalStateException(
                        "rainmaker.tools.storage.provider must be local or s3, not " + config.provider());
        };
    }
}
