package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.text.TextLanguage;
import dev.rainmaker.platform.text.Folded;
import java.util.regex.Pattern;

/** Whether words say that a value takes the place of an earlier one: nothing else may replace what a client said before. */
public final class Corrections {
    private static final ByLanguage REPLACES = new ByLanguage("replaces");
    private static final Pattern OLD = Words.of("old");
    private static final Pattern COMPARES = Pattern.compile(
            "(?<!\\p{L})(?:instead|rather than|statt|stattdessen|anstatt|lieber|sondern|au lieu|a la place|plutot|et non|en vez|en lugar|sino|mejor|y no|is a no)(?!\\p{L})");
    /** Of dates and places only: "my brother moved" changes no number. */
    private static final Pattern MOVES = Pattern.compile(
            "(?:had to )?(?:mov|postpon|push|resched|shift|bring|brought|verschob|verschieb|verleg|vorgezogen|decal|deplac|report|repouss|avanc|on avance|aplaz|pospon|pospuest|traslad|adelant|retras|atras|desplaz).*");

    private static final int CLOSE = 70;

    private Corrections() {}

    /** Whether a sentence, as written, holds words of a correction at all. */
    public static boolean named(String sentence) {
        var folded = Folded.of(sentence);
        var language = TextLanguage.of(folded);
        return REPLACES.in(language, folded)
                || OLD.matcher(folded).find()
                || COMPARES.matcher(folded).find();
    }

    /** Whether words of a change stand close to a position. */
    static boolean near(Said said, int position, boolean number) {
        return REPLACES.matcher(said.language(), said.folded())
                .results()
                .filter(match -> Math.abs(match.start() - position) <= CLOSE)
                .anyMatch(match -> !number || !MOVES.matcher(match.group()).matches());
    }
}
