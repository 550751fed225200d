package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.GuestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many will be there, in words or figures, in the four languages. */
final class Heads {
    private static final int FEWEST = 8;
    private static final int MOST = 5000;
    private static final String NUMBER =
            "((?<![\\d.,:/€$£#-])\\d{1,3}(?:[.,  ]\\d{3})?(?![\\d:/]|[.,]\\d)|" + SpelledNumbers.PATTERN + ")";
    private static final String NOUN = "(?:guests?|people|persons?|heads|adults|of"
            + " us|folks|covers|seats|bodies|humans|mouths|grown-ups|kin|family|eaters|diners|employees|staff|colleagues|relatives|friends|members|delegates|participants|attendees|pax|relations|invitees|souls|mouths|strong|minnesotans|"
            + "gäste\\p{L}*|personen|leute\\p{L}*|menschen|köpfe|karten|mitarbeiter\\p{L}*|kolleg\\p{L}+|plätze|erwachsene|teilnehmer\\p{L}*|mann|"
            + "invités?|personnes?|convives|couverts|salariés|collaborateurs|adultes|têtes|participants|collègues|amis|"
            + "invitad[oa]s|personas|comensales|asistentes|cubiertos|emplead[oa]s|trabajador\\p{L}+|amig[oa]s|familiares|cabezas|plazas)";
    private static final Pattern BEFORE_NOUN = Pattern.compile("(?iu)(?<!\\p{L})" + NUMBER
            + "(?: ?\\+)?(?:\\s+(?:or so|odd|plus|geladene|invited|wedding|good|hungry|liebe|nette|geladenen|of"
            + " our|unserer|verschiedene|canadian|de|en|dans|da)){0,2}[\\s-]+"
            + NOUN + "(?!\\p{L})");
    private static final String ABOUT = "(?:(?:about|around|roughly|some|maybe|probably|say|up to|at"
            + " least|nearly|almost|over|just|only|all|now|be|is|at|to|of|the|und|so|um"
            + " die|rund|etwa|gut|ca\\.?|circa|ungefähr|an die|knapp|über|mit|auf|es|sind|environ|près de|à peu"
            + " près|dans les|autour de|une?|ya|unos|unas|como|cerca de|alrededor de|casi|más de|unas?|los|las)"
            + " ){0,3}";
    private static final Pattern AFTER_LEAD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:we(?:['’]d|['’]ll|['’]re| are| will| would| make it| counted| thinks?)|we(?:['’]ll|"
                    + " will| would|['’]d) be|they(?:['’]ll| will) be|i (?:have |['’]ve )?(?:counted|make"
                    + " it|reckon|count)|i['’]m (?:at|up to)|(?:bin|lande|komme|liege|sind|landen|kommen|liegen)"
                    + " (?:ich|wir) (?:bei|auf)|j['’]en suis à|on en est à|voy por|vamos por|(?:head ?count|guest"
                    + " ?list|spreadsheet|list|tally|rsvps?)(?: says| is| stands)?|thinks|that['’]s|comes to|call it|so|in"
                    + " all|seat|seats|sit down|feed|wir"
                    + " (?:sind|kämen|kommen|rechnen|werden|wären|erwarten|liegen)|rechnen mit|macht|sind es|stehen|alles"
                    + " in allem|insgesamt|gästeliste|liste|gut\\.|mit|für|on (?:sera|est|serait|sera à)|nous"
                    + " (?:serons|sommes|serions)|effectif ?:?|ça fait|cela fait|compter|au total|en"
                    + " tout|(?:salle|tente|repas|buffet|table|lieu)"
                    + " pour|sera|(?:tent|table|room|hall|dinner|lunch|space|venue|marquee|supper|buffet|food|seats|party|something)"
                    + " for|(?:saal|raum|platz|zelt|essen|buffet|tisch|lokal|location|etwas)"
                    + " für|para|(?:salón|sitio|comida|cena|mesa|lugar|local|carpa)"
                    + " para|somos|seremos|seríamos|son|salen|serán|seríamos|en total|cuentas y"
                    + " son|contamos|cuenta\\.)\\s+"
                    + ABOUT + NUMBER
                    + "(?!\\s*(?:%|€|\\$|£|[.:]\\d|euros?|pounds|dollars|pesos|years?|yrs|jahre|ans|años|uhr|h\\b|am\\b|pm\\b|o['’]clock|min|km|miles|minut|hour|stunden|heures|horas|days?|tage|jours|días|weeks|wochen|semaines|semanas|months|monate|mois|meses|cities|orte|villes|sites|replies|th\\b|st\\b|nd\\b|rd\\b|de"
                    + " \\p{L}+o\\b|\\. ?\\p{Lu}|places|sitios|kids|kinder|enfants|hijos|times|mal|fois|veces|of"
                    + " (?:them|my)|children|oui|noes|síes|vendors|gute\\p{L}*|single|rooms|zimmer|nights|nächte|nuits|noches))(?=[\\s,.;:!?)–-]|$)");
    private static final Pattern IN_ALL = Pattern.compile("(?iu)(?<!\\p{L})" + NUMBER
            + "(?:,? (?:coming|attending|expected|invited|are coming|will come|confirmed|in all|all"
            + " told|altogether|in total|of them|at last count|insgesamt|zusammen|alles in allem|en tout|au"
            + " total|en total|contando|counting|if you count|si (?:on|l['’]on) compte|mit allen)(?!\\p{L})|,?"
            + " give or take)");
    private static final Pattern WITH_THEM =
            Pattern.compile("(?iu)(?<!\\p{L})(?:with|mit|avec|con) (?:\\p{L}+ ){0,3}" + NUMBER + "(?=[,.;!])");
    private static final Pattern OF_WHOM = Pattern.compile("(?iu)(?<!\\p{L})" + NUMBER
            + "(?:,? (?:la mitad|half of|die hälfte|dont|davon|including|incl\\.?|y"
            + " compris|inklusive|incluid[oa]s|mitgezählt))(?!\\p{L})");
    private static final Pattern ABOUT_SO_MANY = Pattern.compile(
            "(?iu)(?:^|[.:;] )(?:about|around|roughly|some|maybe|etwa|rund|ungefähr|circa|ca\\.?|so um die|environ|à"
                    + " peu près|une?|unos|unas|como|alrededor de) "
                    + NUMBER + "(?=[,.;])");
    private static final Pattern ALONE =
            Pattern.compile("(?iu)^(?:gut|so|ok|well|bon|bueno|also|total|summe)?[.,: ]*" + NUMBER + "[.!]?$");
    private static final Pattern CAPACITY = Pattern.compile(
            "(?iu)\\b(?:capacity|holds|sleeps|stop at|up to|bis zu|jusqu['’]à|hasta|aforo|last time|letztes mal|la"
                    + " dernière fois|la última vez|fällt|anwesend|present|visitas|aufrufe|our partners)\\b[^.;:]{0,25}$");

