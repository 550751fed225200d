package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style that a message wishes: one phrase, in the client's words. */
final class Styles {
    private static final String STYLE = SlotWords.anyOf("style") + "(?:[- ]" + SlotWords.anyOf("style") + ")*";
    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\p{N}])" + STYLE
            + "(?:(?:\\s+(?:and|und|et|y|e|but|aber|mais|pero|&|yet|meets|with a touch of)\\s+|\\s?/\\s?)" + STYLE
            + ")*(?!\\p{L})");
    private static final ByLanguage NOT = new ByLanguage("negation");
    /** Words that mean a style only where a style is spoken of. */
    private static final Pattern WEAK = Pattern.compile(
            "simple|simples|natural|naturales|naturel\\p{L}*|nature|festiv\\p{L}*|(?:en )?plein air|al aire libre|open[- ]air|alternative|country|casual|formal|informal|formales?|informales?|festival|beach\\p{L}*|western|classic\\p{L}*|circus|casino|circo|cine|magic[oa]|sencill[oa]s?|zirkus|edel|edle\\p{L}*|bunt\\p{L}*|plage|marin|intim\\p{L}*|traditional|traditionell\\p{L}*|traditionnel\\p{L}*|tradicional\\p{L}*|modern|outdoors?y?|alegre|playful|organic|botanical|indoor|locker\\p{L}*|entspannt\\p{L}*|relaxed|moderne|convivial\\p{L}*|draußen|im freien|luxury|disco|medieval|pastel|italienisch\\p{L}*|japanese|japones|mexican[oa]?s?|bollywood|hollywood|western|hippie|sustainable|nachhaltig\\p{L}*|mittelalter|oktoberfest|schick\\p{L}*|festlich\\p{L}*|elegant|chic|colou?rful|romantic|romance|low[- ]key|simple|sobre");

    private static final Pattern ABOUT_STYLE = Pattern.compile(
            "(?<!\\p{L})(?:style|theme[ds]?|vibes?|look|feel|mood|decor|aesthetic|atmosphere|motto|stil|thema|ambiente|deko\\p{L}*|flair|ambiance|esprit|deco|estilo|tematica|tema|decoracion|rollo|something|etwas|was|algo|quelque chose|think|rather|eher|plutot|wedding|party|fete|fiesta|boda|mariage|fest)(?!\\p{L})|vorstellen|dress code|i'd say");
    private static final Pattern LED = Pattern.compile(
            "(?<!\\p{L})(?:theme|style|vibe|look (?:&|and) feel|dress ?code|motto|thema|stil|theme|ambiance|tematica|tema|estilo|by which i mean an?|unter dem motto|in the style of|dans l'esprit|theme)(?:\\s+(?:is|will be|would be|ist|ware|soll|sera|serait|es|sera|de|du|des))*\\s*[:=–-]?\\s+(?:an?\\s+|une?\\s+|the\\s+)?([\\p{L}\\d][^,.;:!?()\\n]{2,40})");
    private static final Pattern THEMED = Pattern.compile(
            "(?<!\\p{L})((?!(?:the|a|an|any|no|our|your|this|that|some|same|of|what|which|das|ein|kein|unser|le|un|notre|el|nuestro|and|und|for)\\b)[\\p{L}\\d']+)[- ](?:themed?|motto)(?!\\p{L})");
    private static final Pattern NO_THEME = Pattern.compile(
            "(?:of|for|is|we|to|und|and|or|yet|etc|same|you|your|que|pour|sur|para|auf|wie|wir|noch|nicht|not|kein|pas|sin).*");
    private static final Pattern FILLER = Pattern.compile(
            "^(?:[\"'\\s]*(?:hi|hello|hey|hola|hallo|bonjour|well|so|oh|um|ok|okay|hmm|definitely|probably|maybe|eher|am liebsten|gerne?|plutot|pues|algo|something|think|thinking|a|an|une?|ein|eine|un|una|more|quite|very|sehr|muy|tres|rather|we want|we'd like|i'd like|i want|we like|queremos|on veut|on aimerait|wir wollen|wir mochten|nous voulons|nous aimerions|nos gusta|nos gustaria|wir mogen|please|bitte)\\s+)+");

    private Styles() {}

    static List<Slot> read(List<Said> all, BriefSlot asked) {
        for (var said : all) {
            var words = said.isQuestion() && asked != BriefSlot.STYLE ? null : of(said, asked);
            if (words != null) {
                return List.of(new Slot(BriefSlot.STYLE, words, said.text(), 0.8));
            }
        }
        return asked == BriefSlot.STYLE ? answer(all) : List.of();
    }

    private static String of(Said said, BriefSlot asked) {
        var led = LED.matcher(said.folded());
        if (led.find()
                && stands(said, led.start(1))
                && !NO_THEME.matcher(led.group(1)).matches()) {
            return trimmed(original(said, led.start(1), led.end(1)));
        }
        var themed = THEMED.matcher(said.folded());
        if (themed.find() && stands(said, themed.start())) {
            return original(said, themed.start(1), themed.end(1));
        }
        boolean open =
                asked == BriefSlot.STYLE || ABOUT_STYLE.matcher(said.folded()).find();
        var run = RUN.matcher(said.folded());
        while (run.find()) {
            if (stands(said, run.start()) && (open || !WEAK.matcher(run.group()).matches())) {
                return phrase(said, run);
            }
        }
        return null;
    }

    /** "rustic garden party" names two styles. */
    private static String phrase(Said said, Matcher run) {
        var words = original(said, run.start(), run.end());
        return words.matches("(?iu).+ garden") ? words.replaceAll("(?i) garden$", ", garden") : words;
    }

    private static boolean stands(Said said, int at) {
        var part = said.at(at);
        return !part.otherEvent() && !NOT.in(said.language(), said.folded().substring(part.start(), at));
    }

    /** "Sixties, naturally." says something only because we asked. */
    private static List<Slot> answer(List<Said> all) {
        for (var said : all) {
            for (var part : said.parts()) {
                var phrase = FILLER.matcher(part.folded().strip() + " ")
                        .replaceFirst("")
                        .strip();
                boolean says = phrase.length() >= 3
                        && phrase.split("\\s+").length <= 5
                        && !NOT.in(said.language(), part.folded())
                        && !phrase.matches(
                                "(?:hi|hello|hola|hallo|bonjour|thanks?|thank you|merci|danke|gracias|yes|no|ja|oui|si)(?: .*)?")
                        && !said.isQuestion();
                if (says) {
                    int from = said.folded().indexOf(phrase, part.start());
                    return List.of(
                            new Slot(BriefSlot.STYLE, original(said, from, from + phrase.length()), said.text(), 0.7));
                }
            }
        }
        return List.of();
    }

    private static String trimmed(String words) {
        return words.replaceAll(
                        "\\s+(?:with|mit|avec|con|and lots|because|weil|parce|porque|please|bitte|für|for|pour|para|but|und|et|and)\\s.*$",
                        "")
                .strip();
    }

    private static String original(Said said, int from, int to) {
        return said.text().substring(Math.max(0, from), to).strip();
    }
}
