package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.DocumentNature;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Weighs what speaks for an own plan against what speaks for an advertisement, a report, advice and so on. */
final class DocumentJudge {
    private static final double ENOUGH = 2;
    private static final double CLEAR = 1.2;
    private static final double OFTEN = 4;
    private static final double FEW = 1;
    private static final double SOME = 2.6;
    private static final double CLEARLY_OWN = 3;
    private static final double CLEARLY_VENDOR = 7;
    private static final double MOST_INTENT = 7;
    private static final double MOST_AGAINST = 8;
    private static final Map<String, DocumentNature> OTHERS = Map.of(
            "vendor", DocumentNature.VENDOR,
            "past", DocumentNature.PAST_EVENT,
            "cancelled", DocumentNature.CANCELLED_EVENT,
            "news", DocumentNature.NEWS,
            "advice", DocumentNature.ADVICE,
            "directory", DocumentNature.DIRECTORY,
            "fiction", DocumentNature.FICTION,
            "spam", DocumentNature.SPAM,
            "job", DocumentNature.UNRELATED);

    private DocumentJudge() {}

    /**
     * Judges the part of the page that fits best. What others answer below a post, often an advertisement, does not change
     * what the post says: then its beginning counts.
     */
    static Judgement judge(HuntFilters filters, WebDocument document, LocalDate today, Ages ages) {
        var page = PageParts.of(document);
        var best = (Judgement) null;
        for (var part : page.parts()) {
            var said = judge(filters, page.reading(document, part, today), ages);
            if (best == null || rank(said) > rank(best)) {
                best = said;
            }
        }
        return best;
    }

    /** A whole document as one speaker's. */
    static Judgement judge(HuntFilters filters, DocumentReading reading) {
        return judge(filters, reading, Ages.any());
    }

    private static Judgement judge(HuntFilters filters, DocumentReading reading, Ages ages) {
        var whole = weigh(filters, reading, ages);
        if (whole.nature() != DocumentNature.VENDOR || reading.score("vendor") > CLEARLY_VENDOR) {
            return whole;
        }
        var opening = reading.opening();
        return opening.score("vendor") > 0 || opening.sentences().equals(reading.sentences())
                ? whole
                : weigh(filters, opening, ages);
    }

    private static double rank(Judgement judgement) {
        return switch (judgement.verdict()) {
            case YES -> 2 + judgement.confidence();
            case UNSURE -> 1;
            case NO -> judgement.nature() == DocumentNature.UNRELATED ? 0 : 0.5;
        };
    }

    private static Judgement weigh(HuntFilters filters, DocumentReading read, Ages ages) {
        var build = OwnPlan.weight(read);
        var reads = LearnedPage.weight(read);
        var reading = withKind(filters, read, Math.max(build, reads));
        var planner = Math.min(MOST_INTENT, reading.score("intent"))
                + Math.min(MOST_INTENT, reading.score("seeking"))
                + Math.min(MOST_INTENT, reading.score("announcement"));
        var against = OTHERS.keySet().stream()
                .mapToDouble(label -> Math.min(MOST_AGAINST, reading.score(label)))
                .sum();
        if (Repetition.isSpam(reading)) {
            return no(DocumentNature.SPAM, 0.9, "It repeats a few words for search engines.", reading);
        }
        var offer = Offer.weight(reading);
        against += offer >= FEW ? offer : 0;
        against += Math.max(0, -reads) / 2;
        planner += Math.max(0, reads);
        // A page's build alone says nothing when much speaks against it.
        if (planner > 0 || against <= FEW || build >= CLEARLY_OWN && against < SOME) {
            planner += build;
        }
        if (reading.eventType() == null || planner < ENOUGH) {
            return no(other(reading), 0.6 + 0.05 * Math.min(6, strongest(reading)), whyNot(reading), reading);
        }
        planner += Math.min(1.5, reading.score("support")) + (reading.hasFuture() ? 1 : 0);
        var lead = planner - against;
        if (isOver(reading)) {
            return no(DocumentNature.PAST_EVENT, 0.85, "The dates it names have passed.", reading);
        }
        if (lead <= 0 || OTHERS.keySet().stream().anyMatch(label -> reading.score(label) >= ruledOut(label))) {
            return no(other(reading), confidence(-lead), whyNot(reading), reading);
        }
        var candidate = CandidateReader.read(reading);
        var misfit = TargetFit.misfit(filters, candidate, reading, ages);
        if (misfit.isPresent() && misfit.get().hard()) {
            return no(DocumentNature.OFF_TARGET, 0.8, misfit.get().reason(), reading);
        }
        var told = reading.score("intent") + reading.score("announcement");
        var borne = build > 0
                || reads > 0
                || told >= ENOUGH && (reading.hasFuture() || OwnPlan.speaks(Quoted.without(reading.sentences())))
                || reading.score("seeking") >= OFTEN;
        var sure = lead >= CLEAR && borne && misfit.isEmpty();
        var reason = misfit.map(TargetFit.Misfit::reason).orElseGet(() -> reason(reading, lead));
        return new Judgement(
                sure ? Verdict.YES : Verdict.UNSURE,
                sure ? confidence(lead) : 0.5,
                DocumentNature.PLANS_EVENT,
                reason,
                candidate,
                Signals.of(reading, candidate));
    }

