package dev.rainmaker.mcp.websearch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rainmaker.mcp.websearch.WebPage;
import dev.rainmaker.mcp.websearch.page.HtmlPage;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The files of a folder that are documents. Links are not followed; files over 5 MB and unreadable ones are left out. */
record DocumentFolder(Path root) {
    private static final Logger LOG = Logger.getLogger(DocumentFolder.class);
    private static final long MAX_BYTES = 5_000_000;
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".md", ".txt", ".json");

    boolean exists() {
        return Files.isDirectory(root);
    }

    /** Changes whenever a document is added, removed or written. */
    String signature() throws IOException {
        var text = new StringBuilder();
        for (var file : files()) {
            text.append(file)
                    .append(Files.size(file))
                    .append(Files.getLastModifiedTime(file))
                    .append('\n');
        }
        return text.toString();
    }

    List<WebPage> pages() throws IOException {
        return files().stream().flatMap(file -> read(file).stream()).toList();
    }

    private List<Path> files() throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> ENDINGS.stream().anyMatch(name(file)::endsWith))
                    .filter(file -> file.toFile().length() <= MAX_BYTES)
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private List<WebPage> read(Path file) {
        try {
            var content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            var url = url(file);
            var name = name(file);
            if (name.endsWith(".json")) {
                return JsonDocuments.read(content, url);
            }
            return List.of(name.contains(".htm") ? HtmlPage.read(content, url) : TextDocuments.read(content, url));
        } catch (JsonProcessingException e) {
            LOG.warnf("document left out, not valid JSON file=%s", root.relativize(file));
        } catch (IOException e) {
            LOG.warnf("document left out, unreadable file=%s", root.relativize(file));
        }
        return List.of();
    }

    private String url(Path file) {
        try {
            var path = "/" + root.relativize(file).toString().replace('\\', '/');
            return new URI("https", "local.invalid", path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // an absolute path and a fixed host always make a URI
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