    private Heads() {}

    /**
     * The number of people that a plan names: the last word in the sentences given, which is the greatest, since lists
     * grow. Empty when none is named.
     */
    static Optional<Integer> of(List<String> sentences) {
        var counts = new ArrayList<Integer>();
        for (var sentence : sentences) {
            for (var pattern : List.of(BEFORE_NOUN, AFTER_LEAD, IN_ALL, WITH_THEM, OF_WHOM, ABOUT_SO_MANY, ALONE)) {
                pattern.matcher(sentence).results().forEach(match -> {
                    int count = value(match.group(1));
                    boolean capacity = CAPACITY.matcher(sentence.substring(0, match.start(1)))
                            .find();
                    if (count >= FEWEST && count <= MOST && !capacity && !(count >= 1900 && count <= 2100)) {
                        counts.add(count);
                    }
                });
            }
            GuestReader.read(sentence).stream()
                    .filter(found -> !found.outdated())
                    .filter(found -> !CAPACITY.matcher(sentence.substring(0, found.start()))
                            .find())
                    .map(found -> found.planned())
                    .filter(count -> count >= FEWEST)
                    .forEach(counts::add);
        }
        return counts.stream().max(Integer::compare);
    }

    private static int value(String text) {
        return text.strip().matches("\\d.*")
                ? Integer.parseInt(text.replaceAll("\\D", ""))
                : SpelledNumbers.value(text);
    }
}
