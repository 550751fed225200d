package dev.rainmaker.mcp.enrichment.local;

import dev.rainmaker.mcp.enrichment.Domain;
import java.text.Normalizer;
import java.util.Locale;

/** Makes names, domains and addresses comparable. */
final class Words {
    private static final String LEGAL_FORM = "\\s(inc|llc|ltd|plc|gmbh|ag|sa|lda|corp|co|company|group)\\.?$";

    private Words() {}

    /** Lower case, without accents, punctuation and double spaces; empty for null. */
    static String plain(String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}&]+", " ")
                .strip();
    }

    static String company(String name) {
        return plain(name).replaceFirst(LEGAL_FORM, "");
    }

    static String email(String address) {
        return address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    }

    /** The bare host of a domain or URL; empty when it is none. */
    static String domain(String domain) {
        return domain == null ? "" : Domain.of(domain).orElse("");
    }

    /** Whether one place is the other or a part of it: "Austin" and "Austin, Texas". */
    static boolean samePlace(String one, String other) {
        var a = " " + plain(one) + " ";
        var b = " " + plain(other) + " ";
        return !a.isBlank() && !b.isBlank() && (a.contains(b) || b.contains(a));
    }
}
