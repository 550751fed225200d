package dev.rainmaker.agents.rules.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.StandingClock;
import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.WebDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Precision and recall of the rules on the pages of the world in a box; prints them. */
class HunterOnTheWorldTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private record Hunt(String target, String type, List<String> places) {}

    private static final List<Hunt> HUNTS = List.of(
            new Hunt("autumn weddings around Austin, 80-200 guests", "wedding", List.of("Texas")),
            new Hunt("corporate retreats in Lisbon", "corporate", List.of("Lisbon", "Cascais")),
            new Hunt("anniversary parties in Manchester", "anniversary", List.of("Manchester")),
            new Hunt("birthday parties in Berlin", "birthday", List.of("Berlin")),
            new Hunt("graduation parties in Chicago", "graduation", List.of("Chicago", "Oak Park")));

    @Test
    void findsThoseWhoPlanAndLeavesTheOthers() throws IOException {
        var pages = pages();
        int hits = 0;
        int right = 0;
        var found = new ArrayList<String>();
        for (var hunt : HUNTS) {
            var hunter = new RulesProspectHunter(StandingClock.at("2026-11-22T09:00:00Z"));
            var plan = hunter.plan(HuntTarget.of(hunt.target()), TODAY).value();
            for (var page : pages) {
                var judged = hunter.judge(plan, page.document(), TODAY).value();
                if (judged.verdict() == Verdict.YES && judged.candidate().name() != null) {
                    hits++;
                    boolean fits = fits(hunt, page);
                    right += fits ? 1 : 0;
                    found.add((fits ? "right " : "WRONG ") + hunt.type() + " "
                            + page.truth().path("id").asText() + " "
                            + judged.candidate().name());
                } else if (fits(hunt, page)) {
                    found.add("missed " + hunt.type() + " "
                            + page.truth().path("id").asText() + " " + judged.verdict() + ": " + judged.reason());
                }
            }
        }
        int relevant = 0;
        for (var hunt : HUNTS) {
            relevant += (int) pages.stream().filter(page -> fits(hunt, page)).count();
        }
        System.out.printf(
                "hunter on the world: precision %.2f recall %.2f (%d right of %d, %d relevant)%n%s%n",
                (double) right / hits, (double) right / relevant, right, hits, relevant, String.join("\n", found));
        assertThat((double) right / hits).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / relevant).isGreaterThanOrEqualTo(0.8);
    }

    /** Of the kind, in the region and, for the one hunt that says so, of the size and in the season that are asked for. */
    private static boolean fits(Hunt hunt, Page page) {
        var truth = page.truth();
        if (!truth.path("planning").asBoolean()
                || !truth.path("event_type").asText().equals(hunt.type())
                || hunt.places().stream().noneMatch(truth.path("place").asText()::contains)) {
            return false;
        }
        if (!hunt.target().contains("80-200")) {
            return true;
        }
        int guests = truth.path("guests").asInt(100);
        var month = truth.path("date").asText("").replaceAll("^.*:(\\d{2})-.*$", "$1");
        return guests >= 80
                && guests <= 200
                && (month.isEmpty() || Set.of("09", "10", "11").contains(month));
    }

    private record Page(JsonNode truth, WebDocument document) {}

    private static List<Page> pages() throws IOException {
        var json = new ObjectMapper();
        var pages = new ArrayList<Page>();
        for (var truth : json.readTree(resource("/simulation/truth.json"))) {
            var html =
                    dates(resource("/simulation/documents/" + truth.path("id").asText() + ".html"));
            var page = Jsoup.parse(html);
            page.select("script, style, nav, header, footer, aside, .cookie-consent")
                    .remove();
            page.select("p, li, h1, h2, h3, dt, div, tr, br").before("\\n");
            var text = page.body().text().replace("\\n", "\n");
            pages.add(new Page(
                    truth,
                    new WebDocument(
                            truth.path("url").asText(),
                            page.title(),
                            "site.example",
                            text,
                            null,
                            Instant.parse("2026-11-22T00:00:00Z"),
                            "local",
                            true)));
        }
        return pages;
    }

    /** Date expressions of the world's templates; the test renders the plainest ones, next year in their season. */
    private static String dates(String html) {
        return html.replaceAll("\\{\\{[^}]*:(\\d{2})-(\\d{2})[^}]*}}", "2027-$1-$2")
                .replaceAll("\\{\\{[^}]*}}", "2026-11-10");
    }

    private static String resource(String name) throws IOException {
        try (var in = HunterOnTheWorldTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
