package dev.rainmaker.mcp.websearch.page;

import java.util.Locale;

/** Makes addresses comparable: one page has one key, whatever its scheme, {@code www.}, fragment or closing slash. */
public final class PageAddress {
    private PageAddress() {}

    /** What two addresses of one page share. */
    public static String key(String url) {
        var bare = url.strip().replaceFirst("(?i)^(https?://)?(www\\.)?", "").replaceFirst("/?#.*$|/$", "");
        var slash = bare.indexOf('/');
        return slash < 0
                ? bare.toLowerCase(Locale.ROOT)
                : bare.substring(0, slash).toLowerCase(Locale.ROOT) + bare.substring(slash);
    }

    /** Host without {@code www.} */
    public static String site(String host) {
        var key = key(host);
        var slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
