package dev.rainmaker.mcp.enrichment;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** A web domain as all providers take it. */
public final class Domain {
    private static final String FORM = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,62}";

    private Domain() {}

    /** The bare host in ASCII and lower case, of a domain or a web address; empty when it is none. */
    public static Optional<String> of(String text) {
        var host = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/:?#].*$", "");
        try {
            return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT)).filter(ascii -> ascii.matches(FORM));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
