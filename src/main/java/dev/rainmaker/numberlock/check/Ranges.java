package dev.rainmaker.numberlock.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Which numbers belong together as a range, and words that round or bound them. */
final class Ranges {
    private static final String MONEY = "(?:us\\$|[€$£]|eur|usd|gbp|chf|euros?|dollars?|pounds?)?";
    private static final Pattern DASH =
            Pattern.compile("(?i)^\\s?" + MONEY + "\\s*(?:-|–|to|bis|à|a|hasta)\\s*" + MONEY + "\\s?$");
    private static final Pattern AND =
            Pattern.compile("(?i)^\\s?" + MONEY + "\\s*(?:and|und|et|y)\\s*" + MONEY + "\\s?$");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\b(?:between|zwischen|entre)\\s*" + MONEY + "\\s?$");
    private static final Pattern ROUNDED = Pattern.compile(
            "(?i)\\b(?:about|around|roughly|approximately|approx\\.?|some|nearly|almost|circa|rund|etwa|ca\\.?|ungefähr|gut|knapp|fast|environ|autour de|près de|presque|unos|unas|alrededor de|cerca de|casi|aproximadamente|so|just (?:over|under))\\s*(?:the |de )?"
                    + MONEY + "\\s?$");
    private static final Pattern ROUNDED_AFTER = Pattern.compile(
            "(?i)^[^.!?\\n]{0,12}\\b(?:in round figures|or so|ish|rund gerechnet|en chiffres ronds|en números redondos)");
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:up to|at most|maximum(?: of)?|max\\.?|capacity(?: of| is)?:?|seats|seat|seating|holds?|takes?|fits?|sleeps|room for|space for|parking for|under|within|at least|minimum(?: of)?|more than|over|no more than|not more than|bis zu|höchstens|maximal|fasst|platz für|mindestens|mehr als|über|unter|jusqu'à|maximum|accueille|au moins|plus de|moins de|hasta|máximo(?: de)?|capacidad(?: para| de)?|caben|al menos|más de|menos de)\\s*(?:up to |hasta |bis zu |jusqu'à )?(?:a |an )?$");
    private static final Pattern LIMIT_AFTER = Pattern.compile(
            "(?i)^\\s?(?:people |persons |guests |gäste |personen |invités |personas )?(?:standing|seated|seats?\\b|tops\\b|max\\b|sitzplätze|stehplätze|plätze|places assises|plazas|or more|oder mehr)");

    private Ranges() {}

    /** Whether numeral i and the next are the ends of one range. */
    static boolean pairs(Reading reading, List<Numeral> numerals, int i) {
        if (i + 1 >= numerals.size()) {
            return false;
        }
        var one = numerals.get(i);
        var other = numerals.get(i + 1);
        if (other.start() - one.end() > 14 || high(one, other).compareTo(low(one, other)) <= 0) {
            return false;
        }
        var between = reading.text().substring(one.end(), other.start());
        return DASH.matcher(between).matches()
                || AND.matcher(between).matches()
                        && BETWEEN.matcher(reading.before(one.start(), 18)).find();
    }

    /** "15-20k": the scale of the end holds for the beginning as well. */
    static BigDecimal low(Numeral one, Numeral other) {
        return !one.scaled() && other.scaled() && one.value().compareTo(other.value()) < 0
                ? one.value().multiply(other.scale())
                : one.amount();
    }

    static BigDecimal high(Numeral one, Numeral other) {
        return other.amount();
    }

    static boolean rounded(Reading reading, int start, int end) {
        return ROUNDED.matcher(reading.before(start, 30)).find()
                || ROUNDED_AFTER.matcher(reading.after(end, 34)).find();
    }

    static boolean limit(Reading reading, int start, int end) {
        return LIMIT.matcher(reading.before(start, 34)).find()
                || LIMIT_AFTER.matcher(reading.after(end, 30)).find();
    }
}
