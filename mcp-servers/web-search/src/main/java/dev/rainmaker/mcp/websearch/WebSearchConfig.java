package dev.rainmaker.mcp.websearch;

import dev.rainmaker.mcp.shared.http.VendorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code rainmaker.tools.web-search.*}; the defaults of the local provider are in the jar's microprofile-config.properties. */
@ConfigMapping(prefix = "rainmaker.tools.web-search")
public interface WebSearchConfig {
    /** Names of the providers in the order in which they are tried; those that are not set up are left out. */
    List<String> providers();

    /** Longest text that {@code read_page} returns, in characters. */
    int maxPageCharacters();

    /** How long an answer is used again for the same question. */
    @WithDefault("PT1H")
    Duration cacheFor();

    Local local();

    Pages pages();

    Perplexity perplexity();

    Brave brave();

    Searxng searxng();

    /** The folder of documents. */
    interface Local {
        /** Folder with HTML, Markdown, text and JSON files; sub-folders are read too. */
        Optional<Path> folder();

        /** Whether the documents are fictional; passed on with every answer. */
        boolean simulated();

        /** How often the folder is looked at for changes. */
        Duration rescanEvery();
    }

    /** Reading pages of the open web. */
    interface Pages {
        /** Whether pages are read there at all; pages of the local folder always are. */
        @WithDefault("true")
        boolean open();

        /** For one page, redirects included. */
        @WithDefault("10S")
        Duration timeout();

        /** Longest page that is read, in bytes. */
        @WithDefault("2097152")
        int longest();
    }

    /** What limits a provider's use. */
    interface Limited {
        /** Calls an hour, over all replicas that share a store. */
        @WithDefault("100")
        int callsPerHour();
    }

    /** Perplexity. */
    interface Perplexity extends VendorSettings, Limited {
        @Override
        @WithDefault("https://api.perplexity.ai")
        URI baseUrl();

        /** Never logged. */
        Optional<String> key();

        /** {@code search} for ranked pages, {@code agent} for a model that searches in several steps. */
        @WithDefault("search")
        Mode mode();

        /** Preset of the agent. */
        @WithDefault("fast")
        String preset();

        /** Which of its two interfaces. */
        enum Mode {
            SEARCH,
            AGENT
        }
    }

    /** Brave Search. */
    interface Brave extends VendorSettings, Limited {
        @Override
        @WithDefault("https://api.search.brave.com/res/v1")
        URI baseUrl();

        /** Never logged. */
        Optional<String> key();
    }

    /** A SearXNG of one's own. */
    interface Searxng extends Limited {
        /** Its address; not set up without it. */
        Optional<URI> baseUrl();

        /** What a call may take in all. */
        @WithDefault("10S")
        Duration timeout();

        /** Longest answer that is read, in bytes. */
        @WithDefault("4194304")
        int longestAnswer();
    }
}
