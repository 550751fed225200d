package dev.rainmaker.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Empties what an embedded installation has kept: its data, and the files of the tool servers and the world that lie
 * beside it.
 */
final class CleanStart {
    private static final List<String> BESIDE = List.of("files", "calendars", "tools-store.jsonl", "world");

    private CleanStart() {}

    static void of(Path databaseFolder) {
        delete(databaseFolder.resolve("data"));
        delete(databaseFolder.resolve("tmp"));
        BESIDE.forEach(name -> delete(databaseFolder.resolveSibling(name)));
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException("what was kept in " + path + " could not be removed", failure);
        }
    }
}
