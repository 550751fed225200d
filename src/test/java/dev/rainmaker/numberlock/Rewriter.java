package dev.rainmaker.numberlock;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says a true statement of a draft in another way that people write: the number in words, the amount with the currency in front or
 * behind, the day in numbers or with its weekday. The counterpart of {@link Mutator}: nothing becomes wrong, so nothing may be
 * flagged. Shares no code with the checker.
 */
final class Rewriter {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.,])\\d{1,4}(?![\\d.,%:/-]|\\.\\d)");
    private static final Pattern AMOUNT = Pattern.compile("\\d+(?:[.,'  \u00a0\u202f]\\d{3})*(?:[.,]\\d{2})?(?!\\d)");
    private static final Pattern EURO = Pattern.compile("€|EUR|[Ee]uros?");

    private final DraftCase draft;
    private final Locale locale;
    private final List<LocalDate> days = new ArrayList<>();

    Rewriter(DraftCase draft) {
        this.draft = draft;
        this.locale = Locale.forLanguageTag(draft.language());
        draft.knowledge().facts().forEach(fact -> Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                .matcher(fact.value())
                .results()
                .map(match -> LocalDate.parse(match.group()))
                .forEach(days::add));
    }

    /** A draft that says one thing in another way. */
    record Rewriting(DraftCase draft, String text, int start, int end, String from, String to) {}

    List<Rewriting> all() {
        var rewritings = new ArrayList<Rewriting>();
        for (var claim : draft.claims()) {
            int at = draft.text().indexOf(claim.words());
            for (var other : forms(claim)) {
                var text = draft.text().substring(0, at)
                        + other
                        + draft.text().substring(at + claim.words().length());
                rewritings.add(new Rewriting(draft, text, at, at + other.length(), claim.words(), other));
            }
        }
        return rewritings;
    }

    private List<String> forms(DraftCase.Marked claim) {
        return switch (claim.kind()) {
            case "number" -> number(claim.words());
            case "money" -> money(claim.words());
            case "date" -> date(claim.words());
            default -> List.of();
        };
    }

    private List<String> number(String words) {
        var found = COUNT.matcher(words).results().toList();
        if (found.size() != 1 || words.matches(".*[%€$£:/].*") || !words.matches("\\d+ \\p{L}+.*")) {
            return List.of();
        }
        var spelled = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT)
                .format(Integer.parseInt(found.getFirst().group()))
                .replace("\u00ad", "");
        return List.of(words.replaceFirst("\\d+", spelled));
    }

    private List<String> money(String words) {
        var found = AMOUNT.matcher(words).results().toList();
        if (found.size() != 1 || !EURO.matcher(words).find() || words.matches("(?i).*\\d ?(?:k|mil)\\b.*")) {
            return List.of();
        }
        var digits = found.getFirst().group();
        boolean cents = digits.matches(".*[.,]\\d{2}");
        var minor = Long.parseLong(digits.replaceAll("\\D", "")) * (cents ? 1 : 100);
        var exact = NumberFormat.getNumberInstance(locale);
        exact.setMinimumFractionDigits(2);
        var whole = NumberFormat.getIntegerInstance(locale);
        var forms = new ArrayList<String>();
        var plain = minor % 100 == 0 ? whole.format(minor / 100) : exact.format(minor / 100.0);
        var rest = words.substring(found.getFirst().end()).replaceFirst("^\\s*(?:€|EUR|[Ee]uros?)", "");
        for (var form : List.of(plain + " €", plain + " Euro", "EUR " + plain, exact.format(minor / 100.0) + " €")) {
            forms.add((draft.language().equals("de") ? form : form.replace("Euro", "euros")) + rest);
        }
        return forms;
    }

    private List<String> date(String words) {
        var day = days.stream().filter(each -> names(words, each)).findFirst().orElse(null);
        if (day == null || words.matches(".*\\d.*(?:-|–|to|bis|au|al|and|und|et|y|or|oder|ou|o) .*\\d.*")) {
            return List.of();
        }
        var forms = new ArrayList<String>();
        for (var pattern : patterns()) {
            forms.add(DateTimeFormatter.ofPattern(pattern, locale).format(day));
        }
        return forms;
    }

    private List<String> patterns() {
        return switch (draft.language()) {
            case "de" ->
                List.of("d. MMMM", "d. MMMM yyyy", "dd.MM.yyyy", "d.M.", "EEEE, 'den' d. MMMM", "EEEE, d.M.yyyy");
            case "fr" -> List.of("d MMMM", "EEEE d MMMM", "EEEE d MMMM yyyy", "dd/MM/yyyy", "dd/MM");
            case "es" -> List.of("d 'de' MMMM", "EEEE d 'de' MMMM", "EEEE, d 'de' MMMM 'de' yyyy", "dd/MM/yyyy");
            default ->
                List.of(
                        "d MMMM",
                        "MMMM d",
                        "EEEE, d MMMM yyyy",
                        "EEEE d MMMM",
                        "MMM d, yyyy",
                        "yyyy-MM-dd",
                        "'the' d'th of' MMMM");
        };
    }

    private boolean names(String text, LocalDate day) {
        return text.matches("(?iu).*(?<!\\d)" + day.getDayOfMonth() + "(?!\\d).*")
                && text.toLowerCase(locale)
                        .contains(day.getMonth()
                                .getDisplayName(TextStyle.FULL, locale)
                                .toLowerCase(locale));
    }
}
