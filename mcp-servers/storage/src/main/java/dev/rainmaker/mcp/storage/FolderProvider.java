package dev.rainmaker.mcp.storage;

import dev.rainmaker.mcp.shared.contract.Sha256;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Local provider: a folder. Content types lie in a folder of their own beside it; symbolic links are refused. */
@ApplicationScoped
class FolderProvider implements StorageProvider {
    /** Begins names of files that are still being written; no key can begin with a dot. */
    private static final String UNFINISHED = ".upload";

    private final Path files;
    private final Path types;

    FolderProvider(StorageConfig config) {
        var folder = Path.of(config.folder()).toAbsolutePath().normalize();
        files = folder.resolve("content");
        types = folder.resolve("types");
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public boolean isReachable() {
        try {
            Files.createDirectories(files);
            return Files.isWritable(files);
        } catch (IOException unwritable) {
            return false;
        }
    }

    @Override
    public StoredFile put(FileKey key, byte[] bytes, String contentType) {
        write(inside(types, key), contentType.getBytes(StandardCharsets.UTF_8));
        write(inside(files, key), bytes);
        return new StoredFile(key.value(), bytes.length, Sha256.of(bytes), contentType);
    }

    @Override
    public Optional<StoredFile> find(FileKey key) {
        var path = inside(files, key);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        var bytes = read(key);
        return Optional.of(new StoredFile(key.value(), bytes.length, Sha256.of(bytes), type(key)));
    }

    @Override
    public byte[] read(FileKey key) {
        try {
            return Files.readAllBytes(inside(files, key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(inside(files, key));
            Files.deleteIfExists(inside(types, key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> list(String prefix) {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (var all = Files.walk(files)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> files.relativize(path).toString().replace('\\', '/'))
                    .filter(key -> !isUnfinished(key) && key.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isUnfinished(String key) {
        return key.substring(key.lastIndexOf('/') + 1).startsWith(UNFINISHED);
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

    private static void write(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.getParent());
            if (Files.isDirectory(path)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            var part = Files.createTempFile(path.getParent(), UNFINISHED, ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
