package dev.rainmaker.prospects;

import java.time.Instant;

/**
 * An import and how far it is. Rows read = created + duplicates + errors once it is done.
 *
 * @param encoding how the file was read: utf-8 or windows-1252
 * @param processed rows with an outcome so far
 * @param removed what an undo took away again
 * @param kept what an undo left because somebody has worked with it since
 */
public record ProspectImport(
        ImportId id,
        ImportStatus status,
        String fileName,
        long bytes,
        String encoding,
        String separator,
        long rows,
        long processed,
        long created,
        long duplicates,
        long errors,
        long removed,
        long kept,
        Instant createdAt,
        Instant finishedAt) {}
