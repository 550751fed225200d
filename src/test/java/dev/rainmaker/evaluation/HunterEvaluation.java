package dev.rainmaker.evaluation;

import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.ProspectHunterAgent;
import dev.rainmaker.agents.UnusableTarget;
import dev.rainmaker.agents.WebDocument;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;

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
        var mistakes = new ArrayList<String>();
        var watch = new Stopwatch();
        for (var page : pages) {
            var said = judge(hunter, page, watch);
            IntentEvaluation.count(plans, page.plans(), said);
            if (said != page.plans()) {
                mistakes.add(page.id() + " (" + page.nature() + ", target: " + page.target() + ") " + page.title()
                        + (said ? " was taken" : " was left out"));
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("precision", plans.precision());
        figures.put("recall", plans.recall());
        return new Score("pages", half, pages.size(), figures, mistakes, watch.costMicros(), watch.msPerCase());
    }

    private static boolean judge(ProspectHunterAgent hunter, Page page, Stopwatch watch) {
        try {
            var plan = watch.time(() -> hunter.plan(HuntTarget.of(page.target()), page.today()));
            var judgement = watch.time(() -> hunter.judge(plan, document(page), page.today()));
            return judgement.verdict() == Judgement.Verdict.YES;
        } catch (UnusableTarget unusable) {
            return false;
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
