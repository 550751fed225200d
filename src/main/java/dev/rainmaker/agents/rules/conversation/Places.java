package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.KnownPlaces;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.agents.text.TextLanguage;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.text.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the event is to be: one place a message, a venue with a name of its own before the town. */
final class Places {
    private static final String WORD = "\\p{Lu}[\\p{L}'’-]*";
    private static final String LINK =
            "(?:de|del|di|da|do|dos|la|las|le|les|los|el|des|du|d'|l'|of|the|am|an der|auf der|zum|zur|von|vom|der|sous|upon|St\\.|&)";
    private static final String NAME = WORD + "(?:[ ](?:" + LINK + "[ ])*(?:" + WORD + "))*";
    private static final Pattern NAMES = Pattern.compile("(?<!\\p{L})(?<!(?<![dlDL])['’])" + NAME);
    private static final Pattern VENUE_WORD = Words.of("venue");
    private static final Pattern VENUE_IN_LOWER = Pattern.compile("(?<!\\p{L})(" + SlotWords.anyOf("venue") + ") (?:"
            + "(?:de la|de los|de las|de|del|du|des|d'|la|le|el|los|las|les|of|zum|zur|zu)[ ]?)*$");
    private static final Pattern BIG_NATURE = Pattern.compile(
            "(?<!\\p{L})(?:see|lake|valley|coast|island|isle|river|beach|mountains?|cote|lac|vallee|costa|sierra|isla|insel|kuste|\\p{L}*tal|alpen|hills|moors?|county|peninsula|bay|baie|playa|loch)(?!\\p{L})");
    private static final Pattern NO_PLACE = Pattern.compile(
            "^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|spring|summer|autumn|fall|winter|fruhling|fruhjahr|sommer|herbst|christmas|easter|thanksgiving|new year|weihnachten|ostern|noel|navidad|english|german|french|spanish|i|i'm|i'd|i'll|we|our|my|google|instagram|facebook|linkedin|dear|hi|hello|hallo|hola|bonjour|thanks|mr|mrs|ms|dr|herr|frau|mme|rainmaker|advance|total|general|person|gmbh|ag|ltd|inc|hr|vat|dj|ps|pax|tel|budget|mc|gatsby)(?!\\p{L})");
    private static final ByLanguage ELSEWHERE = new ByLanguage("elsewhere");
    private static final Pattern OLD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + SlotWords.anyOf("old")
                    + "|(?:not|nicht|pas|no|nunca|never)(?:\\s+(?!far|weit|loin|lejos|nur|only|solo)\\p{L}+){0,2}?|scrapped|scrap|ditched|dropped|nicht in|statt in|statt|raus aus|not in|pas a|au lieu d'|nor|neither)\\s+(?:in|at|en|a|the|near|von)?\\s*$");
    private static final Pattern LEAD = Pattern.compile("(?<![\\p{L}\\p{N}])" + SlotWords.anyOf("place_lead")
            + "(?:\\s+(?:in|at|for|the|die|le|la|el|en|a|auf|be|maybe|near))?\\s*$");
    private static final Pattern AFTER = Pattern.compile("^,?\\s*" + SlotWords.anyOf("place_after") + "(?!\\p{L})");
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:[a-z]{2,3}|area|region|ideally|please|probably|maybe|for now|or nearby|city|centre|center|bitte|am liebsten|si possible|por favor|umgebung|und umgebung|y alrededores|et environs|et alentours|town|it is|then|again|wieder|wohl|tx|usa|uk|england|ireland|germany|france|spain)?\\s*");
    private static final Pattern AT = Pattern.compile("(?<!\\p{L})at\\s+$");
    private static final Pattern GREETING = Pattern.compile(
            "(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|hola|^love|mr|mrs|herr|frau|mme|uncle|aunt|cousin|thanks|tante|onkel)\\s+$");
    private static final Pattern NEARER =
            Pattern.compile("(?:near|close to|nahe|bei|pres d[e']|cerca de|next to|junto a)\\s+(?:the\\s+)?$");
    private static final Pattern LOWER = Pattern.compile(
            "^\\s*((?:\\p{L}[\\p{L}-]{3,})(?: \\p{L}[\\p{L}-]{2,})?)\\s*$|(?<!\\p{L})(?:in|near|around|bei|nahe|cerca de|pres de|outside)\\s+(\\p{L}[\\p{L}-]{3,})(?!\\p{L})");
    private static final Pattern OPENING = Pattern.compile(
            "(?:in|near|around|at|outside|somewhere|bei|im|am|an|auf|nahe|rund um|en|a|au|aux|dans|pres|vers|sur|cerca|de|d'|le|la|les|l'|el|los|las|the|der|die|das|wir|unser|we|our|und|y|et|pour|para|por|fur|so|oh|hi|hola|bonjour|hallo|it's|it is|we'd|we're|i'd|i'm|that's|c'est|es|el|sera|ce sera|ort|lieu|lugar|where|venue|location|maybe|perhaps|probably|only|not|also|then|actually|either|neither|both|if|since|because|is|are|to|on|by|for|from|with|what|how|can|could|do|does|will|would)(?:\\s+|(?<=')|$)");
    private static final Pattern VENUE_BEHIND =
            Pattern.compile("^\\s(?:town |village |city |county |parish |country |guild)?"
                    + SlotWords.anyOf("venue", TextLanguage.EN) + "(?!\\p{L})");
    private static final Pattern BARE = Pattern.compile(
            "(?iu)^(?:(?:we(?:'re| are)? (?:thinking|looking)|probably|preferably|ideally|it(?:'ll| will| should)? be|maybe|somewhere|am liebsten|gern(?:e)?|vielleicht|plut[oô]t|peut-[eê]tre|mejor|quiz[aá]s?|pues)\\s+)*(?:(?:in|near|around|at|close to|bei|à|en|cerca de|près de|im|am)\\s+)?(?:the\\s+)?(\\p{L}[\\p{L}' .-]{1,40}?)(?:,? (?:please|i think|probably|if possible|bitte|si possible|por favor))?[.!]*$");
    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?iu)(?:hi|hello|thanks|thank you|yes|no|ok|okay|sure|great|perfect|dear|not sure|don't know|anywhere|somewhere|no idea|egal|keine ahnung|nein|ja|oui|non|merci|aucune id[eé]e|s[ií]|ni idea|gracias|hola|hallo|bonjour)\\b.*");
    private static final Map<TextLanguage, Pattern> BEFORE = new EnumMap<>(TextLanguage.class);
    private static final Pattern BEFORE_ANY = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:in|near|around|outside|close to|bei|nahe|rund um|pres de|cerca de|en|a)\\s+(?:the\\s+|der\\s+)?$");

    static {
        for (var language : TextLanguage.values()) {
            BEFORE.put(
                    language,
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + SlotWords.anyOf("place_before", language)
                                    + "(?:(?<=')|\\s+)(?:the\\s+|der\\s+|den\\s+|dem\\s+|la\\s+|le\\s+|les\\s+|el\\s+|los\\s+)?$"));
        }
    }

    private record Found(String name, Said said, double weight, boolean replaces) {}

    private final BriefSlot asked;
    private final List<Found> found = new ArrayList<>();
    private boolean dropped;

    private Places(BriefSlot asked) {
        this.asked = asked;
    }

    static List<Slot> read(List<Said> all, BriefSlot asked) {
        var places = new Places(asked);
        for (int i = 0; i < all.size(); i++) {
            places.sentence(all.get(i), i > 1 && i >= all.size() - 2);
        }
        if (places.found.isEmpty() && asked == BriefSlot.PLACE && all.size() <= 3) {
            places.bare(all);
        }
        return places.found.stream()
                .max(Comparator.comparingDouble(Found::weight))
                .map(best -> List.of(new Slot(
                        BriefSlot.PLACE,
                        best.name(),
                        best.said().text(),
                        Math.min(0.9, 0.7 + best.weight() / 50),
                        best.replaces())))
                .orElse(List.of());
    }

    private void sentence(Said said, boolean nearTheEnd) {
        dropped = false;
        var names = NAMES.matcher(said.text());
        while (names.find()) {
            if (names.group().matches("The \\p{Lu}.+")
                    && AT.matcher(Words.lead(said.folded(), names.start())).find()
                    && !said.at(names.start()).otherEvent()) {
                found.add(new Found(names.group(), said, 5.5, corrects(said, names.start())));
                continue;
            }
            int skip = opening(names.group());
            if (skip < names.group().length()) {
                name(said, names.start() + skip, names.group().substring(skip), nearTheEnd);
            }
        }
        if (found.isEmpty()) {
            said.parts().forEach(part -> lower(said, part));
        }
    }

    /** Length of the words at its head that only begin a sentence: "Dans le Luberon", "In Bath". */
    private static int opening(String name) {
        int at = 0;
        for (var opens = OPENING.matcher(Folded.of(name)); opens.find(at) && opens.start() == at; ) {
            at = opens.end();
        }
        return at;
    }

    /** Who writes without capitals names towns without them, too. */
    private void lower(Said said, Said.Part part) {
        var name = LOWER.matcher(part.folded());
        if (name.find() && !part.otherEvent() && !ELSEWHERE.in(said.language(), part.folded())) {
            var town = name.group(1) == null ? name.group(2) : name.group(1);
            boolean small = !Character.isUpperCase(said.text().charAt(0));
            if (town.equals(raw(said, part, town))
                    && KnownPlaces.standsAlone(town, small && name.group(1) != null ? 40 : 100)) {
                int at = part.start() + part.folded().indexOf(town);
                found.add(new Found(said.text().substring(at, at + town.length()), said, 2, corrects(said, at)));
            }
        }
    }

    private void name(Said said, int start, String raw, boolean nearTheEnd) {
        var before = Words.lead(said.folded(), start);
        var part = said.at(start);
        if (OLD.matcher(before).find()) {
            dropped = true;
            return;
        }
        if (part.otherEvent()
                || ELSEWHERE.in(said.language(), part.folded())
                || GREETING.matcher(before).find()) {
            return;
        }
        var folded = Folded.of(raw);
        var venue = venue(raw, folded, before);
        if (venue != null) {
            found.add(new Found(venue, said, 6, corrects(said, start)));
            return;
        }
        if (NO_PLACE.matcher(folded).find()) {
            return;
        }
        var after = Words.rest(said.folded(), start + raw.length());
        boolean preposition = (said.language() == null ? BEFORE_ANY : BEFORE.get(said.language()))
                .matcher(before)
                .find();
        var known = known(raw);
        double weight = known == null
                ? unknown(raw, said, folded, preposition, before, after)
                : weight(said, known, start, before, after, preposition, nearTheEnd);
        if (weight > 0) {
            found.add(new Found(known == null ? raw.strip() : known, said, weight, corrects(said, start)));
        }
    }

    private static String raw(Said said, Said.Part part, String town) {
        int at = part.start() + part.folded().indexOf(town);
        return Folded.of(said.text().substring(at, at + town.length())).equals(town)
                        && Character.isLowerCase(said.text().charAt(at))
                ? town
                : "";
    }

    private double weight(
            Said said, String known, int start, String before, String after, boolean preposition, boolean nearTheEnd) {
        if (preposition) {
            return NEARER.matcher(before).find() ? 5 : 4.5;
        }
        if (asked == BriefSlot.PLACE
                || LEAD.matcher(before).find()
                || AFTER.matcher(after).find()) {
            return KnownPlaces.standsAlone(known, asked == BriefSlot.PLACE ? 2 : 4) ? 4 : 0;
        }
        var part = said.at(start);
        boolean alone = said.folded().substring(part.start(), start).isBlank()
                && TAIL.matcher(said.folded().substring(Math.min(part.end(), start + known.length()), part.end()))
                        .matches();
        boolean signed = nearTheEnd && said.parts().size() == 1 && !said.text().matches(".*[.!?]$");
        boolean within = start > 0 && said.folded().charAt(start - 1) == ' ' && said.language() != TextLanguage.DE;
        return alone && !signed && (KnownPlaces.standsAlone(known, 4) || within && KnownPlaces.isLarge(known))
                ? 3.5
                : 0;
    }

    private double unknown(String raw, Said said, String folded, boolean preposition, String before, String after) {
        if (VENUE_BEHIND.matcher(after).find()
                && said.language() == TextLanguage.EN
                && (preposition || LEAD.matcher(before).find())) {
            return 4;
        }
        boolean nature = BIG_NATURE.matcher(folded).find() && raw.contains(" ");
        if (preposition && nature) {
            return 4;
        }
        boolean wordsAreSmall =
                said.language() == TextLanguage.EN || said.language() == TextLanguage.ES || said.language() == null;
        if (preposition
                && wordsAreSmall
                && before.matches("(?s).*(?:^|[^\\p{L}])(?:in|near|around|outside|en|cerca de)\\s+(?:the\\s+)?$")) {
            return 3;
        }
        boolean asksForIt = asked == BriefSlot.PLACE && said.language() != TextLanguage.DE;
        return asksForIt
                        && (preposition
                                || LEAD.matcher(before).find()
                                || AFTER.matcher(after).find())
                ? 3
                : 0;
    }

    /** The longest beginning that is a place: "Savannah" of "Savannah GA". */
    private static String known(String raw) {
        var words = raw.split(" ");
        for (int length = Math.min(4, words.length); length > 0; length--) {
            var name = String.join(" ", List.of(words).subList(0, length));
            if (name.length() >= 3 && KnownPlaces.holds(name)) {
                return name;
            }
        }
        return null;
    }

    /** "Quinta do Vale Sereno", "Whitby Abbey", "finca El Olivar": a venue word and a name of its own. */
    private static String venue(String raw, String folded, String before) {
        var lower = VENUE_IN_LOWER.matcher(before);
        if (lower.find() && !NO_PLACE.matcher(folded).find()) {
            return before.substring(lower.start()).strip() + " " + raw;
        }
        var word = VENUE_WORD.matcher(folded);
        boolean own = raw.contains(" ") && word.find() && word.end() - word.start() + 2 < folded.length();
        return own
                        && !folded.matches(
                                "(?:village|town|church|school|wedding|community|city|sports|hotel) (?:hall|house|club|hotel|venue|bar|restaurant)")
                ? raw
                : null;
    }

    /** A bare name that says something only because we asked; "somewhere by the sea" is no name. */
    private void bare(List<Said> all) {
        for (var said : all) {
            var match = BARE.matcher(said.text());
            if (match.matches()
                    && match.group(1).split("\\s+").length <= 4
                    && !NO_ANSWER.matcher(match.group(1)).matches()) {
                found.add(new Found(match.group(1).strip(), said, 1, false));
                return;
            }
        }
    }

    private boolean corrects(Said said, int at) {
        return dropped || Corrections.near(said, at, false);
    }
}
