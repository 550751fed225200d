package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.Figure;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many guests a message names; the upper end of a range. */
final class HeadCounts {
    private static final String BETWEEN =
            "(?:(?!(?:and|for|of|with|in|at|und|fur|mit|et|pour|avec|y|para|con|en|to|or|from|is|are|was|who|dont|davon|das|die)\\b)\\p{L}+[\\s-]+){0,2}";
    private static final Pattern NOUN = Pattern.compile(
            "^[\\s-]*(?:or so |tops |max |\\+ ?)?(?:of (?:our|my|the) |de nos |de mes |unserer |meiner |de nuestr[oa]s |de mis |d'|de |von )?"
                    + BETWEEN + SlotWords.anyOf("guest") + "(?!\\p{L})");
    private static final Pattern STAFF = Words.behind("staff");
    private static final Pattern PART_OF = Words.behind("part_of");
    private static final Pattern LEAD = Words.before("guest_lead", "about");
    private static final Pattern TOTAL = Pattern.compile("(?<!\\p{L})" + SlotWords.anyOf("total") + "(?!\\p{L})");
    private static final Pattern FOLLOWED =
            Pattern.compile("^(?:ish|\\+)?\\s*(?:$|[.,;:!?)\"'–—-]|" + SlotWords.anyOf("after_ok") + "(?!\\p{L}))");
    private static final Pattern ALONE = Pattern.compile("^[\\s\"']*(?:" + SlotWords.anyOf("about") + "\\s+){0,2}$");
    private static final Pattern ROUGHLY = Pattern.compile(
            "(?<!\\p{L})(?:about|around|roughly|approx\\.?|maybe|ca\\.?|circa|etwa|ungefahr|rund|so um die|environ|a peu pres|unos|unas|aproximadamente|alrededor de|cerca de|like)\\s*$");
    private static final Pattern WE = Pattern.compile(
            "(?<!\\p{L})(?:we|us|our|guests?|people|everyone|wir|uns|nur|gaste|leute|nous|on|invites?|monde|somos|nosotros|gente|invitados|adults|kids|party|list|headcount)(?!\\p{L})");
    static final Pattern OLD = Pattern.compile("(?<![\\p{L}\\p{N}])" + SlotWords.anyOf("old") + "\\s+(?:(?:"
            + SlotWords.anyOf("about") + "|€|\\$|£|sommes|serons|are|be|we're|have)\\s*){0,2}[€$£]?\\s*$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:not|no|nicht|pas|keine?) (?:more|mehr|plus|mas|over|above|less|weniger|moins|menos|exceed\\w*|only|nur|uber|unter)\\b[^,;]*$");
    private static final Pattern MOVES_ON = Pattern.compile("^\\s*(?:to|auf|a|à)\\s+[€$£]?\\d");
    private static final Pattern FROM = Pattern.compile("(?<!\\p{L})(?:from|von|de|desde)\\s+[€$£]?\\s*$");
    private static final Pattern DIET = Pattern.compile(
            "vegan|vegetari|veget|gluten|coeliac|celiac|zoliak|lactos|laktos|allerg|alerg|kosher|koscher|halal|wheelchair|rollstuhl|fauteuil|silla de ruedas");
    private static final Pattern MONEY = Pattern.compile("(?:[€$£]|eur|usd|gbp|chf)\\s?$");
    private static final Pattern MONEY_BEHIND = Pattern.compile(
            "^\\s?(?:[€$£]|eur(?:os?)?\\b|usd|gbp|chf|dollars?|bucks|pounds|quid|franken|francs?|dolares|%|k\\b)");
    private static final int MOST = 20_000;

    private HeadCounts() {}

    static List<Slot> read(List<Said> all, BriefSlot asked) {
        var mentions = new ArrayList<Mention>();
        for (var said : all) {
            boolean outdated = said.figures().stream().anyMatch(figure -> isOld(said, figure) && isCount(said, figure));
            for (var figure : said.figures()) {
                double weight =
                        isOld(said, figure) || !isCount(said, figure) ? 0 : weight(said, figure, asked, outdated);
                if (weight >= 0.6) {
                    mentions.add(new Mention(
                            Long.toString((long) figure.high()),
                            said,
                            weight - (figure.low() == figure.high() ? 0 : 0.1),
                            sums(said, figure),
                            outdated || Corrections.near(said, figure.start(), true)));
                }
            }
        }
        return Mention.settled(BriefSlot.GUESTS, mentions);
    }

    /** "instead of 80", "not 80", "from 45" in "from 45 to 33". */
    static boolean isOld(Said said, Figure figure) {
        var before = Words.lead(said.folded(), figure.start());
        return (OLD.matcher(before).find() && !AT_MOST.matcher(before).find())
                || (FROM.matcher(before).find()
                        && MOVES_ON.matcher(Words.rest(said.folded(), figure.end()))
                                .find());
    }

    private static boolean isCount(Said said, Figure figure) {
        return figure.isWhole()
                && !figure.scaled()
                && figure.high() >= 2
                && figure.high() <= MOST
                && !MONEY.matcher(Words.lead(said.folded(), figure.start())).find()
                && !MONEY_BEHIND
                        .matcher(Words.rest(said.folded(), figure.end()))
                        .find();
    }

    private static double weight(Said said, Figure figure, BriefSlot asked, boolean outdated) {
        var part = said.at(figure.start());
        var before = Words.lead(said.folded(), figure.start());
        var after = Words.rest(said.folded(), figure.end());
        if (part.otherEvent()
                || PART_OF.matcher(after).find()
                || (figure.high() <= 12 && DIET.matcher(part.folded()).find() && asked != BriefSlot.GUESTS)) {
            return 0;
        }
        boolean lead = LEAD.matcher(before).find();
        if (NOUN.matcher(after).find()) {
            return STAFF.matcher(after).find() ? 0.65 : 0.9;
        }
        if (STAFF.matcher(after).find()) {
            return asked == BriefSlot.GUESTS ? 0.65 : 0.6;
        }
        boolean bare = FOLLOWED.matcher(after).find();
        if (lead && bare && !moneyTalk(said, part, figure, asked)) {
            return 0.85;
        }
        if (outdated && bare && !Budgets.CUE.matcher(part.folded()).find()) {
            return 0.8;
        }
        if (asked == BriefSlot.GUESTS) {
            return bare ? 0.75 : lead ? 0.7 : 0;
        }
        boolean alone = bare
                && ALONE.matcher(said.folded().substring(part.start(), figure.start()))
                        .find();
        boolean rough = said.parts().size() > 1 && ROUGHLY.matcher(before).find();
        return alone
                        && figure.high() >= 5
                        && (rough || WE.matcher(said.folded()).find())
                        && asked != BriefSlot.BUDGET
                ? 0.65
                : 0;
    }

    /** "we have 15,000" is no party of 15,000. */
    private static boolean moneyTalk(Said said, Said.Part part, Figure figure, BriefSlot asked) {
        return asked == BriefSlot.BUDGET && !WE.matcher(part.folded()).find()
                || asked == BriefSlot.BUDGET
                        && (figure.high() >= 1000
                                || Budgets.HAVE.matcher(part.folded()).find())
                || figure.high() >= 1000 && Budgets.CUE.matcher(part.folded()).find();
    }

    private static boolean sums(Said said, Figure figure) {
        var part = said.at(figure.start());
        var lead = said.folded().substring(part.start(), figure.start());
        var others = said.figures().stream()
                .filter(other -> other.start() < figure.start())
                .count();
        return others > 0 && TOTAL.matcher(lead).find()
                || TOTAL.matcher(lead).find() && said.previous().matches(".*\\d.*");
    }
}
