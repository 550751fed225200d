package dev.rainmaker.numberlock.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Currencies by sign, code and word. */
final class Currencies {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("dólares", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("pfund", "GBP"),
            Map.entry("livres", "GBP"),
            Map.entry("libras", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("francs", "CHF"),
            Map.entry("franken", "CHF"),
            Map.entry("fr.", "CHF"),
            Map.entry("sfr.", "CHF"),
            Map.entry("quid", "GBP"),
            Map.entry("bucks", "USD"),
            Map.entry("au$", "AUD"),
            Map.entry("a$", "AUD"),
            Map.entry("ca$", "CAD"),
            Map.entry("c$", "CAD"),
            Map.entry("nz$", "NZD"),
            Map.entry("hk$", "HKD"),
            Map.entry("s$", "SGD"),
            Map.entry("mx$", "MXN"),
            Map.entry("r$", "BRL"),
            Map.entry("¥", "JPY"),
            Map.entry("yen", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("rupees", "INR"),
            Map.entry("zł", "PLN"),
            Map.entry("rand", "ZAR"),
            Map.entry("pesos", "MXN"));
    private static final List<String> CODES = List.of(
            "CAD", "AUD", "MXN", "NZD", "HKD", "SGD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "INR", "JPY", "ZAR",
            "AED", "ARS", "CLP", "COP", "BRL", "PEN");
    private static final String ANY = "(?:us|au|ca|nz|hk|mx|[acrs])\\$|[€$£¥₹]|\\b(?:eur|usd|gbp|chf|"
            + String.join("|", CODES).toLowerCase(Locale.ROOT)
            + ")|\\bs?fr\\.|zł|\\b(?:euros?|dollars?|dólares|pounds?|quid|bucks|pfund|livres|libras|francs|franken|pesos|yen|rupees|rand)";
    private static final Pattern BEFORE =
            Pattern.compile("(" + ANY + ")\\s?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AFTER = Pattern.compile(
            "^[\\s-]{0,2}(?:de |d'|in |of )?(" + ANY + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Currencies() {}

    static boolean endsWithCode(String text) {
        return code(text) != null;
    }

    /** The ISO code of a sign, code or word. */
    static String code(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? upper : NAMES.get(name.toLowerCase(Locale.ROOT));
    }

    /** A currency at the end of the text before a number; the group is its name. */
    static java.util.regex.Matcher before(String text) {
        return BEFORE.matcher(text);
    }

    /** A currency at the beginning of the text behind a number. */
    static java.util.regex.Matcher after(String text) {
        return AFTER.matcher(text);
    }
}
