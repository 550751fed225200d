package dev.rainmaker.numberlock;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes one true statement of a draft false: another number, amount, date or link, in figures, in words, with "k", as a range,
 * in the draft's language. Shares no code with the checker: numbers in words are ICU's, months and weekdays those of the JDK. A
 * number that stands anywhere in the draft or in what is known is not taken, so that the new statement is wrong.
 */
final class Mutator {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,'  \u00a0\u202f]\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int HIGHEST_DAY = 28;

    private final DraftCase draft;
    private final Locale locale;
    private final Random random;
    private final RuleBasedNumberFormat spelled;
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private final List<LocalDate> days = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Mutator(DraftCase draft, long seed) {
        this.draft = draft;
        this.locale = Locale.forLanguageTag(draft.language());
        this.random = new Random(seed);
        this.spelled = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        takeNumbers(draft.text());
        draft.knowledge().facts().forEach(fact -> {
            takeNumbers(fact.value());
            ISO.matcher(fact.value())
                    .results()
                    .map(match -> LocalDate.parse(match.group()))
                    .forEach(days::add);
            takeNumbers(fact.quote());
        });
    }

    /** A draft with one wrong statement. */
    record Mutant(DraftCase draft, String text, int start, int end, String from, String to, String kind) {}

    List<Mutant> all() {
        var mutants = new ArrayList<Mutant>();
        for (var claim : draft.claims()) {
            int at = draft.text().indexOf(claim.words());
            if (draft.text().startsWith(">", draft.text().lastIndexOf('\n', at) + 1)) {
                continue;
            }
            for (var changed : changes(claim)) {
                if (!changed.equals(claim.words()) && isWrong(changed, claim)) {
                    var text = draft.text().substring(0, at)
                            + changed
                            + draft.text().substring(at + claim.words().length());
                    mutants.add(
                            new Mutant(draft, text, at, at + changed.length(), claim.words(), changed, claim.kind()));
                }
            }
        }
        return mutants;
    }

    /** No amount and no day that is known from elsewhere: such a change would be another true statement. */
    private boolean isWrong(String changed, DraftCase.Marked claim) {
        if (claim.kind().equals("money")) {
            return FIGURE.matcher(changed)
                    .results()
                    .map(match -> match.group().replaceAll("[.,]\\d{1,2}$", "").replaceAll("\\D", ""))
                    .filter(number ->
                            !claim.words().replaceAll("[.,' \u00a0\u202f]", "").contains(number))
                    .noneMatch(number ->
                            taken.contains(number) || taken.contains(number + "000") || taken.contains(number + "00"));
        }
        return !claim.kind().equals("date")
                || days.stream().noneMatch(day -> names(changed, day))
                        && (changed.matches(".*\\d.*") || days.stream().noneMatch(day -> namesWeekday(changed, day)));
    }

    private boolean names(String text, LocalDate day) {
        return text.matches("(?iu).*(?<!\\d)" + day.getDayOfMonth() + "(?!\\d).*")
                && text.toLowerCase(locale)
                        .contains(day.getMonth()
                                .getDisplayName(TextStyle.FULL, locale)
                                .toLowerCase(locale));
    }

