package dev.rainmaker.evaluation;

import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.ProspectHunterAgent;
import dev.rainmaker.agents.UnusableTarget;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.Gazetteer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How well people who plan a fitting event are told from everything else that a search brings. */
final class HunterEvaluation {
    record Page(
            String id,
            String language,
            LocalDate today,
            String target,
            String url,
            String title,
            String site,
            LocalDate publishedAt,
            String text,
            boolean plans,
            String nature,
            String eventType,
            String who,
            Integer guests,
            LocalDate eventDate) {}

    private HunterEvaluation() {}

    static Score of(ProspectHunterAgent hunter, Half half) {
        var pages = Cases.of("pages", half, Page.class);
        var plans = new Tally();
        var who = new Share();
        var guests = new Share();
        var date = new Share();
        var mistakes = new ArrayList<String>();
        var watch = new Stopwatch();
        for (var page : pages) {
            var judgement = judge(hunter, page, watch);
            var said = judgement != null && judgement.verdict() == Judgement.Verdict.YES;
            IntentEvaluation.count(plans, page.plans(), said);
            if (said != page.plans()) {
                mistakes.add(page.id() + " (" + page.nature() + ", target: " + page.target() + ") " + page.title()
                        + (said ? " was taken" : " was left out"));
            } else if (said) {
                var found = judgement.candidate();
                who.count(page.who(), names(page.who(), found.name()) || names(page.who(), found.company()));
                guests.count(page.guests(), Objects.equals(page.guests(), found.guests()));
                date.count(page.eventDate(), Objects.equals(page.eventDate(), found.eventDate()));
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("precision", plans.precision());
        figures.put("recall", plans.recall());
        figures.put("who_right", who.value());
        figures.put("guests_right", guests.value());
        figures.put("date_right", date.value());
        return new Score("pages", half, pages.size(), figures, mistakes, watch.costMicros(), watch.msPerCase());
    }

    /** Of the true hits whose label says something, those that say the same. */
    private static final class Share {
        private int right;
        private int all;

        void count(Object label, boolean same) {
            all += label == null ? 0 : 1;
            right += label != null && same ? 1 : 0;
        }

        double value() {
            return all == 0 ? 1 : (double) right / all;
        }
    }

    /** Whether two names mean the same: all words of one are words of the other ("Maddie" and "Maddie Kessler"). */
    private static boolean names(String label, String said) {
        if (label == null || said == null) {
            return false;
        }
        var expected = words(label);
        var found = words(said);
        return !found.isEmpty() && (expected.containsAll(found) || found.containsAll(expected));
    }

    private static Set<String> words(String name) {
        var words = new TreeSet<>(List.of(Gazetteer.fold(name).split(" ")));
        words.removeAll(Set.of("and", "und", "et", "y", "the", ""));
        return words;
    }

    private static Judgement judge(ProspectHunterAgent hunter, Page page, Stopwatch watch) {
        try {
            var plan = watch.time(() -> hunter.plan(HuntTarget.of(page.target()), page.today()));
            return watch.time(() -> hunter.judge(plan, document(page), page.today()));
        } catch (UnusableTarget unusable) {
            return null;
        }
    }

    private static WebDocument document(Page page) {
        return new WebDocument(
                page.url(),
                page.title(),
                page.site(),
                page.text(),
                page.publishedAt() == null
                        ? null
                        : page.publishedAt().atStartOfDay().toInstant(ZoneOffset.UTC),
                page.today().atStartOfDay().toInstant(ZoneOffset.UTC),
                "evaluation",
                false);
    }
}
