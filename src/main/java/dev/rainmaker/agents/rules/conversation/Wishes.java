package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.KnownPlaces;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What has to be there: diets, access, music, children, parking and whatever else a message insists on. */
final class Wishes {
    private static final String MUST = SlotWords.anyOf("must");
    private static final Pattern KNOWN = Pattern.compile("(?<![\\p{L}\\p{N}])" + MUST + "(?!\\p{L})");
    private static final Pattern NEEDED =
            Pattern.compile("(?<!\\p{L})" + SlotWords.anyOf("must_need") + "(?:\\s+|(?<=')|$)");
    private static final Pattern INSISTED = Pattern.compile(
            "(?:\\s|,|^)" + SlotWords.anyOf("must_end") + "(?=\\s*(?:[.,;:!?)]|$|for |fur |pour |para ))");
    private static final Pattern NO_WISH = Pattern.compile("^" + SlotWords.anyOf("must_not") + "(?!\\p{L})");
    private static final ByLanguage NOT = new ByLanguage("negation");
    private static final Pattern ASKS_WHETHER = Pattern.compile(
            "(?<!\\p{L})(?:(?:asks?|asking|wonder(?:s|ing)?|know|tell me|curious) (?:if|whether)|wissen,? ob|fragt,? ob|savoir si|demande si|saber si|pregunta si)(?!\\p{L})");
    private static final Pattern WHEELCHAIR = Pattern.compile(
            "(?<!\\p{L})(?:wheelchair|rollstuhl|fauteuil roulant|silla de ruedas|c(?:o)?eliacs?|zoliakie|coeliaques?|celiac[oa]s?)(?!\\p{L})");
    /** Part of a style where a style was asked for. */
    private static final Pattern DECOR = Pattern.compile(
            "lights|lichterkette|guirlande|guirnalda|flower|zelt|tent|marquee|feuerschale|fire ?pit|paella|buffet|bbq");
    /** "a campsite would be brilliant" */
    private static final Pattern AT_END = Pattern.compile(
            "\\s(?:would be|ware|waren|serait|seraient|seria|serian)\\s(?:\\p{L}+\\s){0,2}(?:great|brilliant|nice|good|perfect|amazing|ideal|lovely|wonderful|fun|fab|toll|super|schon|klasse|prima|gut|top|parfait|bien|genial|chouette|perfecto|estupendo).*$");

    private static final Pattern ANIMALS =
            Pattern.compile("dogs?|pets?|hunde?|chiens?|animaux|perros?|mascotas?|bus|busse|screens?|ecran|lift");
    private static final Pattern GREETING = Pattern.compile(
            "^\\s*(?:guten? (?:tag|morgen|abend)|grußi|gruezi|moin|servus|bonsoir|buen[ao]s (?:dias|tardes|noches))(?!\\p{L})");
    private static final Pattern TURN =
            Pattern.compile("[;(!?]|\\.(?=\\s|$)|\\s(?:but|aber|mais|pero|so|because|weil|porque|car)\\s");
    private static final Pattern TALK = Pattern.compile(
            ".*(?<!\\p{L})(?:is|are|was|were|have|has|had|will|would|he's|she's|we're|i'm|it's|they're|carries|ist|sind|haben|hatten|hat|wird|est|sont|avons|sera|soit|es|son|esta|estan|tenemos|hemos|think|hope|know|ask|thought|kommt|kummert)(?!\\p{L}).*");
    private static final Pattern SOMEBODYS = Pattern.compile(
            "^(?:our|my|his|her|their|your|unsere?[nmr]?|meine?[nmr]?|seine?[nmr]?|ihre?[nmr]?|notre|nos|mon|ma|mes|son|sa|ses|votre|nuestr[oa]s?|mis?|sus?|vuestr[oa]s?|par|per|pro|por|find) .*");
    private static final Pattern SPLIT = Pattern.compile(
            "[,;:•!?]|\\.(?=\\s|$)|\\s+(?:and|und|et|y|e|sowie|plus|as well as|ainsi que|ademas de|but|aber|mais|pero|because|weil|parce que|porque|since|&|\\+)\\s+(?!white|und|drinks|breakfast)");
    private static final Pattern START = Pattern.compile(
            "^(?:[\\s\"'*•-]+|(?:and|or|also|plus|oh|please|bitte|definitely|maybe|perhaps|just|only|surtout|absolument|auch|noch|unbedingt|vor allem|sobre todo|tambien|ademas|aussi|an|a|the|some|one|two|lots of|plenty of|enough|proper|good|ein paar|eine[nmr]?|ein|der|die|das|den|einige|viele|genug|guten?|gutes|une?|des|du|de la|de l'|d'|de|les?|la|quelques|un minimum de|bon(?:ne)?|una?|unos|unas|los|las|el|algo de|buena?|mucha?s?|options? |we'd love|we want|we'd like|i'd like|i want|queremos|wir wollen|wir mochten|wir hatten gerne?|on veut|on aimerait|nous voulons|nous aimerions|nos gustaria|to have|tener|avoir|that there (?:is|are)|there (?:is|are)|for|que haya|qu'il y ait)(?:\\s+|(?<=')))+");
    private static final Pattern ASKS = Pattern.compile(
            "(?:please|bitte|por favor|s'il vous plait|svp|need|must|could we have|can we have|konnen wir|brauchen|faut|necesit)");
    private static final int LONGEST = 70;

