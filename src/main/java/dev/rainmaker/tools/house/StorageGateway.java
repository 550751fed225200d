package dev.rainmaker.tools.house;

import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.client.ToolClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** Keeps and hands out our own files through the storage tool server. */
@ApplicationScoped
public class StorageGateway {
    private final ToolClient tools;

    StorageGateway(ToolClient tools) {
        this.tools = tools;
    }

    /** A stored file. */
    public record Stored(String key, long size, String sha256, String contentType) {}

    /** A file with its bytes. */
    public record File(String key, long size, String sha256, String contentType, byte[] bytes) {}

    private record Found(String key, long size, String sha256, String contentType, String contentBase64) {}

    /** Stores bytes under a key; a repeat with the same idempotency key returns the first result. */
    public Stored upload(String key, byte[] bytes, String contentType, String idempotencyKey) {
        return tools.call(
                "storage",
                "upload_file",
                new Arguments()
                        .with("key", key)
                        .with("content_base64", Base64.getEncoder().encodeToString(bytes))
                        .with("content_type", contentType)
                        .with("idempotency_key", idempotencyKey)
                        .map(),
                Stored.class);
    }

    public File get(String key) {
        var found = tools.call(
                "storage", "get_file", new Arguments().with("key", key).map(), Found.class);
        return new File(
                found.key(),
                found.size(),
                found.sha256(),
                found.contentType(),
                Base64.getDecoder().decode(found.contentBase64()));
    }
}
