package dev.rainmaker.mcp.proposal.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The document's own words and dates in the client's language; English where a language is missing. */
public final class Labels {
    private final Locale locale;
    private final ResourceBundle words;

    public Labels(Locale wanted) {
        this.words = ResourceBundle.getBundle(
                "proposal.labels",
                wanted,
                Labels.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var spoken = Locale.of(words.getString("language"));
        this.locale = wanted.getLanguage().equals(spoken.getLanguage()) ? wanted : spoken;
    }

    /** Locale of words and dates, the wanted one if its language is there. */
    public Locale locale() {
        return locale;
    }

    public String get(String key) {
        return words.getString(key);
    }

    /** All words by key. */
    public Map<String, String> all() {
        return words.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, words::getString));
    }

    /** An ISO date written out, anything else unchanged, null stays null. */
    public String date(String text) {
        if (text == null || text.isBlank()) return null;
        try {
            var style = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            return LocalDate.parse(text.strip()).format(style);
        } catch (DateTimeParseException asGiven) {
            return text;
        }
    }
}
