package dev.rainmaker.mcp.websearch.local;

import dev.rainmaker.mcp.websearch.page.PageAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query taken apart: what to look for, what must not occur ({@code -word}, {@code -"phrase"}) and the one
 * {@code site:host} to look in.
 */
record QueryWords(String wanted, String excluded, Optional<String> site) {
    private static final Pattern SITE = Pattern.compile("(?i)(?:^|\\s)site:(\\S+)");
    private static final Pattern EXCLUDED = Pattern.compile("(?:^|\\s)-(\"[^\"]*\"|\\S+)");

    static QueryWords of(String query) {
        var site = SITE.matcher(query).results().map(match -> match.group(1)).findFirst();
        var words = SITE.matcher(query).replaceAll(" ");
        var excluded =
                EXCLUDED.matcher(words).results().map(match -> match.group(1)).collect(Collectors.joining(" "));
        return new QueryWords(EXCLUDED.matcher(words).replaceAll(" "), excluded, site.map(PageAddress::site));
    }
}
