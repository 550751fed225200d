package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Looks at the bytes: what claims to be a PDF or a picture has to begin like one, what claims to be text has to be UTF-8. */
final class ContentSniffer {
    private static final Map<String, String> BEGINNINGS = Map.of(
            "application/pdf", "%PDF-",
            "image/png", "\u0089PNG",
            "image/jpeg", "\u00ff\u00d8\u00ff",
            "image/gif", "GIF8",
            "application/zip", "PK");
    private static final Set<String> TEXTS = Set.of("text/plain", "text/calendar", "text/csv", "application/json");

    private ContentSniffer() {}

    static void check(String declared, byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        var expected = BEGINNINGS.get(declared);
        if (expected != null) {
            if (!start.startsWith(expected)) {
                throw new ToolCallException("content_type says " + declared + ", but the content is something else.");
            }
        } else if (TEXTS.contains(declared)) {
            if (!isText(bytes)) {
                throw new ToolCallException(
                        "content_type says " + declared + ", but the content is not text in UTF-8.");
            }
        } else {
            throw new ToolCallException("content_type must be one of "
                    + String.join(", ", BEGINNINGS.keySet().stream().sorted().toList()) + ", "
                    + String.join(", ", TEXTS.stream().sorted().toList()) + ".");
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
