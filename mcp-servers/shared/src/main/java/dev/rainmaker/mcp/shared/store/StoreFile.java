package dev.rainmaker.mcp.shared.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.function.Consumer;

/** File of JSON lines, one per change. A line cut off by a crash is ignored. Not thread-safe; for one process. */
final class StoreFile implements AutoCloseable {
    private final Path path;
    private final ObjectMapper json = new ObjectMapper();
    private BufferedWriter writer;

    StoreFile(String name) {
        path = Path.of(name).toAbsolutePath();
    }

    /** Gives back what was written, then lets more be written. Returns the number of lines read. */
    int open(Consumer<Entry> replay) {
        try {
            Files.createDirectories(path.getParent());
            int read = 0;
            if (Files.exists(path)) {
                try (var lines = Files.lines(path, StandardCharsets.UTF_8)) {
                    for (var line : (Iterable<String>) lines::iterator) {
                        read(line, replay);
                        read++;
                    }
                }
            }
            boolean torn = endsTorn();
            writer = append(path);
            if (torn) {
                // or the next entry would be glued to the torn one and lost with it
                writer.newLine();
                writer.flush();
            }
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException("the store file " + path + " cannot be used", failure);
        }
    }

    void write(Entry entry) {
        try {
            writer.write(json.writeValueAsString(entry));
            writer.newLine();
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("the store file cannot be written", failure);
        }
    }

    /** Keeps only these; either the old or the new file is there, whole, whenever the process ends. */
    void replaceBy(Collection<Entry> entries) {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (var out = append(fresh)) {
                for (var entry : entries) {
                    out.write(json.writeValueAsString(entry));
                    out.newLine();
                }
            }
            writer.close();
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            writer = append(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("the store file " + path + " cannot be shortened", failure);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the store file " + path + " cannot be closed", failure);
        }
    }

    private static BufferedWriter append(Path path) throws IOException {
        return Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void read(String line, Consumer<Entry> replay) {
        try {
            replay.accept(json.readValue(line, Entry.class));
        } catch (JsonProcessingException torn) {
            // a line cut off by a crash was never confirmed to anybody
            return;
        }
    }

    private boolean endsTorn() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (var bytes = new RandomAccessFile(path.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            return bytes.read() != '\n';
        }
    }
}
