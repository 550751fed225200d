package dev.rainmaker.mcp.storage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.store.Idempotency;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Files by key. */
@McpServer("storage")
public class StorageTools {
    private static final int MAX_BYTES = 25 * 1024 * 1024;
    private static final int PAGE = 100;
    private static final int LONGEST_LINK = 7 * 24 * 3600;

    private final StorageProvider provider;
    private final SignedLinks links;
    private final GrantVerifier grants;
    private final Idempotency idempotency;

    StorageTools(StorageProvider provider, SignedLinks links, GrantVerifier grants, Idempotency idempotency) {
        this.provider = provider;
        this.links = links;
        this.grants = grants;
        this.idempotency = idempotency;
    }

    /** A file with its bytes. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record FileContent(String key, long size, String sha256, String contentType, String contentBase64) {}

    /** A link and when it ends. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Link(String url, Instant expiresAt) {}

    /** A page of keys. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Listing(List<String> keys, int page, int total) {}

    /** What became of a file. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Deleted(String key, boolean deleted) {}

    @Tool(
            name = "upload_file",
            description =
                    "Stores a file of at most 25 MB under a key, replacing an earlier one. Use before links or attachments.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = true, idempotentHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.write")
    @RunOnVirtualThread
    public StoredFile upload(
            @ToolArg(description = "Key such as proposals/2026/offer.pdf") String key,
            @ToolArg(name = "content_base64", description = "The bytes in base 64") String contentBase64,
            @ToolArg(name = "content_type", description = "Media type; the content has to begin like it")
                    String contentType,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey) {
        var file = new FileKey(key);
        var bytes = bytes(contentBase64);
        ContentSniffer.check(Require.line("content_type", contentType, 100), bytes);
        var hash = Fingerprint.of(Map.of("key", key, "content", contentBase64, "type", contentType));
        return idempotency.run(
                "upload_file", idempotencyKey, hash, StoredFile.class, () -> provider.put(file, bytes, contentType));
    }

    @Tool(
            name = "get_file",
            description = "Returns a stored file with its bytes.",
            outputSchema = @Tool.OutputSchema(from = FileContent.class),
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.read")
    @RunOnVirtualThread
    public ToolResponse get(@ToolArg(description = "Key of the file") String key) {
        var file = require(key);
        var bytes = Base64.getEncoder().encodeToString(provider.read(new FileKey(key)));
        var content = new FileContent(file.key(), file.size(), file.sha256(), file.contentType(), bytes);
        var words = "%s: %s, %d bytes, SHA-256 %s. The bytes are content_base64 of the structured result."
                .formatted(file.key(), file.contentType(), file.size(), file.sha256());
        return new ToolResponse(false, List.of(new TextContent(words)), content, null);
    }

    @Tool(
            name = "create_signed_url",
            description = "Makes a link with which anybody can download a file until it ends.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.write")
    @RunOnVirtualThread
    public Link sign(
            @ToolArg(description = "Key of the file") String key,
            @ToolArg(name = "expires_in_seconds", description = "60 to 604800") int expiresInSeconds,
            @ToolArg(description = "Name that the download gets; the key's last part if left out", required = false)
                    String filename) {
        require(key);
        var name = filename == null ? new FileKey(key).lastPart() : DownloadName.of(filename);
        long end = links.secondsFromNow(Require.range("expires_in_seconds", expiresInSeconds, 60, LONGEST_LINK));
        return new Link(links.link(new FileKey(key), end, name), Instant.ofEpochSecond(end));
    }

    @Tool(
            name = "list_files",
            description = "Lists keys, 100 a page, in alphabetical order.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.read")
    @RunOnVirtualThread
    public Listing list(
            @ToolArg(description = "Only keys that begin so", required = false) String prefix,
            @ToolArg(description = "Zero-based page", defaultValue = "0") int page) {
        var all = provider.list(prefix == null ? "" : Require.optionalLine("prefix", prefix, 200));
        var keys = all.stream()
                .skip((long) Require.range("page", page, 0, 100_000) * PAGE)
                .limit(PAGE)
                .toList();
        return new Listing(keys, page, all.size());
    }

    @Tool(
            name = "delete_file",
            description = "Deletes a file for good. Needs approval_grant.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = true, idempotentHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.write")
    @RunOnVirtualThread
    public Deleted delete(
            @ToolArg(description = "Key of the file") String key,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey,
            @ToolArg(name = "approval_grant", description = "Grant of the approval", required = false) String grant) {
        var file = new FileKey(key);
        var fingerprint = Fingerprint.of(Map.of("key", key));
        return idempotency.run("delete_file", idempotencyKey, fingerprint, Deleted.class, () -> {
            grants.require(grant, "delete_file", fingerprint, idempotencyKey);
            boolean there = provider.find(file).isPresent();
            provider.delete(file);
            return new Deleted(key, there);
        });
    }

    @Tool(
            name = "storage_connection_status",
            description =
                    "Says where files are kept, whether links are configured and whether the place can be written.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        boolean reachable = provider.isReachable();
        var files = reachable ? "files can be stored" : "the folder of the files cannot be written";
        var signed = links.isConfigured() ? "links are signed" : "links need rainmaker.tools.storage.local.secret";
        return new ConnectionStatus(provider.name(), links.isConfigured(), reachable, files + "; " + signed);
    }

    private StoredFile require(String key) {
        return provider.find(new FileKey(key))
                .orElseThrow(() ->
                        new ToolCallException("There is no file under this key; list_files shows what there is."));
    }

    private static byte[] bytes(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(Require.text("content_base64", base64, MAX_BYTES / 3 * 4 + 8));
            if (bytes.length > MAX_BYTES) {
                throw new ToolCallException("The file may have 25 MB at most.");
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new ToolCallException("content_base64 is not base 64.");
        }
    }
}