    private boolean namesWeekday(String text, LocalDate day) {
        return text.toLowerCase(locale)
                .contains(day.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, locale)
                        .toLowerCase(locale));
    }

    private List<String> changes(DraftCase.Marked claim) {
        return switch (claim.kind()) {
            case "number" -> number(claim.words());
            case "money" -> money(claim.words());
            case "date" -> date(claim.words());
            case "link" -> link(claim.words());
            default -> List.of();
        };
    }

    private List<String> number(String words) {
        var changes = new ArrayList<String>();
        var figures = FIGURE.matcher(words).results().toList();
        if (!figures.isEmpty()) {
            var figure = figures.get(random.nextInt(figures.size()));
            int value = Integer.parseInt(figure.group().replaceAll("\\D", ""));
            int other = other(value);
            changes.add(replace(words, figure, String.valueOf(other)));
            changes.add(replace(words, figure, String.valueOf(other(value * 10))));
            if (value > 12) {
                changes.add(replace(words, figure, say(other)));
                changes.add(replace(words, figure, other + "-" + (other + 10)));
            }
        } else {
            spelledOther(words).ifPresent(changes::add);
        }
        return changes;
    }

    private List<String> money(String words) {
        var changes = new ArrayList<String>();
        var figures = FIGURE.matcher(words).results().toList();
        if (figures.isEmpty()) {
            spelledOther(words).ifPresent(changes::add);
            return changes;
        }
        var figure = figures.get(random.nextInt(figures.size()));
        var digits = figure.group();
        changes.add(replace(words, figure, otherDigit(digits)));
        changes.add(replace(words, figure, swapped(digits)));
        changes.add(replace(words, figure, digits.replaceFirst("\\d", "$00")));
        int whole = Integer.parseInt(digits.replaceAll("[.,]\\d{1,2}$", "").replaceAll("\\D", ""));
        boolean scaled = words.substring(figure.end()).matches("(?i)\\s?(?:k|mil|tausend|million|mio).*");
        if (whole > 3000 && !scaled) {
            changes.add(replace(words, figure, (whole / 1000 + 3) + "k"));
            changes.add(replace(words, figure, say(other(whole))));
        }
        return changes;
    }

    private List<String> date(String words) {
        var changes = new ArrayList<String>();
        for (var month : java.time.Month.values()) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                var name = month.getDisplayName(style, locale);
                var match = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                        .matcher(words);
                if (match.find() && changes.isEmpty()) {
                    var next = month.plus(2 + random.nextInt(3)).getDisplayName(style, locale);
                    changes.add(replace(words, match.toMatchResult(), next));
                }
            }
        }
        var days = DIGITS.matcher(words)
                .results()
                .filter(day -> day.group().length() <= 2)
                .toList();
        if (!days.isEmpty()) {
            var day = days.getFirst();
            changes.add(replace(words, day, String.valueOf(otherDay(Integer.parseInt(day.group())))));
        }
        DIGITS.matcher(words)
                .results()
                .filter(year -> year.group().length() == 4)
                .findFirst()
                .ifPresent(
                        year -> changes.add(replace(words, year, String.valueOf(Integer.parseInt(year.group()) + 3))));
        weekday(words, changes);
        if (!days.isEmpty()
                && !changes.isEmpty()
                && DIGITS.matcher(words).results().count() <= 2) {
            changes.add(rendered());
        }
        return changes;
    }

    private void weekday(String words, List<String> changes) {
        for (var day : java.time.DayOfWeek.values()) {
            var name = day.getDisplayName(TextStyle.FULL, locale);
            var match = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                    .matcher(words);
            if (match.find()) {
                var next = day.plus(1 + random.nextInt(3)).getDisplayName(TextStyle.FULL, locale);
                changes.add(replace(words, match.toMatchResult(), next));
                return;
            }
        }
    }

    /** A day that nobody named, in one of the forms that people write. */
    private String rendered() {
        var day = LocalDate.of(2029, 1 + random.nextInt(12), 1 + random.nextInt(HIGHEST_DAY));
        var forms = List.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern(
                        switch (draft.language()) {
                            case "de" -> "d. MMMM yyyy";
                            case "es" -> "d 'de' MMMM 'de' yyyy";
                            default -> "d MMMM yyyy";
                        },
                        locale),
                DateTimeFormatter.ofPattern(draft.language().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy"));
        return day.format(forms.get(random.nextInt(forms.size())));
    }

    private List<String> link(String words) {
        var dot = words.indexOf(".example");
        return List.of(words + "x", dot < 0 ? words + "/1" : words.substring(0, dot) + "s" + words.substring(dot));
    }

    /** The longest run of words that ICU reads as a number, replaced by another number in words. */
    private java.util.Optional<String> spelledOther(String words) {
        var tokens = Pattern.compile("[\\p{L}-]+").matcher(words).results().toList();
        for (int length = tokens.size(); length > 0; length--) {
            for (int from = 0; from + length <= tokens.size(); from++) {
                int start = tokens.get(from).start();
                int end = tokens.get(from + length - 1).end();
                var value = value(words.substring(start, end));
                if (value != null && value > 1) {
                    return java.util.Optional.of(words.substring(0, start) + say(other(value)) + words.substring(end));
                }
            }
        }
        return java.util.Optional.empty();
    }

    private Integer value(String words) {
        try {
            var lower = words.toLowerCase(locale).replace(" and ", " ").replaceFirst("^a ", "one ");
            int value = spelled.parse(lower).intValue();
            return normal(say(value)).equals(normal(lower)) ? value : null;
        } catch (java.text.ParseException noNumber) {
            return null;
        }
    }

    private static String normal(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private String say(int value) {
        return spelled.format(value).replace("\u00ad", "");
    }

    private int other(int value) {
        int step = value < 20 ? 2 : Math.max(3, value / 7);
        int other = value + step;
        while (taken.contains(String.valueOf(other)) || taken.contains(String.valueOf(other + 10))) {
            other += 1;
        }
        return other;
    }

    private int otherDay(int day) {
        for (int step = 2; step < HIGHEST_DAY; step++) {
            int other = (day + step - 1) % HIGHEST_DAY + 1;
            if (!taken.contains(String.valueOf(other)) && !taken.contains("0" + other)) {
                return other;
            }
        }
        return day;
    }

    private String otherDigit(String digits) {
        var text = new StringBuilder(digits);
        int at = random.nextInt(digits.length());
        while (!Character.isDigit(digits.charAt(at))) {
            at = (at + 1) % digits.length();
        }
        text.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(8)) % 10));
        return text.charAt(0) == '0' ? "9" + text.substring(1) : text.toString();
    }

    private static String swapped(String digits) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            char one = digits.charAt(i);
            char two = digits.charAt(i + 1);
            if (Character.isDigit(one) && Character.isDigit(two) && one != two && two != '0') {
                return digits.substring(0, i) + two + one + digits.substring(i + 2);
            }
        }
        return digits.replaceFirst("\\d", "9");
    }

    private void takeNumbers(String text) {
        if (text != null) {
            FIGURE.matcher(text)
                    .results()
                    .map(match -> match.group().replaceAll("\\D", ""))
                    .forEach(taken::add);
            DIGITS.matcher(text).results().map(MatchResult::group).forEach(taken::add);
        }
    }

    private static String replace(String words, MatchResult match, String by) {
        return words.substring(0, match.start()) + by + words.substring(match.end());
    }
}
