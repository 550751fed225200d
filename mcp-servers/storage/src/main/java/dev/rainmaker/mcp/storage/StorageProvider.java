package dev.rainmaker.mcp.storage;

import java.util.List;
import java.util.Optional;

/** A place for files. Keys are checked before they come here. */
interface StorageProvider {
    /** Name that results carry. */
    String name();

    /** Whether files can be stored right now. */
    boolean isReachable();

    /** Stores or replaces; a reader never sees half a file. */
    StoredFile put(FileKey key, byte[] bytes, String contentType);

    Optional<StoredFile> find(FileKey key);

    byte[] read(FileKey key);

    void delete(FileKey key);

    /** Keys that begin so, sorted. */
    List<String> list(String prefix);
}
