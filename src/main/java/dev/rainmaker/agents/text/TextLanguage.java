package dev.rainmaker.agents.text;

import dev.rainmaker.platform.text.Folded;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages that are read. */
public enum TextLanguage {
    EN,
    DE,
    FR,
    ES;

    private static final Map<TextLanguage, Set<String>> SMALL_WORDS = new EnumMap<>(TextLanguage.class);
    private static final Pattern SPACES = Pattern.compile("[^\\p{L}']+");
    /** Words enough to tell. */
    private static final int LOOKED_AT = 400;

    static {
        SMALL_WORDS.put(
                EN,
                words(
                        "the and we our for of is are to with it you i my would be have not at on that this us like so if but what when there about hi hello thanks please from they he she his her their was were been will can could do does did just some any all one more than like want need no yes okay because by"));
        SMALL_WORDS.put(
                DE,
                words(
                        "wir und der die das ist sind fur mit ein eine einen nicht ich uns unsere im am den zu auf es haben bitte aber hallo auch noch bei von wird werden danke so also oder mein meine liebe wie nur mal man alle aus nach dass wenn sein waren hatte gerne mochten konnen ja nein schon ca bis dann uber jetzt am gerne leute gaste"));
        SMALL_WORDS.put(
                FR,
                words(
                        "nous le la les et est de des pour un une je on avec pas du au notre mon ma que qui sommes serons en bonjour merci mais sur dans il elle ce c'est plus votre vous bonsoir si sauf aux ou bien tout cette leur ses ans notre oui serait peut fait faire on d'une d'un l'an environ par mes sa son"));
        SMALL_WORDS.put(
                ES,
                words(
                        "el la los las y es de para un una con no por en somos nuestra nuestro mi que se al del queremos hola gracias pero lo seremos muy mas nos como buenas buenos somos sera tenemos unos unas este esta todo si ya nuestros gustaria queremos seria hay pues bien sobre sin"));
    }

    /**
     * The language of a text by its small words, or null when they do not tell.
     *
     * @param folded see {@link Folded}
     */
    public static TextLanguage of(String folded) {
        var hits = new int[values().length];
        for (var word : SPACES.split(folded, LOOKED_AT)) {
            SMALL_WORDS.forEach((language, words) -> hits[language.ordinal()] += words.contains(word) ? 1 : 0);
        }
        int most = Arrays.stream(hits).max().orElse(0);
        var best = Arrays.stream(values())
                .filter(language -> hits[language.ordinal()] == most)
                .toList();
        return most == 0 || best.size() > 1 ? null : best.getFirst();
    }

    private static Set<String> words(String words) {
        return Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }
}
