package dev.rainmaker.mcp.websearch.local;

import dev.rainmaker.mcp.websearch.SearchUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps an index in step with its folder. One thread at a time builds; a folder that vanished says so. */
final class IndexedFolder {
    private final DocumentFolder folder;
    private final Duration rescanEvery;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant lookAgain = Instant.MIN;
    private String signature = "";
    private PageIndex index;

    IndexedFolder(DocumentFolder folder, Duration rescanEvery, Clock clock) {
        this.folder = folder;
        this.rescanEvery = rescanEvery;
        this.clock = clock;
    }

    PageIndex current() {
        lock.lock();
        try {
            var now = clock.instant();
            if (index == null || !now.isBefore(lookAgain)) {
                refresh();
                lookAgain = now.plus(rescanEvery);
            }
            return index;
        } catch (IOException | UncheckedIOException e) {
            throw new SearchUnavailable("The folder of local documents can't be read.", e);
        } finally {
            lock.unlock();
        }
    }

    private void refresh() throws IOException {
        if (!folder.exists()) {
            throw new SearchUnavailable("The folder of local documents does not exist.");
        }
        var found = folder.signature();
        if (index == null || !found.equals(signature)) {
            index = new PageIndex(folder.pages());
            signature = found;
        }
    }
}
