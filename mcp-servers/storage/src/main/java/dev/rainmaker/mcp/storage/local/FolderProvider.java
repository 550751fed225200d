package dev.rainmaker.mcp.storage.local;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.storage.FileContent;
import dev.rainmaker.mcp.storage.FileKey;
import dev.rainmaker.mcp.storage.FileLink;
import dev.rainmaker.mcp.storage.FilePage;
import dev.rainmaker.mcp.storage.KeyTaken;
import dev.rainmaker.mcp.storage.StorageConfig;
import dev.rainmaker.mcp.storage.StorageProvider;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Local provider: a folder. Content types lie in a folder of their own beside it; symbolic links are refused. */
@ApplicationScoped
@Typed(FolderProvider.class)
public class FolderProvider implements StorageProvider {
    /** Begins names of files that are still being written; no key can begin with a dot. */
    private static final String UNFINISHED = ".upload";

    private final Path files;
    private final Path types;
    private final SignedLinks links;

    FolderProvider(StorageConfig config, SignedLinks links) {
        this.links = links;
        var folder = Path.of(config.local().folder()).toAbsolutePath().normalize();
        files = folder.resolve("content");
        types = folder.resolve("types");
    }

    @Override
    public ConnectionStatus status() {
        boolean writable = isWritable();
        var files = writable ? "files can be stored" : "the folder of the files cannot be written";
        var signed = links.isConfigured() ? "links are signed" : "links need rainmaker.tools.storage.local.secret";
        return new ConnectionStatus("local", links.isConfigured(), writable, files + "; " + signed);
    }

    private boolean isWritable() {
        try {
            Files.createDirectories(files);
            return Files.isWritable(files);
        } catch (IOException unwritable) {
            return false;
        }
    }

    @Override
    public void put(FileKey key, FileContent content, boolean onlyNew) {
        var known = onlyNew ? read(key) : Optional.<FileContent>empty();
        if (known.isPresent()) {
            if (!Arrays.equals(known.get().bytes(), content.bytes())) {
                throw new KeyTaken();
            }
            return;
        }
        write(inside(types, key), content.contentType().getBytes(StandardCharsets.UTF_8), false);
        write(inside(files, key), content.bytes(), onlyNew);
    }

    @Override
    public boolean exists(FileKey key) {
        return Files.isRegularFile(inside(files, key), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<FileContent> read(FileKey key) {
        try {
            var path = inside(files, key);
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new FileContent(Files.readAllBytes(path), type(key)))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean delete(FileKey key) {
        try {
            boolean there = exists(key) && Files.deleteIfExists(inside(files, key));
            Files.deleteIfExists(inside(types, key));
            return there;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public FilePage list(String prefix, String cursor, int limit) {
        var keys = keys(prefix, cursor == null ? "" : cursor, limit + 1);
        var page = keys.stream()
                .limit(limit)
                .map(this::entry)
                .flatMap(Optional::stream)
                .toList();
        return new FilePage(page, keys.size() > limit ? keys.get(limit - 1) : null);
    }

    private List<String> keys(String prefix, String after, int most) {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (var all = Files.walk(files)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> files.relativize(path).toString().replace('\\', '/'))
                    .filter(key -> FileKey.isOne(key) && key.startsWith(prefix) && key.compareTo(after) > 0)
                    .sorted()
                    .limit(most)
                    .toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new IllegalStateException("the folder of the files could not be listed", failure);
        }
    }

    /** Nothing for a file that was deleted meanwhile. */
    private Optional<FilePage.Entry> entry(String key) {
        try {
            var about = Files.readAttributes(files.resolve(key), BasicFileAttributes.class);
            return Optional.of(new FilePage.Entry(
                    key, about.size(), about.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public FileLink link(FileKey key, int seconds, String filename) {
        return links.link(key, seconds, filename);
    }

    private String type(FileKey key) {
        try {
            return Files.readString(inside(types, key));
        } catch (IOException unknown) {
            return "application/octet-stream";
        }
    }

    /** The path of a key; nothing on the way to it may be a link. */
    private static Path inside(Path root, FileKey key) {
        var path = root.resolve(key.value()).normalize();
        if (!path.startsWith(root)) {
            throw new ToolCallException("key leaves the folder.");
        }
        for (var part = path; !part.equals(root); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw new ToolCallException("key leads through a link, which is refused.");
            }
        }
        return path;
    }

    private static void write(Path path, byte[] bytes, boolean onlyNew) {
        try {
            Files.createDirectories(path.getParent());
            if (Files.isDirectory(path)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            var part = Files.createTempFile(path.getParent(), UNFINISHED, ".part");
            try {
                Files.write(part, bytes);
                if (onlyNew) {
                    Files.createLink(path, part);
                } else {
                    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException taken) {
            throw new ToolCallException("key cannot be written: another file or folder has that name; choose another.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
