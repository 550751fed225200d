package dev.rainmaker.mcp.storage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.call.ToolCall;
import dev.rainmaker.mcp.shared.contract.Fingerprint;
import dev.rainmaker.mcp.shared.security.GrantVerifier;
import dev.rainmaker.mcp.shared.store.Idempotency;
import dev.rainmaker.mcp.storage.scan.VirusScanner;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Files by key. */
@McpServer("storage")
public class StorageTools {
    private static final int LONGEST_LINK = 7 * 24 * 3600;

    private final StorageProvider provider;
    private final VirusScanner scanner;
    private final GrantVerifier grants;
    private final Idempotency idempotency;

    StorageTools(StorageProvider provider, VirusScanner scanner, GrantVerifier grants, Idempotency idempotency) {
        this.provider = provider;
        this.scanner = scanner;
        this.grants = grants;
        this.idempotency = idempotency;
    }

    /** A file with its bytes. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record FileContents(String key, long size, String sha256, String contentType, String contentBase64) {}

    /** What became of a file. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Deleted(String key, boolean deleted) {}

    @Tool(
            name = "upload_file",
            description = """
                    Stores a file of at most 25 MB under a key, replacing an earlier one unless only_new is set. Use before
                    links or attachments. The content is looked at: a type that it contradicts, and a virus where a scanner
                    is configured, are refused.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = false, destructiveHint = true, idempotentHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.write")
    @RunOnVirtualThread
    public StoredFile upload(
            @ToolArg(description = "Key such as proposals/2026/offer.pdf") String key,
            @ToolArg(name = "content_base64", description = "The bytes in base 64") String contentBase64,
            @ToolArg(
                            name = "content_type",
                            description =
                                    "Media type; the content has to be of it. application/octet-stream means: find out")
                    String contentType,
            @ToolArg(name = "idempotency_key", description = "Same key, same result") String idempotencyKey,
            @ToolArg(
                            name = "only_new",
                            description = "Refuses when there is another file under the key",
                            defaultValue = "false")
                    boolean onlyNew) {
        var file = new FileKey(key);
        var bytes = bytes(contentBase64);
        var content = new FileContent(bytes, ContentType.of(Require.line("content_type", contentType, 100), bytes));
        var hash = Fingerprint.of(Map.of(
                "key", key, "content", content.sha256(), "type", contentType, "only_new", String.valueOf(onlyNew)));
        return idempotency.runRepeatable("upload_file", idempotencyKey, hash, StoredFile.class, () -> {
            scanner.check(bytes);
            provider.put(file, content, onlyNew);
            return new StoredFile(key, bytes.length, content.sha256(), content.contentType());
        });
    }

    @Tool(
            name = "get_file",
            description = "Returns a stored file with its bytes.",
            outputSchema = @Tool.OutputSchema(from = FileContents.class),
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.read")
    @RunOnVirtualThread
    public ToolResponse get(@ToolArg(description = "Key of the file") String key) {
        var file = provider.read(new FileKey(key)).orElseThrow(StorageTools::missing);
        var hash = file.sha256();
        int size = file.bytes().length;
        var bytes = Base64.getEncoder().encodeToString(file.bytes());
        var content = new FileContents(key, size, hash, file.contentType(), bytes);
        var words = "%s: %s, %d bytes, SHA-256 %s. The bytes are content_base64 of the structured result."
                .formatted(key, file.contentType(), size, hash);
        return new ToolResponse(false, List.of(new TextContent(words)), content, null);
    }

    @Tool(
            name = "create_signed_url",
            description = "Makes a link with which anybody can download a file until it ends.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.write")
    @RunOnVirtualThread
    public FileLink sign(
            @ToolArg(description = "Key of the file") String key,
            @ToolArg(name = "expires_in_seconds", description = "60 to 604800") int expiresInSeconds,
            @ToolArg(description = "Name that the download gets; the key's last part if left out", required = false)
                    String filename) {
        var file = new FileKey(key);
        var name = filename == null ? file.lastPart() : DownloadName.of(filename);
        int seconds = Require.range("expires_in_seconds", expiresInSeconds, 60, LONGEST_LINK);
        if (!provider.exists(file)) {
            throw missing();
        }
        return provider.link(file, seconds, name);
    }

    @Tool(
            name = "list_files",
            description =
                    "Lists files in the order of their keys, a page at a time; next_cursor leads to the next page.",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.read")
    @RunOnVirtualThread
    public FilePage list(
            @ToolArg(description = "Only keys that begin so", required = false) String prefix,
            @ToolArg(description = "next_cursor of the page before; left out for the first", required = false)
                    String cursor,
            @ToolArg(description = "Files of a page, 1 to 1000", defaultValue = "100") int limit) {
        var begin = prefix == null ? "" : Require.optionalLine("prefix", prefix, 200);
        var from = cursor == null || cursor.isEmpty() ? null : Require.line("cursor", cursor, 2_000);
        return provider.list(begin, from, Require.range("limit", limit, 1, 1_000));
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
            return new Deleted(key, provider.delete(file));
        });
    }

    @Tool(
            name = "storage_connection_status",
            description = """
                    Says where files are kept, whether they can be stored and links made, and whether a virus scanner looks
                    at them.""",
            structuredContent = true,
            annotations = @Tool.Annotations(readOnlyHint = true))
    @ToolCall(server = "storage", scope = "tools:storage.read")
    @RunOnVirtualThread
    public ConnectionStatus connectionStatus() {
        var status = provider.status();
        boolean scans = scanner.isReachable();
        var scan = scanner.isConfigured()
                ? scans ? "files are scanned" : "the virus scanner does not answer"
                : "no scanner";
        return new ConnectionStatus(
                status.provider(), status.configured(), status.reachable() && scans, status.detail() + "; " + scan);
    }

    private static ToolCallException missing() {
        return new ToolCallException("There is no file under this key; list_files shows what there is.");
    }

    private static byte[] bytes(String base64) {
        try {
            var bytes = Base64.getDecoder()
                    .decode(Require.text("content_base64", base64, StorageProvider.MAX_BYTES / 3 * 4 + 8));
            if (bytes.length > StorageProvider.MAX_BYTES) {
                throw new ToolCallException("The file may have 25 MB at most.");
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new ToolCallException("content_base64 is not base 64.");
        }
    }
}
