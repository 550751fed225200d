package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.Figure;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a message wants to spend in all; the upper end of a range. Prices of other things are left out. */
final class Budgets {
    static final Pattern CUE = Words.of("budget");
    /** "we have 15" may be money. */
    static final Pattern HAVE = Pattern.compile(
            "(?<!\\p{L})(?:have|got|haben|hab|habe|avons|on a|j'ai|tenemos|tengo|spend|budget|presupuesto|max)(?!\\p{L})");

    private static final Pattern PER_GUEST =
            Pattern.compile("^[^,;.!?]{0,12}?\\s?" + SlotWords.anyOf("per_guest") + "(?!\\p{L})");
    private static final Pattern TOTAL = Pattern.compile("(?<!\\p{L})" + SlotWords.anyOf("total") + "(?!\\p{L})");
    private static final Pattern GUESTS =
            Pattern.compile("^[\\s-]*(?:\\p{L}+[\\s-]+)?" + SlotWords.anyOf("guest") + "(?!\\p{L})");
    private static final String SIGN = "€|us\\$|\\$|£|eur(?:os?)?|usd|gbp|chf|cad|aud|sfr|fr\\.";
    private static final Pattern BEFORE = Pattern.compile("(?:^|[^\\p{L}])(" + SIGN + ")\\s?$");
    private static final Pattern BEHIND = Pattern.compile(
            "^[\\s-]?(€|\\$|£|eur(?:os?)?|usd|us-dollar|dollars?|bucks|gbp|pounds?|quid|sterling|chf|francs?|franken|fr\\.|sfr|dolares|dollar|libras|livres|cad|aud|balles|pavos|mauser)(?!\\p{L})");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("us-dollar", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("dolares", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("sterling", "GBP"),
            Map.entry("libras", "GBP"),
            Map.entry("livres", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("francs", "CHF"),
            Map.entry("franc", "CHF"),
            Map.entry("franken", "CHF"),
            Map.entry("fr.", "CHF"),
            Map.entry("sfr", "CHF"),
            Map.entry("cad", "CAD"),
            Map.entry("aud", "AUD"));
    private static final Pattern SAYS_NUMBER = Pattern.compile(
            "^[^\\p{L}]*(?:ish|or so|max|tops|hochstens|maximal|como mucho|maximum)?[^\\p{L}]*(?:$|[.,;!?)])");
    /** Smaller answers to "what is your budget" are thousands. */
    private static final double THOUSANDS = 200;

    private final ReceivedReply reply;
    private final List<Said> all;
    private final String guests;

    private Budgets(ReceivedReply reply, List<Said> all, String guests) {
        this.reply = reply;
        this.all = all;
        this.guests = guests;
    }

    /** @param guests the guests that the message names, or null: an amount a head is multiplied with them */
    static List<Slot> read(ReceivedReply reply, List<Said> all, String guests) {
        return new Budgets(reply, all, guests).slots();
    }

    private List<Slot> slots() {
        var mentions = new ArrayList<Mention>();
        for (var said : all) {
            boolean outdated =
                    said.figures().stream().anyMatch(figure -> HeadCounts.isOld(said, figure) && figure.high() >= 10);
            for (var figure : said.figures()) {
                var mention = HeadCounts.isOld(said, figure) ? null : mention(said, figure, outdated);
                if (mention != null) {
                    mentions.add(mention);
                }
            }
        }
        boolean named = mentions.stream().anyMatch(mention -> mention.weight() >= 0.85);
        return Mention.settled(
                BriefSlot.BUDGET,
                mentions.stream()
                        .filter(mention -> !named || mention.weight() >= 0.8)
                        .toList());
    }

    private Mention mention(Said said, Figure figure, boolean outdated) {
        var part = said.at(figure.start());
        var after = Words.rest(said.folded(), figure.end());
        var written = currency(said.folded(), figure);
        if (part.otherEvent()
                || part.otherCost()
                || (written == null && GUESTS.matcher(after).find())) {
            return null;
        }
        boolean cue =
                CUE.matcher(part.folded()).find() || CUE.matcher(said.folded()).find() && written != null;
        boolean asked = reply.asked() == BriefSlot.BUDGET;
        double high = figure.high();
        if (written == null) {
            high = bare(said, part, figure, asked, cue);
        }
        var currency = written == null ? reply.currency() : written;
        if (currency == null || high <= 0) {
            return null;
        }
        var behindMoney = Words.rest(said.folded(), figure.end());
        if (PER_GUEST.matcher(behindMoney).find()) {
            return guests == null ? null : money(high * Long.parseLong(guests), currency, said, 0.65, false, false);
        }
        double weight = cue || asked ? 0.85 : written == null ? 0.7 : 0.72;
        boolean sums = TOTAL.matcher(said.folded().substring(part.start(), figure.start()))
                .find();
        return money(high, currency, said, weight, sums, outdated || Corrections.near(said, figure.start(), true));
    }

    /** An amount without a currency, or 0 when it is none. */
    private double bare(Said said, Said.Part part, Figure figure, boolean asked, boolean cue) {
        if (reply.currency() == null) {
            return 0;
        }
        boolean large = figure.scaled() || figure.high() >= 1000;
        if (large && (asked || cue || (figure.scaled() && said.text().length() < 60))) {
            return figure.high();
        }
        boolean answer = asked
                && SAYS_NUMBER.matcher(said.folded().substring(figure.end())).find()
                && figure.high() >= 2;
        if (answer && figure.high() >= THOUSANDS) {
            return figure.high();
        }
        boolean inThousands =
                all.stream().flatMap(each -> each.figures().stream()).anyMatch(Figure::scaled);
        return answer
                        && (inThousands && HAVE.matcher(part.folded()).find()
                                || said.text().strip().length() < 12)
                ? figure.high() * 1000
                : 0;
    }

    private static String currency(String folded, Figure figure) {
        var before = BEFORE.matcher(Words.lead(folded, figure.start()));
        if (before.find()) {
            return CURRENCIES.getOrDefault(before.group(1), "EUR");
        }
        var behind = BEHIND.matcher(Words.rest(folded, figure.end()));
        return behind.find() ? CURRENCIES.getOrDefault(behind.group(1), "EUR") : null;
    }

    private static Mention money(
            double amount, String currency, Said said, double weight, boolean sums, boolean replaces) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var minor = BigDecimal.valueOf(amount).movePointRight(digits).setScale(0, RoundingMode.HALF_UP);
        return minor.precision() > 15
                ? null
                : new Mention(minor.toPlainString() + " " + currency, said, weight, sums, replaces);
    }
}
