package dev.rainmaker.agents.rules.hunter;

import java.util.List;
import java.util.regex.Pattern;

/** Tells an offer by its build: it speaks to its readers of their event, names prices from and seats for, and bears no date. */
final class Offer {
    private static final Pattern TO_READERS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:you['’](?:ll|d|re|ve)|you"
                    + " (?:can|will|have|get|deserve|choose|want|picture|imagine)|yours?|euch|eure[rnms]?|ihnen|ihre[rnms]?"
                    + " (?=\\p{Lu})|(?-i:Sie|Ihr)|vous|votre|vos|os|vuestr\\p{L}+|usted(?:es)?|tu|tus|te|ti|contigo)(?!\\p{L})");
    private static final Pattern ASKING_READERS = Pattern.compile(
            "(?iu)\\?|\\b(?:if you|if any|falls|wenn ihr|wer|kennt|könnt ihr|habt ihr|den rest könnt|schreibt"
                    + " mir|meldet|si vous|si tu|connaissez|dites|avez|auriez|si conoc|si"
                    + " sab|recomend|habéis|conocéis|sabéis|que me leéis|thanks?|thank you|merci|danke|gracias|tell"
                    + " you|dm|as you know|liebe|lieben|hallo|bonjour|hola)\\b");
    private static final Pattern TO_COUPLES = Pattern.compile(
            "(?iu)(?:getting married|planning (?:a|an|your)|looking for (?:a|the) perfect|your"
                    + " (?:wedding|event|party)|(?:ihr|sie) (?:\\p{L}+ )?(?:heirat|plan|such|feier)|vous (?:vous"
                    + " )?(?:mari|rêv|cherch|organis|prépar)|(?:os|te|se) casa|planeas|organizas|buscas|sueñas)[^?]*\\?");
    private static final Pattern PRICE = Pattern.compile(
            "(?iu)(?:\\b(?:from|starting at|starts at|ab|dès|à partir de|desde|a partir de)\\s+(?:only |just |nur"
                    + " |sólo |solo )?(?:[$€£]\\s?\\d|\\d[\\d.,  ]*\\s?(?:€|eur|euro|£|\\$|pesos|usd|chf|mxn)))");
    private static final Pattern SEATS = Pattern.compile(
            "(?iu)(?:\\b(?:seats|sleeps|accommodates|holds|hosts?|room for|space for|capacity|up to|platz für|plätze"
                    + " für|bietet platz|bis zu|übernachtung für|capacité|jusqu['’]à|peut"
                    + " accueillir|accueille|capacidad|aforo|hasta|caben)\\s+(?:\\p{L}+"
                    + " ){0,2}\\d{2,4}|\\d{2,4}\\s+(?:couverts|couchages|pax|seats|sitzplätze|plazas)\\b(?=[,.]))");
    private static final Pattern LEFT =
            Pattern.compile("(?iu)(?:\\b(?:a handful|few|only \\p{L}+|wenige|einige|nur noch \\p{L}+|encore|plus"
                    + " que|quedan|pocas|últimas)\\s+(?:of |de )?(?:\\p{L}+"
                    + " ){0,2}(?:saturdays|weekends|dates|slots|termine|samstage|wochenenden|samedis|dates|week-ends|fechas|sábados|plazas)\\b|\\b(?:dates|termine|fechas|dates)\\s+(?:still"
                    + " |noch |encore |aún )?(?:open|available|frei|verfügbar|libres?|disponibles?))");
    private static final Pattern INVITES = Pattern.compile(
            "(?iu)(?:come and (?:see|visit)|visit us|get in touch|book (?:a|your|now)|schreibt uns|besucht uns|rufen"
                    + " sie|ruft uns|besuchen sie|visite[sz]?[- ](?:nous|sur rendez)|sur"
                    + " rendez-vous|contactez|appelez-nous|écrivez-nous|venez|ven"
                    + " a|venid|visítanos|escríbenos|llámanos|conócenos|wir machen eur|wir freuen uns auf|on us\\b)");

    private Offer() {}

    /** 0 for none, up to about 6. */
    static double weight(DocumentReading reading) {
        var sentences = reading.sentences();
        long readers = sentences.stream()
                .filter(sentence -> TO_READERS.matcher(sentence).find())
                .filter(sentence -> !ASKING_READERS.matcher(sentence).find())
                .count();
        double weight = Math.min(2, 0.5 * readers);
        weight += count(sentences, PRICE) > 0 ? 1.5 : 0;
        weight += count(sentences, SEATS) > 0 ? 1 : 0;
        weight += count(sentences, LEFT) > 0 ? 2 : 0;
        weight += count(sentences, INVITES) > 0 ? 1.5 : 0;
        weight += sentences.stream().anyMatch(Offer::addresses) ? 2 : 0;
        // Houses and shops seldom date their pages, people who ask nearly always do; alone it says nothing.
        return weight > 0 && reading.document().publishedAt() == null ? weight + 0.5 : weight;
    }

    /** Whether a question courts customers: "Planning a wedding?" */
    static boolean addresses(String sentence) {
        return TO_COUPLES.matcher(sentence).find();
    }

    private static long count(List<String> sentences, Pattern pattern) {
        return sentences.stream()
                .filter(sentence -> pattern.matcher(sentence).find())
                .count();
    }
}
