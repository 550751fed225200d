package dev.rainmaker.mcp.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code rainmaker.tools.storage.local.*}. */
@ConfigMapping(prefix = "rainmaker.tools.storage.local")
public interface StorageConfig {
    /** Folder of the files. */
    @WithDefault(".rainmaker/files")
    String folder();

    /** Secret that signs links; without it links are refused. */
    Optional<String> secret();

    /** Address at which clients reach this server, for links. */
    @WithDefault("http://localhost:8080")
    String publicUrl();
}
