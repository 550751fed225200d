package dev.rainmaker.agents.text;

import dev.rainmaker.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds amounts of money: "€18,000", "18.000 EUR", "15-20k", "$25k", "20 thousand dollars", "150 € per person". */
public final class BudgetReader {
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("francs", "CHF"),
            Map.entry("cad", "CAD"),
            Map.entry("aud", "AUD"));
    private static final String SIGN = "(€|us\\$|\\$|£|eur(?:os?)?\\b|usd|gbp|chf|cad|aud)";
    private static final String WORD =
            "(€|\\$|£|eur(?:os?)?\\b|usd\\b|dollars?\\b|bucks\\b|gbp\\b|pounds\\b|quid\\b|chf\\b|francs\\b|cad\\b|aud\\b)";
    private static final String FIGURE = "(\\d{1,3}(?:[ ,.'’\\u00a0]\\d{3})+(?:[.,]\\d{2})?|\\d+(?:[.,]\\d{1,2})?)";
    private static final String SCALE = "\\s?(k\\b|thousand\\b|grand\\b|tausend\\b|mille\\b|m\\b|million\\b|mio\\b)?";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\w.,])" + SIGN + "?\\s?" + FIGURE + SCALE + "(?:\\s*(?:-|–|to|and|or|bis)\\s*" + SIGN + "?\\s?"
                    + FIGURE + SCALE + ")?\\s?" + WORD
                    + "?(\\s*(?:per\\s+(?:person|head|guest)|p\\.?p\\.?\\b|a\\s+head|each|pro\\s+person|/\\s?(?:person|guest|head)))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUDGET_WORD = Pattern.compile(
            "(?i)\\b(budget|spend|spending|afford|cost|costs|price|pay|invest|put aside|set aside)\\b|(?i)max(?:imum)?\\s+of");

    private BudgetReader() {}

    /**
     * Amounts in order of appearance. One without a currency counts only beside a word like "budget" and with a fallback.
     *
     * @param fallback ISO currency of an amount without one; null: such amounts are left out
     */
    public static List<BudgetMention> read(String text, String fallback) {
        var found = new ArrayList<BudgetMention>();
        AMOUNT.matcher(text).results().forEach(match -> {
            var mention = mention(text, match, fallback);
            if (mention != null) {
                found.add(mention);
            }
        });
        return List.copyOf(found);
    }

    /** In the form of the brief's slot, e.g. {@code 1800000 EUR}. */
    public static String slotValue(Money money) {
        return money.minor() + " " + money.currency();
    }

    private static BudgetMention mention(String text, MatchResult match, String fallback) {
        var written = firstOf(match.group(1), match.group(4), match.group(7));
        var scaled = match.group(3) != null || match.group(6) != null;
        if (written == null
                && (fallback == null || !(aboutMoney(text, match) && (scaled || grouped(match.group(2)))))) {
            return null;
        }
        var currency = written == null ? fallback : CURRENCIES.get(written.toLowerCase(Locale.ROOT));
        if (currency == null) {
            return null;
        }
        var high = match.group(5) == null ? null : money(match.group(5), match.group(6), currency);
        var lowScale = match.group(3) == null && high != null ? match.group(6) : match.group(3);
        var low = money(match.group(2), lowScale, currency);
        if (low.minor() <= 0) {
            return null;
        }
        var lead = match.group().length() - match.group().stripLeading().length();
        return new BudgetMention(
                low,
                high == null || high.minor() < low.minor() ? low : high,
                match.group(8) != null,
                written != null,
                match.group().strip(),
                match.start() + lead);
    }

    private static boolean aboutMoney(String text, MatchResult match) {
        var scaleIsThousands = match.group(3) != null && !match.group(3).equalsIgnoreCase("m");
        return BUDGET_WORD.matcher(text).find() || (scaleIsThousands && text.length() < 60);
    }

    private static boolean grouped(String figure) {
        return figure.replaceAll("\\D", "").length() >= 4 && !figure.matches("(19|20)\\d{2}");
    }

    private static Money money(String figure, String scale, String currency) {
        var plain = figure.replaceAll("[ '’\\u00a0]", "");
        var decimals = plain.matches(".*[.,]\\d{1,2}") ? Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(',')) : -1;
        var whole = (decimals < 0 ? plain : plain.substring(0, decimals)).replaceAll("[.,]", "");
        var number = new BigDecimal(decimals < 0 ? whole : whole + "." + plain.substring(decimals + 1));
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var minor = number.multiply(factor(scale)).movePointRight(digits).setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.precision() > 17 ? 0 : minor.longValueExact(), currency);
    }

    private static BigDecimal factor(String scale) {
        if (scale == null) {
            return BigDecimal.ONE;
        }
        return scale.toLowerCase(Locale.ROOT).startsWith("m") && !scale.equalsIgnoreCase("mille")
                ? BigDecimal.valueOf(1_000_000)
                : BigDecimal.valueOf(1000);
    }

    private static String firstOf(String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