    private Wishes() {}

    static List<Slot> read(List<Said> all, BriefSlot asked) {
        var bySentence = new LinkedHashMap<Said, List<String>>();
        for (var said : all) {
            var items = new LinkedHashMap<String, Integer>();
            if (asked == BriefSlot.MUST_HAVES) {
                list(said, 0, said.folded().length(), true, items);
            } else if (asked != BriefSlot.PLACE) {
                needed(said, items);
            }
            known(said, items, asked);
            if (!items.isEmpty()) {
                bySentence.put(
                        said,
                        items.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(Map.Entry::getKey)
                                .toList());
            }
        }
        if (bySentence.isEmpty()) {
            all.forEach(said -> WHEELCHAIR
                    .matcher(said.folded())
                    .results()
                    .filter(match -> !said.at(match.start()).otherEvent() && !asksOnly(said))
                    .forEach(
                            match -> bySentence.put(said, List.of(said.text().substring(match.start(), match.end())))));
        }
        return slots(bySentence, refused(all));
    }

    /** Well-known wishes that a message turns down; one that it names elsewhere as well is none. */
    private static List<String> refused(List<Said> all) {
        var refused = new ArrayList<String>();
        for (var said : all) {
            KNOWN.matcher(said.folded())
                    .results()
                    .filter(match -> NOT.in(
                            said.language(),
                            said.folded().substring(said.at(match.start()).start(), match.start())))
                    .forEach(match -> refused.add(match.group()));
        }
        return refused;
    }

    private static List<Slot> slots(Map<Said, List<String>> bySentence, List<String> refused) {
        var seen = new ArrayList<String>();
        var slots = new ArrayList<Slot>();
        bySentence.forEach((said, items) -> {
            var fresh = items.stream()
                    .filter(item -> !seen.contains(item) && !refused.contains(item))
                    .toList();
            seen.addAll(fresh);
            if (!fresh.isEmpty()) {
                slots.add(new Slot(BriefSlot.MUST_HAVES, String.join(", ", fresh), said.text(), 0.8));
            }
        });
        return slots;
    }

    /** "we need a ramp and parking", "a boat ride is a must". */
    private static void needed(Said said, Map<String, Integer> items) {
        var need = NEEDED.matcher(said.folded());
        int from = 0;
        while (need.find(from)) {
            var part = said.at(need.start());
            boolean refused = NOT.in(said.language(), said.folded().substring(part.start(), need.start()));
            int end = sentencePart(said, need.end());
            if (!refused && !part.otherEvent()) {
                list(said, need.end(), end, false, items);
            }
            from = Math.max(need.end(), end);
            if (from >= said.folded().length()) {
                break;
            }
        }
        var insisted = INSISTED.matcher(said.folded());
        if (insisted.find()) {
            var part = said.at(Math.max(0, insisted.start() - 1));
            list(said, part.start(), insisted.start(), false, items);
        }
    }

    /** Up to a full stop, a bracket or a turn. */
    private static int sentencePart(Said said, int from) {
        var stop = TURN.matcher(said.folded());
        return stop.find(from) ? stop.start() : said.folded().length();
    }

    private static void list(Said said, int from, int to, boolean answer, Map<String, Integer> items) {
        var text = said.folded().substring(from, Math.max(from, to));
        var splits = SPLIT.matcher(text);
        int at = 0;
        boolean first = true;
        while (true) {
            boolean more = splits.find();
            int end = more ? splits.start() : text.length();
            boolean added = item(said, from + at, from + end, answer, first, items);
            first &= !added;
            if (!more) {
                return;
            }
            if (!answer && !added) {
                return;
            }
            at = splits.end();
        }
    }

