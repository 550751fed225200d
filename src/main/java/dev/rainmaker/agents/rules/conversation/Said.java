package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.DateReader;
import dev.rainmaker.agents.text.Figure;
import dev.rainmaker.agents.text.FigureReader;
import dev.rainmaker.agents.text.KnownPlaces;
import dev.rainmaker.agents.text.ShortDates;
import dev.rainmaker.agents.text.TextLanguage;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.text.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence that the client wrote, in parts, each with what it is about.
 *
 * @param text word for word
 * @param folded see {@link Folded}
 * @param language of the whole message, or null
 * @param previous the folded sentence before it, or empty
 */
record Said(
        String text,
        String folded,
        String previous,
        TextLanguage language,
        List<Part> parts,
        List<DateMention> dates,
        List<Figure> figures) {
    private static final Pattern BREAK = Pattern.compile(
            "[;()!?]+|[.:](?=\\s|$)|,\\s|\\s[-–—]+\\s|\\s(?=(?:but|aber|mais|pero|however|doch leider|sondern|so that|y esta vez)\\s)|\\s(?=and\\s(?:now|this time)\\s)");
    private static final ByLanguage OTHER_EVENT = new ByLanguage("other_event");
    private static final ByLanguage OTHER_COST = new ByLanguage("other_cost");
    private static final ByLanguage OURS = new ByLanguage("ours");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:excluding|excl\\.?|without|except|ohne|exklusive|hors|sans|sin|excepto|before|aside from|apart from|not including|not counting)\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?:(?:lots of |much |all (?:my|our) |with )?love|best(?: wishes)?|(?:kind |warm |best |many )?regards|cheers|warmly|blessings|xx?o?|thanks?(?: (?:so much|again|in advance|a lot))?|thank you|yours.*|sincerely.*|cordially|lg|vg|mfg|gruß\\p{L}*(?: .{0,20})?|(?:viele|liebe|beste|herzliche|schone|freundliche|sonnige) gruße?(?: .{0,25})?|herzlich(?:st)?|alles liebe|bis bald|danke(?: .{0,20})?|a bientot|(?:bien )?cordialement|bien a vous|bises|bisous|merci(?: .{0,20})?|amicalement|(?:un |reciban? un )?(?:cordial )?saludos?(?: cordial)?|besos|un abrazo|abrazos|gracias(?: .{0,20})?|atentamente)[\\s,.!:)]*(?:\\p{L}+)?[,.!]?");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’-]*\\.?|[&+]|und|and|et|y|von|de|van)(?: (?:\\p{Lu}[\\p{L}'’-]*\\.?|[&+]|und|and|et|y|von|de|van)){0,4}");
    private static final Pattern ADDRESS = Pattern.compile(
            "^\\d+[a-z]?,? (?:bis |ter )?(?:\\p{Lu}|rue|avenue|av|bd)|\\p{L}(?:straße|strasse|str\\.|weg|gasse|platz|allee|gracht|damm|ufer) \\d+|\\b\\d{5} \\p{Lu}|(?iu)^(?:calle|c/|avda|gran vía|plaza|paseo) .*\\d|\\b(?:tel|t|fon|mobile)[.:]? ?[+\\d(]");
    private static final Pattern DECLINING = Pattern.compile(
            "\\b(?:already (?:have|found|booked (?:a|an|another|someone))|went with|decided against|not (?:having|planning|getting)|no wedding|called off|bereits (?:jemanden|eine planerin|gebucht bei)|haben uns dagegen entschieden|abgesagt|deja (?:trouve|choisi) (?:quelqu|un autre)|ya (?:tenemos|hemos contratado) (?:a alguien|otra))\\b");

    /**
     * A part of a sentence.
     *
     * @param otherEvent whether it tells of another event, of other people or of the past
     * @param otherCost whether it tells what something else costs
     */
    record Part(int start, int end, String folded, boolean otherEvent, boolean otherCost) {}

    static List<Said> all(ReceivedReply reply, List<String> sentences) {
        var language = TextLanguage.of(Folded.of(String.join(" ", sentences)));
        var all = new ArrayList<Said>();
        var previous = "";
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0 && SIGN_OFF.matcher(Folded.of(sentences.get(i))).matches() && sentences.size() - i < 7) {
                break;
            }
            if (i > 0 && i >= sentences.size() - 3 && reply.asked() != BriefSlot.PLACE && signs(sentences.get(i))) {
                continue;
            }
            var said = of(reply, sentences.get(i), previous, language);
            previous = said.folded();
            if (!DECLINING.matcher(said.folded()).find()) {
                all.add(said);
            }
        }
        return all;
    }

    /** A line that is a name or an address. */
    private static boolean signs(String text) {
        return NAME.matcher(text).matches() && !KnownPlaces.standsAlone(text.replaceAll("[.!]$", ""), 20)
                || ADDRESS.matcher(text).find() && text.length() < 80 && !text.matches(".*[.!?]$");
    }

    private static Said of(ReceivedReply reply, String text, String previous, TextLanguage language) {
        var folded = Folded.of(text);
        boolean monthFirst = "USD".equals(reply.currency());
        var dates = new ArrayList<>(new DateReader(monthFirst).read(text, reply.receivedOn()));
        dates.addAll(new ShortDates(monthFirst).read(text, reply.receivedOn()));
        var kept = DateReader.longest(dates);
        return new Said(
                text,
                folded,
                previous,
                language,
                parts(folded, language),
                kept,
                FigureReader.read(text, folded, language, kept));
    }

    private static List<Part> parts(String folded, TextLanguage language) {
        var parts = new ArrayList<Part>();
        var breaks = BREAK.matcher(folded);
        int from = 0;
        String before = "";
        while (true) {
            boolean more = breaks.find();
            int to = more ? breaks.start() : folded.length();
            if (to > from) {
                parts.add(part(folded, from, to, before, parts.isEmpty() ? null : parts.getLast(), language));
                before = "";
            }
            if (!more) {
                return parts;
            }
            before += breaks.group();
            from = breaks.end();
        }
    }

    /** What a comma or a bracket continues is about the same, unless it turns to the client's own plan. */
    private static Part part(String folded, int from, int to, String separator, Part previous, TextLanguage language) {
        var text = folded.substring(from, to);
        boolean ours = OURS.in(language, text);
        boolean continues = previous != null && !ours && (separator.startsWith(",") || separator.startsWith("("));
        boolean event = OTHER_EVENT.in(language, text) || (continues && previous.otherEvent());
        var cost = OTHER_COST.matcher(language, text);
        boolean costs = cost.find()
                && !LEFT_OUT.matcher(text.substring(0, cost.start())).find();
        return new Part(from, to, text, event, costs || (continues && previous.otherCost()));
    }

    Part at(int position) {
        return parts.stream()
                .filter(part -> part.start() <= position && position < part.end())
                .findFirst()
                .orElseGet(() -> new Part(0, folded.length(), folded, false, false));
    }

    boolean isQuestion() {
        return text.endsWith("?");
    }
}
