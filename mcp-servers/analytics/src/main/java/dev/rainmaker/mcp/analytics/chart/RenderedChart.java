package dev.rainmaker.mcp.analytics.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Result of {@code render_chart}: the picture and the table behind it.
 *
 * @param width in pixels of the file
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RenderedChart(
        String filename,
        String contentType,
        int width,
        int height,
        long size,
        String title,
        List<String> labels,
        List<Row> series,
        String contentBase64) {

    /** A line of the table; a null is a value that is not known. */
    public record Row(String name, List<Double> values) {}

    /** The same for a person, without the bytes. */
    public String text() {
        return "%s: %s, %d × %d pixels, %d bytes. The bytes are content_base64 of the structured result."
                .formatted(title, filename, width, height, size);
    }
}
