package dev.rainmaker.agents.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds style words and must-haves: diet, accessibility, things that have to be there. */
public final class StyleReader {
    private static final Pattern STYLE = Pattern.compile(
            "(?i)\\b(rustic|boho|bohemian|modern|minimalist|minimal|elegant|classic|vintage|industrial|garden|outdoor|open[- ]air|beach|black[- ]tie|casual|relaxed|laid[- ]back|intimate|glamorous|glam|tropical|romantic|formal|festive|art deco|retro|eco-friendly|sustainable|barn|vineyard|winter wonderland|fairy lights|wildflowers?|pastel|colou?rful|traditional|whimsical|cozy|cosy|understated|low[- ]key|masquerade|great gatsby|1920s|seventies|80s|90s)\\b");
    private static final Pattern MUST = Pattern.compile(
            "(?i)\\b(vegan|vegetarian|gluten[- ]free|lactose[- ]free|nut[- ]free|nut allerg(?:y|ies)|allerg(?:y|ies)|kosher|halal|wheelchair(?:[- ](?:access(?:ible)?|users?))?|step[- ]free|barrier[- ]free|accessib(?:le|ility)|hearing loop|sign language|live band|live music|dj|photo booth|kids(?:'|’)? (?:corner|menu|area)|child ?care|parking|dance floor|dog[- ]friendly|pets?|fireworks|open bar|no alcohol|alcohol[- ]free|av equipment|projector|live stream|breakout rooms?|accommodation|rooms? for the night|shuttle)\\b");
    private static final Pattern PAYMENT = Pattern.compile(
            "(?i)\\b(instal?ments?|bank transfer|credit card|by invoice|on account|purchase order|net 30|deposit(?: now| first)?|pay monthly)\\b");

    private StyleReader() {}

    public static Set<String> styles(String text) {
        return words(STYLE, text);
    }

    public static Set<String> mustHaves(String text) {
        return words(MUST, text);
    }

    public static Set<String> payment(String text) {
        return words(PAYMENT, text);
    }

    private static Set<String> words(Pattern pattern, String text) {
        var words = new LinkedHashSet<String>();
        pattern.matcher(text)
                .results()
                .forEach(match -> words.add(match.group(1).toLowerCase(Locale.ROOT)));
        return words;
    }
}
