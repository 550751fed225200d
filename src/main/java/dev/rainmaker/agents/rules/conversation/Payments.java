package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.List;
import java.util.regex.Pattern;

/** How the client wants to pay: one phrase, in the client's words. */
final class Payments {
    private static final Pattern WAY = Words.of("payment");
    private static final Pattern NO_WAY = Words.of("payment_not");
    private static final ByLanguage NOT = new ByLanguage("negation");
    private static final Pattern REFUSED =
            Pattern.compile("^\\s*(?:is|are|ist|est|es)\\s+(?:a\\s+)?(?:no|out|not|nicht|raus|non|pas)(?!\\p{L})");
    /** Words that mean a way to pay wherever they stand. */
    private static final Pattern STRONG = Pattern.compile(
            "instal|transfer|direct debit|standing order|invoice|debit|rate|uberweis|lastschrift|auf rechnung|per rechnung|gegen rechnung|fois|virement|facture|mensualit|cheque|plazos|transferencia|mediante factura|con factura|contado|cuotas|acompte|arrhes|anzahlung|deposit|credit card|kreditkarte|purchase order|paypal|split equally|net \\d|ratenzahlung|vorkasse|tarjeta|carte bancaire|especes|bizum|efectivo|prelevement|domiciliacion|echelonn|aplazado|fraccionado|by card|barzahlung|in bar|in cash");

    private static final Pattern ABOUT_PAYING = Pattern.compile(
            "(?<!\\p{L})(?:pay(?:s|ing|ment|ments|able)?|paid|settle|billed?|billing|zahl\\p{L}*|bezahl\\p{L}*|begleich\\p{L}*|abrechn\\p{L}*|pai\\p{L}*|pay(?:er|e|ons|ez)|regl\\p{L}*|pag\\p{L}*|abon\\p{L}*|invoices?|put it on|put down)(?!\\p{L})");
    private static final Pattern SWITCHES = Pattern.compile(
            "(?<!\\p{L})(?:instead|rather than|switch|change|doch lieber|doch|stattdessen|statt|anders|plutot|au lieu|finalement|changer|en vez|en lugar|mejor|cambiar|al final|is a no)(?!\\p{L})");
    private static final int CLOSE = 26;

    private Payments() {}

    static List<Slot> read(List<Said> all, BriefSlot asked) {
        Slot last = null;
        for (var said : all) {
            var phrase = phrase(said, asked == BriefSlot.PAYMENT);
            if (phrase != null) {
                boolean replaces = SWITCHES.matcher(said.folded()).find()
                        || Corrections.near(said, said.folded().length() / 2, true);
                last = new Slot(BriefSlot.PAYMENT, phrase, said.text(), 0.8, replaces);
            }
        }
        return last == null ? List.of() : List.of(last);
    }

    private static String phrase(Said said, boolean asked) {
        boolean about = asked || ABOUT_PAYING.matcher(said.folded()).find();
        var ways = WAY.matcher(said.folded())
                .results()
                .filter(match -> about || STRONG.matcher(match.group()).find())
                .filter(match -> !said.at(match.start()).otherEvent())
                .filter(match -> !refused(said, match.start(), match.end()))
                .toList();
        if (ways.isEmpty() || NO_WAY.matcher(said.folded()).find() && ways.size() == 1 && !about) {
            return null;
        }
        int from = ways.getFirst().start();
        int to = ways.getFirst().end();
        boolean strong = asked;
        for (var way : ways) {
            boolean list =
                    way.start() > to && said.folded().substring(to, way.start()).contains(",");
            if (!list && way.start() - to <= CLOSE) {
                to = Math.max(to, way.end());
            }
            strong |= about || STRONG.matcher(way.group()).find();
        }
        return strong ? said.text().substring(from, to).strip().replaceAll("^(?i:by|via) |[,.;]+$", "") : null;
    }

    private static boolean refused(Said said, int start, int end) {
        var part = said.at(start);
        var tail = Words.rest(said.folded(), end);
        return NOT.in(said.language(), said.folded().substring(part.start(), start))
                || REFUSED.matcher(tail).find()
                || NO_WAY.matcher(said.folded()
                                .substring(start, Math.min(said.folded().length(), end + 12)))
                        .find();
    }
}
