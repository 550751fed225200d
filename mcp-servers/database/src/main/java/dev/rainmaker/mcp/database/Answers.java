package dev.rainmaker.mcp.database;

import dev.rainmaker.mcp.database.sql.SqlRefused;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tool results of this server: the structure, and words for a person beside it. */
final class Answers {
    private Answers() {}

    static <T> ToolResponse of(T structured, Function<T, String> text) {
        return new ToolResponse(false, List.of(new TextContent(text.apply(structured))), structured, Map.of());
    }

    /** As {@link #of}, for what depends on a statement of the caller's. */
    static <T> ToolResponse ofStatement(Supplier<T> structured, Function<T, String> text) {
        try {
            return of(structured.get(), text);
        } catch (SqlRefused refused) {
            throw new ToolCallException("Refused: " + refused.getMessage() + ".");
        }
    }
}
