package dev.rainmaker.agents.rules.enrichment;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.WebDocument;
import java.util.Locale;

/** Whether a document speaks of the prospect and not of somebody else: their address, full name or company is in it. */
final class Aboutness {
    private Aboutness() {}

    static boolean isAbout(WebDocument document, Candidate known) {
        var text = (document.title() + "\n" + document.text() + "\n" + document.url()).toLowerCase(Locale.ROOT);
        return holds(text, known.email())
                || holds(text, known.company())
                || fullName(text, known.name())
                || holds(text, host(known.website()));
    }

    private static boolean holds(String text, String piece) {
        return piece != null
                && piece.strip().length() > 3
                && text.contains(piece.strip().toLowerCase(Locale.ROOT));
    }

    /** A first name alone is shared by too many. */
    private static boolean fullName(String text, String name) {
        return name != null && name.strip().contains(" ") && holds(text, name);
    }

    private static String host(String website) {
        return website == null
                ? null
                : website.replaceFirst("(?i)^https?://", "")
                        .replaceFirst("(?i)^www\\.", "")
                        .replaceFirst("/.*$", "");
    }
}
