package dev.rainmaker.mcp.analytics.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Result of {@code export_report}.
 *
 * @param rows without the header
 * @param nextCursor leads to the next file; missing on the last
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedReport(
        String filename,
        String contentType,
        long rows,
        long size,
        String sha256,
        String nextCursor,
        String contentBase64) {

    /** The same for a person, without the bytes. */
    public String text() {
        return "%s: %d rows, %d bytes, SHA-256 %s. The bytes are content_base64 of the structured result.%s"
                .formatted(
                        filename,
                        rows,
                        size,
                        sha256,
                        nextCursor == null ? "" : " There are more rows; next_cursor leads on.");
    }
}
