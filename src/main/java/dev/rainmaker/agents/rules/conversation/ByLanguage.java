package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.agents.text.TextLanguage;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a label, each language on its own: what means one thing in one language may mean another in the next. */
final class ByLanguage {
    private final Map<TextLanguage, Pattern> patterns = new EnumMap<>(TextLanguage.class);
    private final Pattern any;

    /** @param withEnglish whether English words count everywhere, as names of parties do */
    ByLanguage(String label, boolean withEnglish) {
        any = Words.of(label);
        for (var language : TextLanguage.values()) {
            var words = SlotWords.anyOf(label, language);
            patterns.put(
                    language, Words.whole(withEnglish ? words + "|" + SlotWords.anyOf(label, TextLanguage.EN) : words));
        }
    }

    ByLanguage(String label) {
        this(label, false);
    }

    /** Of no known language when null: then the words of all count. */
    Matcher matcher(TextLanguage language, String folded) {
        return (language == null ? any : patterns.get(language)).matcher(folded);
    }

    boolean in(TextLanguage language, String folded) {
        return matcher(language, folded).find();
    }
}
