package dev.rainmaker.mcp.storage;

import dev.rainmaker.mcp.shared.McpCaller;
import dev.rainmaker.mcp.shared.ToolTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A client of the storage server that may read and write. */
public final class StorageCaller {
    private final McpCaller caller;

    /** @param url of the server's MCP endpoint */
    public StorageCaller(String url) {
        caller = new McpCaller(url, ToolTokens.withScopes("tools:storage.read tools:storage.write"));
    }

    public McpCaller.Result upload(String key, String content, String type, String once) {
        return upload(key, content.getBytes(StandardCharsets.UTF_8), type, once, Map.of());
    }

    public McpCaller.Result upload(String key, byte[] content, String type, String once, Map<String, ?> more) {
        var arguments = new HashMap<String, Object>(more);
        arguments.put("key", key);
        arguments.put("content_base64", Base64.getEncoder().encodeToString(content));
        arguments.put("content_type", type);
        arguments.put("idempotency_key", once);
        return caller.call("upload_file", arguments);
    }

    public McpCaller.Result call(String tool, Map<String, ?> arguments) {
        return caller.call(tool, arguments);
    }

    /** The text that lies under a key. */
    public String text(String key) {
        var found = call("get_file", Map.of("key", key)).structured();
        return new String(Base64.getDecoder().decode(found.get("content_base64").asText()), StandardCharsets.UTF_8);
    }

    /** Address of a link for a minute. */
    public String link(String key, Map<String, ?> more) {
        var arguments = new HashMap<String, Object>(more);
        arguments.put("key", key);
        arguments.put("expires_in_seconds", 60);
        return call("create_signed_url", arguments).structured().get("url").asText();
    }
}
