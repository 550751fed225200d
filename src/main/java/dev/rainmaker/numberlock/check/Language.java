package dev.rainmaker.numberlock.check;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages that drafts are written in. */
public enum Language {
    EN(
            "the and you your we our for with is are of to in on at it this that would have will please dear hello best regards thank can from i i'm me my has was not if so or but about all they us hi hey cheers just do",
            Locale.ENGLISH),
    DE(
            "der die das und sie ihr ihre ihnen wir unser für mit ist sind von zu im am es den dem ein eine auf nicht würden haben wird bitte liebe lieber hallo grüße danke können aus bei ich mir dir euch euer eure du dein sich wie noch nur auch als oder wenn dann pro je ab um kostet wäre gern schon uhr servus moin grüezi gruß gruss personen gäste ohne dazu davon macht hat habe",
            Locale.GERMAN),
    FR(
            "le la les et vous votre vos nous notre pour avec est sont de du des à dans en sur il ce cette une un que bonjour chère cher merci cordialement au aux pouvons serait je ne pas plus ou si tout bien avons avez êtes salut coucou personnes par dont reste",
            Locale.FRENCH),
    ES(
            "el la los las y usted su sus nosotros nuestro nuestra para con es son de del en a por que una un se lo hola estimada estimado gracias saludos al podemos sería está os vosotros vuestra vuestro ya más muy pero como hay están hemos sin sobre personas queda",
            Locale.forLanguageTag("es"));

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;
    private final Locale locale;

    Language(String words, Locale locale) {
        this.words = Set.copyOf(Arrays.asList(words.split(" ")));
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language whose little words the text holds most of; English when none. */
    public static Language of(String text) {
        return of(text, EN);
    }

    /** The same, with another answer where no little word tells. */
    static Language of(String text, Language otherwise) {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        for (var word : SPLIT.split(text.toLowerCase(Locale.ROOT))) {
            for (var language : values()) {
                if (language.words.contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            }
        }
        var best = otherwise;
        for (var language : values()) {
            if (counts.getOrDefault(language, 0) > counts.getOrDefault(best, 0)) {
                best = language;
            }
        }
        return best;
    }
}
