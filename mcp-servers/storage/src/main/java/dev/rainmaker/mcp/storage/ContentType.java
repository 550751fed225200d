package dev.rainmaker.mcp.storage;

import com.fasterxml.jackson.core.JsonFactory;
import io.quarkiverse.mcp.server.ToolCallException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at the bytes: what claims to be a PDF or a picture has to begin like one, what claims to be text has to be UTF-8. A
 * claim that the bytes contradict is refused, not corrected: it is a mistake of the caller or a disguise. Only
 * {@code application/octet-stream}, which claims nothing, is replaced by what the bytes are.
 */
final class ContentType {
    static final String UNKNOWN = "application/octet-stream";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> TEXTS = Set.of("text/plain", "text/calendar", "text/csv", "application/json");

    /** How the bytes of a type begin; in the order in which they are tried. */
    private enum Form {
        PDF("%PDF-", "application/pdf"),
        PNG("\u0089PNG\r\n\u001a\n", "image/png"),
        JPEG("\u00ff\u00d8\u00ff", "image/jpeg"),
        GIF("GIF8", "image/gif"),
        WEBP("RIFF", "image/webp"),
        ZIP(
                "PK\u0003\u0004",
                "application/zip",
                OFFICE + "wordprocessingml.document",
                OFFICE + "spreadsheetml.sheet",
                OFFICE + "presentationml.presentation");

        private final String beginning;
        private final List<String> types;

        Form(String beginning, String... types) {
            this.beginning = beginning;
            this.types = List.of(types);
        }

        private boolean fits(String start) {
            return start.startsWith(beginning) && (this != WEBP || start.length() >= 12 && start.startsWith("WEBP", 8));
        }
    }

    private ContentType() {}

    /** The type to store; refuses one that the bytes contradict. */
    static String of(String declared, byte[] bytes) {
        var form = form(bytes);
        if (declared.equals(UNKNOWN)) {
            return form.map(known -> known.types.getFirst()).orElseGet(() -> isText(bytes) ? "text/plain" : refuse());
        }
        if (TEXTS.contains(declared)) {
            if (!isText(bytes) || form.isPresent()) {
                throw new ToolCallException(
                        "content_type says " + declared + ", but the content is not text in UTF-8.");
            }
            if (declared.equals("application/json") && !isJson(bytes)) {
                throw new ToolCallException("content_type says application/json, but the content is no JSON.");
            }
            return declared;
        }
        if (all().contains(declared)) {
            if (form.isEmpty() || !form.get().types.contains(declared)) {
                throw new ToolCallException("content_type says " + declared + ", but the content is something else.");
            }
            return declared;
        }
        return refuse();
    }

    private static String refuse() {
        throw new ToolCallException("content_type must be one of " + String.join(", ", all()) + ".");
    }

    private static Set<String> all() {
        var all = new TreeSet<>(TEXTS);
        for (var form : Form.values()) {
            all.addAll(form.types);
        }
        return all;
    }

    private static Optional<Form> form(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (var form : Form.values()) {
            if (form.fits(start)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    private static boolean isJson(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException broken) {
            return false;
        }
    }
}
