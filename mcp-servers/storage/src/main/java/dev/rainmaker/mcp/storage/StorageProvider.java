package dev.rainmaker.mcp.storage;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import java.util.Optional;

/** A place for files. Keys and contents are checked before they come here. Thread-safe and blocking. */
public interface StorageProvider {
    /** Largest file, in bytes. */
    int MAX_BYTES = 25 * 1024 * 1024;

    /** Whether files can be stored and links made right now; never throws for a place that is down. */
    ConnectionStatus status();

    /**
     * Stores; a reader never sees half a file. With {@code onlyNew} a key that holds something else is refused and the same
     * content counts as stored.
     */
    void put(FileKey key, FileContent content, boolean onlyNew);

    boolean exists(FileKey key);

    Optional<FileContent> read(FileKey key);

    /** @return whether there was a file */
    boolean delete(FileKey key);

    /**
     * Files whose keys begin so, in order of their keys.
     *
     * @param cursor of the page before, or null for the first
     * @param limit 1 to 1000
     */
    FilePage list(String prefix, String cursor, int limit);

    /** A link that downloads the file under this name until it ends. */
    FileLink link(FileKey key, int seconds, String filename);
}
