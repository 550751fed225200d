package dev.rainmaker.agents.text;

import dev.rainmaker.platform.planning.EventType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that name kinds of events. */
public final class EventWords {
    private static final Map<EventType, Pattern> WORDS = new LinkedHashMap<>();
    private static final Map<EventType, Double> WEIGHT = Map.of(EventType.OTHER, 0.9);

    static {
        WORDS.put(
                EventType.ANNIVERSARY,
                words(
                        "anniversar(?:y|ies)|\\w*(?:shop|company|firm|business|club|school|brewery|store|studio|agency|restaurant|association|practice)"
                                + " turns \\d+|(?:golden|silver|ruby|diamond) wedding|vow renewal|renew(?:ing|al of)?"
                                + " (?:our|their|the) vows|renewal of (?:our|their|the) vows|years? of marriage|married"
                                + " (?:for )?\\d+ years|jubil(?:ee|äum)|(?:goldene|silberne|diamantene|eiserne)"
                                + " hochzeit|(?:gold|silber|diamant)hochzeit|firmenjubiläen|jubiläen|jubiläumsfeier(?:n)?|ehejubiläum|hochzeitstag(?:e)?|noces"
                                + " d['’](?:or|argent|diamant)|anniversaires? de mariage|jubilés?|bodas de"
                                + " (?:oro|plata|diamante)|aniversarios?|ruby anniversary"));
        WORDS.put(
                EventType.WEDDING,
                words("(?<!golden |silver |ruby |diamond )weddings?(?! anniversar)|getting married|get"
                        + " married|marry(?:ing)?|tie the knot|tying the"
                        + " knot|bride(?:s|-to-be)?|groom|bridal|fianc[ée]e?s?|elope(?:ment)?|nuptials?|got"
                        + " engaged|(?:we|i)(?:'|’)(?:re|m) engaged|(?:i am|we are) engaged|get(?:ting)?"
                        + " wed|save[- ]the[- ]dates?(?= )|(?<!goldene |silberne |diamantene |eiserne"
                        + " )hochzeit(?:en|sfeier|sfeiern)?|heiraten|trauung(?:en)?|vermählung|mariages?|nous"
                        + " marions|se marie(?:nt)?|noces(?! d['’](?:or|argent|diamant))|bodas?(?! de"
                        + " (?:oro|plata|diamante|platino))|me caso|nos casamos|casarnos|casamientos?|matrimonio"
                        + " civil"));
        WORDS.put(
                EventType.BIRTHDAY,
                words("birthdays?|b-?day|sweet sixteen|quincea(?:ñ|n)era|wird \\d{2}|turns the big"
                        + " \\d{2}|(?:surprise|big|my|his|her|their)"
                        + " \\d{2}th|(?<!(?:shop|company|firm|business|club|school|brewery|store|studio|agency|restaurant|association|practice)"
                        + " )turn(?:s|ing)"
                        + " (?:\\d{2}|thirty|forty|fifty|sixty|seventy|eighty|ninety)|geburtstag(?:e|en|sfeier|sfeiern|sfest)?|anniversaires?(?!"
                        + " de (?:mariage|l['’]entreprise|la société|la maison|notre entreprise))|cumpleaños|quince"
                        + " años|xv años|quinceañeras?|fiesta de xv"));
        WORDS.put(
                EventType.GRADUATION,
                words("graduat(?:ion|ions|ing|es)|commencement|grad party|graduation"
                        + " party|convocation|abschluss(?:feier|ball|feiern|bälle)|abi(?:ball|bälle|bällen|feier|feiern|fete)|examensfeier(?:n)?|remises?"
                        + " (?:de|des) diplômes?|galas? de promo(?:tion)?|bals? de"
                        + " promo|graduaci(?:ón|ones)|graduad[oa]s|prom night|class of 20\\d\\d"));
        WORDS.put(
                EventType.CORPORATE,
                words("company retreat|retreat|off-?site|conference|summit|all-?hands|team[ -]?building|product"
                        + " launch|(?:holiday|christmas|summer|office|company) party|kick-?off|awards?"
                        + " (?:dinner|night|gala|ceremony)|(?:staff |team )?away[- ]day|(?:staff|employee)"
                        + " (?:day|event|outing|celebration)|summer (?:event|fete)|client (?:dinner|event|evening)|annual"
                        + " (?:meeting|general meeting|dinner)|sales meeting|sko|hackathon|trade show|corporate|company"
                        + " (?:event|dinner|celebration|outing|day)|team"
                        + " (?:event|dinner|day|offsite)|symposium|congress|shareholder|gala|fundraiser|staff"
                        + " party|firmenfeier|sommerfest(?:e)?|betriebs(?:feier|fest|ausflug|versammlung|jubiläum)|firmen(?:feier|feiern|event|events|fest|jubiläum|jubiläen|veranstaltung|veranstaltungen)|weihnachtsfeier(?:n)?|mitarbeiter(?:fest|event|tag|feier)|tagung(?:en)?|klausurtagung|festakt|neujahrsempfang|séminaires?|soirées?"
                        + " d['’]entreprise|fêtes? d['’]entreprise|convention annuelle|journée (?:annuelle|des"
                        + " salariés)|arbre de noël|team ?building|cenas? de empresa|fiestas? de empresa|eventos? (?:de"
                        + " empresa|corporativos?)|convenci(?:ón|ones)|retiros? (?:de empresa|corporativos?)|jornadas?"
                        + " (?:de empresa|corporativas?)|christmas do|company anniversar(?:y|ies)|workshop"));
        WORDS.put(
                EventType.OTHER,
                words(
                        "baby shower|bar mitzvah|bat mitzvah|baptism|christening|retirement party|engagement"
                                + " party|reunion|housewarming|celebration of life|farewell"
                                + " party|taufe|konfirmation|kommunion|baptêmes?|bautizos?|communions?|comunión|comuniones|klassentreffen"));
    }

