package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.Cue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The language of a page, by its smallest words, and the cues that belong to it. English when nothing tells. */
enum PageLanguage {
    EN("the and of to in is we our for with that are on it you my have i at be"),
    DE("der die das und ist wir ich nicht mit ein eine für auf den von zu im noch uns dem auch"),
    FR("le la les et est nous je pas pour une un des du dans on qui que ne mon au"),
    ES("el la los y es que en de un una por para con se mi nos del las no su");

    private final Set<String> words;
    private final List<Cue> cues;

    PageLanguage(String words) {
        this.words = Set.of(words.split(" "));
        this.cues = Cue.load("/agents/hunter/cues." + name().toLowerCase(Locale.ROOT) + ".txt");
    }

    List<Cue> cues() {
        return cues;
    }

    static PageLanguage of(String text) {
        return of(text, EN);
    }

    /** @param otherwise when the text's words do not tell */
    static PageLanguage of(String text, PageLanguage otherwise) {
        var counts = new int[values().length];
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            for (var language : values()) {
                counts[language.ordinal()] += language.words.contains(word) ? 1 : 0;
            }
        }
        var best = otherwise;
        for (var language : values()) {
            best = counts[language.ordinal()] > counts[best.ordinal()] ? language : best;
        }
        return best;
    }
}
