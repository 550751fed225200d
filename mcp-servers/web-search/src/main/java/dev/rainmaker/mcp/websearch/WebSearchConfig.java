package dev.rainmaker.mcp.websearch;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code rainmaker.tools.web-search.*}; the defaults are in the jar's microprofile-config.properties. */
@ConfigMapping(prefix = "rainmaker.tools.web-search")
public interface WebSearchConfig {
    /** Name of the provider that answers. */
    String provider();

    /** Longest text that {@code read_page} returns, in characters. */
    int maxPageCharacters();

    Local local();

    /** The folder of documents. */
    interface Local {
        /** Folder with HTML, Markdown, text and JSON files; sub-folders are read too. */
        Optional<Path> folder();

        /** Whether the documents are fictional; passed on with every answer. */
        boolean simulated();

        /** How often the folder is looked at for changes. */
        Duration rescanEvery();
    }
}
