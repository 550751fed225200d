package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Amount;
import dev.rainmaker.numberlock.check.ClaimValue.Clock;
import dev.rainmaker.numberlock.check.ClaimValue.Days;
import dev.rainmaker.numberlock.check.ClaimValue.Link;
import dev.rainmaker.numberlock.check.ClaimValue.Promise;
import dev.rainmaker.numberlock.check.ClaimValue.Quantity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known, read once: every fact by the values that it states. */
final class Known {
    private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(?:Z|[+-].*)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*(?:-\\p{L}+)*");
    private static final Pattern NAME_FIELD = Pattern.compile(
            ".*(?:name|sender|company|place|venue|address|partner|label|city|region|zone|title|host|contact).*");
    private static final List<ClaimFinder> FINDERS = List.of(
            new LinkFinder(),
            new DateFinder(),
            new TimeFinder(),
            new MoneyFinder(),
            new PeriodFinder(),
            new FigureFinder());
    /** What is worth looking for in a text without figures. */
    private static final List<ClaimFinder> WORD_FINDERS =
            List.of(new LinkFinder(), new DateFinder(), new PeriodFinder(), new TimeFinder(), new FigureFinder());

    private static final Set<String> PROMISING = Set.of("company", "proposal", "catalogue");

    private static final int SHORT = 30;
    /** Anniversaries that have a metal instead of a number. */
    private static final Map<Pattern, Integer> METALS = Map.of(
            Pattern.compile(
                            "(?i)\\b(?:silver (?:wedding|anniversary)|silberne?r? hochzeit|silberhochzeit|noces d'argent|bodas de plata)"),
                    25,
            Pattern.compile("(?i)\\b(?:golden (?:wedding|anniversary)|goldene[nr]? hochzeit|noces d'or|bodas de oro)"),
                    50,
            Pattern.compile(
                            "(?i)\\b(?:diamond (?:wedding|anniversary)|diamantene[nr]? hochzeit|noces de diamant|bodas de diamante)"),
                    60);

    private final Knowledge knowledge;
    private final Language language;
    private final Map<Class<?>, List<Stated>> values = new HashMap<>();
    private final Map<KnownFact, Set<String>> words = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    /** @param language of facts that do not tell theirs */
    Known(Knowledge knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        knowledge.facts().forEach(this::read);
    }

    /** A value that a fact states; {@code said} is the text it stands in, null for a field's own value. */
    record Stated(ClaimValue value, KnownFact fact, Language language, boolean structured) {}

    Knowledge knowledge() {
        return knowledge;
    }

    List<Stated> all(Class<? extends ClaimValue> type) {
        return values.getOrDefault(type, List.of());
    }

    /** Folded words of each fact. */
    Map<KnownFact, Set<String>> words() {
        return words;
    }

    /** Whether the folded word stands with a capital letter in something known. */
    boolean isName(String word) {
        return names.contains(word);
    }

    /** Whether it stands in lower case in something known. */
    boolean isWord(String word) {
        return plain.contains(word);
    }

    private void read(KnownFact fact) {
        var value = fact.value() == null ? "" : fact.value().strip();
        var field = fact.field() == null ? "" : fact.field().toLowerCase(Locale.ROOT);
        if (!typed(fact, field, value)) {
            text(fact, value, true);
        }
        if (fact.quote() != null) {
            text(fact, fact.quote(), false);
        }
        if (fact.url() != null) {
            add(new Link(LinkFinder.normal(fact.url()), Link.Kind.WEB), fact, language, true);
        }
        var folded = words.computeIfAbsent(fact, each -> new HashSet<>());
        boolean naming = NAME_FIELD.matcher(field).matches();
        for (var text : new String[] {value, fact.quote()}) {
            if (text != null) {
                index(text, naming, folded);
            }
        }
    }

    private void index(String text, boolean naming, Set<String> folded) {
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var word = Words.fold(matcher.group());
            folded.add(word);
            for (var piece : word.split("-")) {
                folded.add(piece);
            }
            boolean capital = Character.isUpperCase(matcher.group().charAt(0));
            if (capital && (naming || matcher.start() > 0)) {
                names.add(word);
            } else {
                plain.add(word);
            }
        }
    }

    private boolean typed(KnownFact fact, String field, String value) {
        var money = MONEY.matcher(value);
        if (money.matches()) {
            boolean each = field.contains("unit") || field.contains("per_");
            var amount = new BigDecimal(money.group(1));
            add(new Amount(amount, amount, money.group(2), each, false), fact, language, true);
            return true;
        }
        if (NUMBER.matcher(value).matches()) {
            var number = new BigDecimal(value);
            boolean limit = field.contains("min") || field.contains("max") || field.contains("capacity");
            add(new Quantity(number, number, Unit.ofField(field), null, limit, false), fact, language, true);
            return true;
        }
        try {
            if (DAY.matcher(value).matches()) {
                var day = LocalDate.parse(value);
                add(Days.of(day, day, null, true, false), fact, language, true);
                return true;
            }
            var moment = MOMENT.matcher(value);
            if (moment.matches()) {
                var at = LocalDateTime.parse(moment.group(1));
                add(Days.of(at.toLocalDate(), at.toLocalDate(), null, true, false), fact, language, true);
                add(new Clock(Set.of(at.getHour() * 60 + at.getMinute())), fact, language, true);
                return true;
            }
        } catch (DateTimeException notADay) {
            // Read as text below.
        }
        return false;
    }

    /** @param own whether it is the field's value, not the words it was found in */
    private void text(KnownFact fact, String text, boolean own) {
        boolean figures = text.chars().anyMatch(Character::isDigit);
        if (text.isBlank() || !figures && text.strip().indexOf(' ') < 0 && text.indexOf('.') < 0) {
            return;
        }
        var its = text.length() < SHORT ? language : Language.of(text, language);
        var reading = new Reading(text, its);
        (figures ? FINDERS : WORD_FINDERS).forEach(finder -> finder.find(reading, knowledge));
        if (PROMISING.contains(fact.source())) {
            new PromiseFinder().find(reading, knowledge);
        }
        METALS.forEach((metal, years) -> {
            if (metal.matcher(text).find()) {
                var number = BigDecimal.valueOf(years);
                add(new Quantity(number, number, Unit.NONE, null, false, false), fact, its, false);
            }
        });
        for (var found : reading.found()) {
            add(own ? ofField(found.value(), fact) : found.value(), fact, its, false);
        }
    }

    /** "between 80 and 100" counts guests when the field does. */
    private static ClaimValue ofField(ClaimValue value, KnownFact fact) {
        return value instanceof Quantity quantity && quantity.unit() == Unit.NONE && fact.field() != null
                ? new Quantity(
                        quantity.low(),
                        quantity.high(),
                        Unit.ofField(fact.field()),
                        quantity.noun(),
                        quantity.limit(),
                        quantity.rounded())
                : value;
    }

    private void add(ClaimValue value, KnownFact fact, Language its, boolean structured) {
        values.computeIfAbsent(value.getClass(), type -> new ArrayList<>())
                .add(new Stated(value, fact, its, structured));
    }

    /** Promises that the house has published. */
    List<Stated> promises() {
        return all(Promise.class);
    }
}
