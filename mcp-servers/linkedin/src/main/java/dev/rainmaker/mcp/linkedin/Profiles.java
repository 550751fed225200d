package dev.rainmaker.mcp.linkedin;

import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import java.util.regex.Pattern;

/** Addresses of LinkedIn profiles and companies. */
final class Profiles {
    private static final Pattern PROFILE =
            Pattern.compile("https://([a-z]{2,3}\\.)?linkedin\\.com/(in|company)/[\\w%.-]{1,150}/?");

    private Profiles() {}

    static String checked(String url) {
        if (!PROFILE.matcher(Require.line("profile_url", url, 250)).matches()) {
            throw new ToolCallException("profile_url must be the address of a LinkedIn profile or company.");
        }
        return url;
    }
}
