package dev.rainmaker.mcp.storage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/**
 * A page of files.
 *
 * @param nextCursor for the next page; null when there is none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record FilePage(List<Entry> files, String nextCursor) {
    /** One file of a page; size in bytes. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Entry(String key, long size, Instant modifiedAt) {}
}