    /** Words that say that there is an event, but not which. */
    private static final Pattern GENERAL = words(
            "party|celebration|ceremony|reception|banquet|ball|feier(?:n)?|fest(?:e)?|fête|soirée|fiesta|cena|gala");

    private EventWords() {}

    /** How often each kind is named, most first; on a tie a retreat is not outvoted by a wedding in passing. */
    public static Map<EventType, Double> count(String text) {
        var counts = new EnumMap<EventType, Double>(EventType.class);
        WORDS.forEach((type, pattern) -> {
            var hits = pattern.matcher(text).results().count();
            if (hits > 0) {
                counts.put(type, hits * WEIGHT.getOrDefault(type, 1.0));
            }
        });
        return counts;
    }

    /** The kind named most often, or null. A wedding anniversary is an anniversary. */
    public static EventType main(String text) {
        return count(text).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The kind named most often; other when only a general word such as "party" is there; or null. */
    public static EventType mainOrGeneral(String text) {
        var kind = main(text);
        return kind == null && GENERAL.matcher(text).find() ? EventType.OTHER : kind;
    }

    /** All kinds named, in the order of the enum. */
    public static List<EventType> all(String text) {
        return new ArrayList<>(count(text).keySet());
    }

    /** In a sentence, e.g. "wedding", "corporate event". */
    public static String name(EventType type) {
        if (type == null || type == EventType.OTHER) {
            return "event";
        }
        return switch (type) {
            case WEDDING -> "wedding";
            case CORPORATE -> "company event";
            case BIRTHDAY -> "birthday party";
            case ANNIVERSARY -> "anniversary party";
            default -> "graduation party";
        };
    }

    /** With its article, e.g. "a wedding", "an anniversary party". */
    public static String withArticle(EventType type) {
        var name = name(type);
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}-])(?:" + alternatives.replace("party", "part(?:y|ies)") + ")(?:s|es)?(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