    /** Who plans need not name the kind to those who know: then it is the one that the hunt is for, unless another is named. */
    private static DocumentReading withKind(HuntFilters filters, DocumentReading reading, double plans) {
        boolean open = !reading.kinds().containsKey(EventType.OTHER)
                && EventWords.count(String.join("\n", reading.sentences())).isEmpty();
        return open && plans >= CLEARLY_OWN && !filters.eventTypes().isEmpty()
                ? reading.withKind(filters.eventTypes().getFirst())
                : reading;
    }

    /** From this weight on one label alone decides. */
    private static double ruledOut(String label) {
        return switch (label) {
            case "cancelled", "fiction" -> 3;
            case "spam" -> 4;
            case "job" -> 5;
            case "directory" -> 7;
            default -> Double.MAX_VALUE;
        };
    }

    private static Judgement no(DocumentNature nature, double confidence, String reason, DocumentReading reading) {
        return new Judgement(Verdict.NO, Math.min(0.97, confidence), nature, reason, null, List.of());
    }

    private static double confidence(double lead) {
        return Math.round(100 * Math.min(0.97, 0.6 + 0.06 * Math.max(0, lead))) / 100.0;
    }

    private static boolean isOver(DocumentReading reading) {
        var dates = reading.eventDates();
        return !dates.isEmpty() && !reading.hasFuture()
                || dates.isEmpty() && reading.reference().plusMonths(18).isBefore(reading.today());
    }

    private static double strongest(DocumentReading reading) {
        return OTHERS.keySet().stream().mapToDouble(reading::score).max().orElse(0);
    }

    private static DocumentNature other(DocumentReading reading) {
        return OTHERS.entrySet().stream()
                .filter(entry -> reading.score(entry.getKey()) > 0)
                .max(Comparator.comparingDouble(entry -> reading.score(entry.getKey())))
                .map(Map.Entry::getValue)
                .orElse(DocumentNature.UNRELATED);
    }

    private static String whyNot(DocumentReading reading) {
        return switch (other(reading)) {
            case VENDOR -> "Somebody offers services here; nobody plans an event of their own.";
            case PAST_EVENT -> "It tells of an event that is over.";
            case CANCELLED_EVENT -> "The event was called off.";
            case NEWS -> "It is a report, not somebody's plan.";
            case ADVICE -> "It gives advice to others.";
            case DIRECTORY -> "It lists providers.";
            case FICTION -> "It is about a story or a show.";
            case SPAM -> "It sells addresses or gives orders to machines.";
            default -> "Nobody here says that they plan an event.";
        };
    }

    private static String reason(DocumentReading reading, double lead) {
        var how = reading.score("seeking") > 0
                ? "asks for help with"
                : reading.score("intent") > 0
                        ? "speaks of planning"
                        : reading.score("announcement") > 0 ? "announces" : "reads like people who plan";
        return "Somebody " + how + " " + EventWords.withArticle(reading.eventType())
                + (lead < CLEAR ? ", but the page is mixed." : ".");
    }
}