    private static boolean item(
            Said said, int from, int to, boolean answer, boolean first, Map<String, Integer> items) {
        var raw = said.folded().substring(from, to);
        if (raw.isBlank() || GREETING.matcher(raw).find() || said.at(from).otherEvent() || asksOnly(said)) {
            return false;
        }
        var needed = NEEDED.matcher(raw);
        int skip = needed.find() ? needed.end() : 0;
        var start = START.matcher(raw.substring(skip));
        skip += start.find() ? start.end() : 0;
        boolean article = start.hitEnd() || skip > 0;
        var phrase = AT_END.matcher(raw.substring(skip).strip()).replaceFirst("");
        var known = KNOWN.matcher(phrase);
        if (NOT.in(said.language(), raw) && !known.find()) {
            return false;
        }
        known.reset();
        if (known.find()) {
            if (NOT.in(said.language(), raw.substring(0, skip) + phrase.substring(0, known.start()))) {
                return false;
            }
            return put(said, from + skip + known.start(), from + skip + known.end(), items);
        }
        boolean sentence = phrase.length() > LONGEST || phrase.split("\\s+").length > 9;
        boolean listed = answer ? isListed(said, phrase) : first || article && phrase.split("\\s+").length <= 5;
        listed &= !phrase.matches(".*\\d{2,}.*");
        listed &= !TALK.matcher(phrase).matches() && !SOMEBODYS.matcher(phrase).matches();
        if (phrase.length() < 3
                || sentence
                || !listed
                || NO_WISH.matcher(phrase).find()
                || KnownPlaces.standsAlone(phrase, 4)) {
            return false;
        }
        return put(said, from + skip, from + skip + phrase.length(), items);
    }

    /** In an answer to "what has to be there" every item of the list counts, but no talk around it. */
    private static boolean isListed(Said said, String phrase) {
        return !said.isQuestion()
                && !phrase.matches(
                        "(?:hi|hello|hey|hallo|hola|bonjour|bonsoir|buenas|guten|danke|thanks?|thank you|merci|gracias|wir|we|i|i'm|ich|nous|je|on|nos|yo|it|that|this|das|c'est|es|my|meine?|ma|mon|mi|ja|yes|oui|si|no|ok|also|so|please find|our|board|payment|zahlung|paiement|pago|catering|gruß|lg|viele gruße|guests|he|she|they|there|not|nothing)(?:[\\s,.!].*|$)");
    }

    private static boolean asksOnly(Said said) {
        return said.isQuestion() && !ASKS.matcher(said.folded()).find()
                || ASKS_WHETHER.matcher(said.folded()).find();
    }

    private static boolean put(Said said, int from, int to, Map<String, Integer> items) {
        var words = said.text()
                .substring(from, Math.min(to, said.text().length()))
                .replace(",", " ")
                .strip();
        var plain = words.equals(words.toUpperCase(java.util.Locale.ROOT))
                ? words
                : words.toLowerCase(java.util.Locale.ROOT);
        items.putIfAbsent(plain.replaceAll("[.!]+$", ""), from);
        return true;
    }

    /** Well-known wishes count without more words; in a question they are only asked about. */
    private static void known(Said said, Map<String, Integer> items, BriefSlot asked) {
        if (asksOnly(said)) {
            return;
        }
        KNOWN.matcher(said.folded()).results().forEach(match -> {
            var part = said.at(match.start());
            boolean refused = NOT.in(said.language(), said.folded().substring(part.start(), match.start()))
                    && !match.group().matches("(?:sin|sans|no|non|ohne|kein) .*");
            boolean covered = items.entrySet().stream()
                    .anyMatch(item -> item.getValue() <= match.start()
                            && match.start() < item.getValue() + item.getKey().length() + 40
                            && said.at(item.getValue()).equals(part));
            boolean decor =
                    asked == BriefSlot.STYLE && DECOR.matcher(match.group()).find()
                            || asked != BriefSlot.MUST_HAVES
                                    && ANIMALS.matcher(match.group()).matches();
            if (!part.otherEvent() && !part.otherCost() && !refused && !covered && !decor) {
                put(said, match.start(), match.end(), items);
            }
        });
    }
}
