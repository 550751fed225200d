package dev.rainmaker.mcp.storage;

import dev.rainmaker.mcp.shared.call.Require;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of downloads: one line, no path, safe in a header (RFC 6266). */
public final class DownloadName {
    private DownloadName() {}

    /** The name as a link carries it; what could be read as a path becomes an underscore. */
    public static String of(String wish) {
        return Require.line("filename", wish, 150).strip().replaceAll("[\"\\\\/:;]", "_");
    }

    /** Value of Content-Disposition, with a form in ASCII for old programs. */
    public static String header(String name) {
        var ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
