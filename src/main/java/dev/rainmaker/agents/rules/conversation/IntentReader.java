package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Want;
import dev.rainmaker.agents.text.Cue;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.text.Folded;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Weighs a person's words for each intent, sentence by sentence, in the languages that they write. Polite lines and quoted
 * words do not count, nor does what a negation takes back. On equal weight the more careful intent wins.
 */
final class IntentReader {

    private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"”“»]{2,90}[\"”“»]");
    private static final Pattern NEGATION = Pattern.compile(
            "(?:\\b(?:not|never|no|nor|neither|without|hardly|nothing|nicht|kein\\w*|nie|niemals|ohne|ne|pas|jamais|sans|aucune?|nunca|sin|ningun\\w*|tampoco)|n't|\\bn')\\s?(?:[\\w']+\\s){0,2}$");
    private static final Pattern TURN = Pattern.compile(
            "\\b(?:but|however|though|except|aber|allerdings|jedoch|nur|mais|cependant|toutefois|pero|sin"
                    + " embargo|sino)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SHOUT = Pattern.compile("\\b\\p{Lu}{4,}\\b|[?!]{2,}");
    private static final Pattern QUESTION_OPENS =
            Pattern.compile("^\\W*(?:(?:so|and|but|und|aber|et|mais|y|pero)\\W+)?(?:how"
                    + " (?:much|many|long|big|far|quickly|soon)|what(?:'s| is| are| does| would| happens)|which|wie"
                    + " ?viele?|was kostet|combien|quel|cuant)\\b");
    private static final Pattern MAY_WE = Pattern.compile(
            "\\b(?:(?:can|could|would|may|shall|might|when) (?:we|you|u|i|it|somebody|someone|anyone)|konn\\w+"
                    + " (?:wir|sie|ich|ihr|man)|kann (?:ich|man|wir|jemand)|durf\\w+ (?:wir|ich)|wann|wollen"
                    + " wir|pod(?:emos|riamos|eis|ria\\w*|riais)|puede[ns]?|cuando|pourr\\w+|pouvez|pouvons|peut-on|on"
                    + " peut|quand|peux)\\b");
    private static final Pattern NEXT = Pattern.compile(
            "\\b(?:what time|what day|when|which day) (?:suits|works|is good|would suit|would work|are you free)|next"
                    + " steps?|what happens next|what (?:else )?do you (?:still )?need|where (?:do|can|should) (?:we|i)"
                    + " (?:sign|pay|send|transfer)|how do (?:we|i) (?:book|start|proceed|go ahead)|wie geht(?:'?s| es)?(?:"
                    + " \\w+){0,2} weiter|nachste\\w* schritt|was braucht|prochaine etape|la suite|proximos? pasos?|que"
                    + " necesitais");
    private static final Pattern CHEAPER = Pattern.compile(
            "\\b(?:cheaper|less expensive|lower (?:price|your)|discount|bring (?:it|the price|that) down|knock"
                    + " .{0,12}off|do better on|gunstiger|billiger|rabatt|nachlass|preislich|moins"
                    + " cher|remise|reduction|mas barat\\w+|mas economic\\w+|rebaja\\w*|descuento)\\b");
    private static final Pattern RHETORICAL = Pattern.compile(
            "\\b(?:is it (?:just )?me|why (?:should|would|on earth)|who do you think|have you any idea|what's the"
                    + " point|seriously|warum sollte\\w*|wieso sollte\\w*|wozu|was fallt|was soll das|geht'?s"
                    + " noch|pourquoi (?:devr\\w+|payer\\w*|paier\\w*)|a quoi bon|vous (?:vous"
                    + " )?(?:moquez|fichez|foutez)|por que (?:deberi\\w+|tendri\\w+|ibamos|hay que)|quien os"
                    + " (?:creeis|habeis))\\b");
    private static final Pattern CONDITION =
            Pattern.compile("\\b(?:if|in case|wenn|falls|s'il|si)\\s(?:[\\w']+\\s){0,2}$");
    private static final Set<ReplyIntent> CONDITIONAL =
            EnumSet.of(ReplyIntent.WRONG_PERSON, ReplyIntent.DECLINED, ReplyIntent.OUT_OF_OFFICE);
    private static final int SHORT = 3;
    private static final double END = 1.4;
    private static final double FACT = 1.5;
    private static final double MORE_FACTS = 0.9;
    private static final double ANSWER = 1.5;
    private static final double ANSWERED = 2.6;

    private IntentReader() {}

    /**
     * @param asked what our last question was about, or null
     * @param facts what was found in it for the brief
     * @param sensitive whether it tells sensitive news
     */
    static Machine.Reading read(List<String> sentences, BriefSlot asked, Set<BriefSlot> facts, boolean sensitive) {
        var tally = new IntentScores();
        var words = 0;
        var books = CueBook.spokenIn(Folded.spelt(String.join(" ", sentences)));
        for (var sentence : sentences) {
            words += (int) WORD.matcher(sentence).results().count();
            weigh(sentence, books, asked != null, tally);
        }
        if (words == 0) {
            return new Machine.Reading(ReplyIntent.UNCLEAR, 0.4, "There are no words in it.");
        }
        if (sentences.stream().anyMatch(sentence -> SHOUT.matcher(sentence).find())) {
            tally.raise(ReplyIntent.COMPLAINT, 0.8);
        }
        if (!sensitive && !facts.isEmpty()) {
            tally.add(ReplyIntent.INTERESTED, "facts", FACT + MORE_FACTS * Math.min(2, facts.size() - 1), null);
        }
        if (!sensitive && asked != null) {
            tally.add(ReplyIntent.INTERESTED, "answer", facts.contains(asked) ? ANSWERED : ANSWER, null);
        }
        if (sensitive) {
            // A couple or a company that is no more will not celebrate.
            sentences.stream()
                    .filter(sentence ->
                            books.stream().anyMatch(book -> book.has("sensitive_end", Folded.spelt(sentence))))
                    .findFirst()
                    .ifPresent(sentence -> tally.add(ReplyIntent.DECLINED, "end", END, sentence));
        }
        var learned = LearnedReply.intents(String.join(" ", sentences));
        return tally.decide(sensitive, asked != null && facts.contains(asked), words, learned);
    }

    static Set<Want> wants(List<String> sentences) {
        var wants = EnumSet.noneOf(Want.class);
        var folded = sentences.stream().map(Folded::spelt).toList();
        var books = CueBook.spokenIn(String.join(" ", folded));
        for (var want : Want.values()) {
            var label = "want_" + want.name().toLowerCase(Locale.ROOT);
            if (books.stream().anyMatch(book -> folded.stream().anyMatch(sentence -> book.has(label, sentence)))) {
                wants.add(want);
            }
        }
        return wants;
    }

    private static void weigh(String sentence, List<CueBook> books, boolean answers, IntentScores tally) {
        var bare = QUOTED.matcher(sentence).replaceAll("_");
        var folded = Folded.spelt(WORD.matcher(bare).results().count() >= SHORT ? bare : sentence);
        for (var book : books) {
            var spelt = book.spelt(folded);
            if (book.has("polite", spelt)) {
                return;
            }
        }
        var asks = folded.contains("?") || folded.contains("¿");
        var meets = asks && meets(folded, books);
        var cheaper = asks && CHEAPER.matcher(folded).find();
        var rhetorical = RHETORICAL.matcher(folded).find();
        var asksFor = false;
        for (var book : books) {
            var spelt = book.spelt(folded);
            for (var intent : IntentScores.ORDER) {
                for (var cue : book.of(intent.name().toLowerCase(Locale.ROOT))) {
                    var weight = weight(cue, intent, spelt, asks);
                    if (weight > 0 && !(intent == ReplyIntent.QUESTION && (meets || cheaper || rhetorical))) {
                        asksFor |= intent == ReplyIntent.QUESTION;
                        tally.add(intent, cue.pattern().pattern(), weight, sentence);
                    }
                }
            }
        }
        if (meets) {
            tally.add(ReplyIntent.INTERESTED, "meets", 3, sentence);
        } else if (cheaper) {
            tally.add(ReplyIntent.OBJECTION, "cheaper", 3, sentence);
        } else if (asks) {
            var words = WORD.matcher(folded).results().count();
            var mere = rhetorical || words <= SHORT || answers && !asksFor;
            tally.add(ReplyIntent.QUESTION, "asks", words == 0 ? 0 : mere ? 0.8 : 2, sentence);
        }
    }

    /** A question for a talk, a visit or a proposal is a yes. */
    private static boolean meets(String folded, List<CueBook> books) {
        return NEXT.matcher(folded).find()
                || !QUESTION_OPENS.matcher(folded).find()
                        && books.stream()
                                .anyMatch(book -> (book.has("want_call", folded) || book.has("want_visit", folded)
                                        ? MAY_WE.matcher(folded).find() || book.has("interested", folded)
                                        : book.has("want_proposal", folded) && book.has("interested", folded)));
    }

    private static double weight(Cue cue, ReplyIntent intent, String spelt, boolean asks) {
        var matches = cue.pattern().matcher(spelt);
        while (matches.find()) {
            if (!negated(spelt, matches.start(), intent)) {
                var early = intent == ReplyIntent.INTERESTED
                        && TURN.matcher(spelt)
                                .region(matches.end(), spelt.length())
                                .find();
                var doubt = asks
                        && !RHETORICAL.matcher(spelt).find()
                        && (intent == ReplyIntent.DECLINED || intent == ReplyIntent.OBJECTION);
                return cue.weight() * (early ? 0.5 : 1) * (doubt && cue.weight() > IntentScores.WEAK ? 0.6 : 1);
            }
        }
        return 0;
    }

    private static boolean negated(String spelt, int at, ReplyIntent intent) {
        if (intent == ReplyIntent.QUESTION || intent == ReplyIntent.UNCLEAR) {
            return false;
        }
        var before = spelt.substring(Math.max(0, at - 28), at);
        var clause = Math.max(
                Math.max(before.lastIndexOf(','), before.lastIndexOf(';')),
                Math.max(before.lastIndexOf('.'), Math.max(before.lastIndexOf('!'), before.lastIndexOf(" - "))));
        var near = before.substring(clause + 1);
        return NEGATION.matcher(near).find()
                || CONDITIONAL.contains(intent) && CONDITION.matcher(near).find();
    }
}
