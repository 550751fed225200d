package dev.rainmaker.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A model whose answers are valid and, by their seed, different: other queries, other words, another guest count, another
 * package, other times. Whatever it quotes stands in the question.
 */
final class RandomModel implements BiFunction<String, String, String> {
    static final List<String> OPENINGS = List.of("Congratulations", "How lovely", "What good news", "Hooray");
    private static final List<String> NICE = List.of("quiet", "bright", "generous", "gentle", "lively", "calm", "warm");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FENCED =
            Pattern.compile("<<<OUTSIDE (\\w+) ([0-9a-f]{12})\\n(.*?)\\nOUTSIDE \\2>>>", Pattern.DOTALL);

    private final Random random;
    private final String wanted;
    final int guests;
    final String budget;
    final String opening;
    final String word;
    private boolean learned;

    /** Says yes to the pages that name this address only. */
    RandomModel(long seed, String wanted) {
        this.random = new Random(seed * 7919);
        this.wanted = wanted;
        this.guests = 60 + random.nextInt(130);
        this.budget = (20 + random.nextInt(60)) + "00000 EUR";
        this.opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
        this.word = NICE.get(random.nextInt(NICE.size())) + " and " + NICE.get(random.nextInt(NICE.size()));
    }

    @Override
    public synchronized String apply(String schema, String input) {
        return switch (schema) {
            case "prospect_hunter_plan_v1" -> plan();
            case "prospect_hunter_judge_v1" -> judge(outside(input, "web_document"));
            case "enrichment_research_v1" -> research(outside(input, "web_document"));
            case "outreach_writer_write_v2" ->
                text(Map.of(
                        "subject",
                        opening + "!",
                        "body",
                        "Hello,\n\n" + opening + "! We make " + word
                                + " weddings. Would you tell me how many guests you expect?",
                        "asked",
                        "guests",
                        "claims",
                        List.of()));
            case "conversation_read_v2" -> read(outside(input, "message"));
            case "conversation_next_v1" ->
                text(Map.of(
                        "slot",
                        "event_date",
                        "question",
                        "What is the date of your wedding?",
                        "reason",
                        "A price needs it.",
                        "contradiction",
                        false));
            case "conversation_answer_v1" ->
                text(Map.of(
                        "body",
                        "Thank you, a " + word + " plan. What is the date of your wedding?",
                        "claims",
                        List.of()));
            case "proposal_plan_v1" -> propose(input);
            case "meeting_offer_v1" -> offer(input);
            case "meeting_choose_v1" -> choose(outside(input, "message"));
            default -> throw new IllegalArgumentException(schema);
        };
    }

    private String plan() {
        var queries = new ArrayList<>(List.of(
                "wedding planner Austin",
                "getting married Dripping Springs",
                "wedding venue autumn Texas",
                "engaged Hill Country"));
        Collections.shuffle(queries, random);
        queries.set(3, queries.get(3) + " " + word);
        var filters = JSON.createObjectNode().put("region", "Austin");
        filters.putArray("eventTypes").add("wedding");
        return text(Map.of("filters", filters, "queries", queries, "missing", List.of()));
    }

    private String judge(String page) {
        var yes = page.contains(wanted);
        var answer = JSON.createObjectNode();
        answer.put("verdict", yes ? "yes" : "no").put("confidence", 0.5 + random.nextInt(50) / 100.0);
        answer.put("nature", yes ? "plans_event" : "unrelated").put("reason", "A " + word + " judgement.");
        var signals = answer.putArray("signals");
        if (yes) {
            answer.putObject("candidate")
                    .put("type", "individual")
                    .put("name", World.persona("maya").name())
                    .put("email", wanted)
                    .put("place", "Austin")
                    .put("eventType", "wedding");
            signals.addObject().put("kind", "intent").put("quote", line(page));
        }
        return answer.toString();
    }

    private String research(String page) {
        var answer = JSON.createObjectNode();
        var facts = answer.putArray("facts");
        if (!page.isEmpty()) {
            facts.addObject()
                    .put("field", "place")
                    .put("value", "Austin")
                    .put("confidence", 0.9)
                    .put("document", 1)
                    .put("quote", line(page));
        }
        answer.putArray("contradictions");
        return answer.put("thin", false)
                .put("reason", "A " + word + " reading.")
                .toString();
    }

    /** The guest count with the first mail, the rest with the second; nothing about later ones. */
    private String read(String mail) {
        var answer = JSON.createObjectNode();
        answer.put("intent", "interested").put("confidence", 0.9).put("reason", "They answer.");
        answer.put("sensitive", false);
        answer.putArray("wants");
        var slots = answer.putArray("slots");
        var about = mail.matches("(?s).*20\\d\\d.*")
                && !mail.toLowerCase(java.util.Locale.ROOT).contains("accept");
        var values = about
                ? Map.of("event_date", "2027-10-23", "budget", budget, "place", "Dripping Springs")
                : learned
                        ? Map.<String, String>of()
                        : Map.of("guests", Integer.toString(guests), "event_type", "wedding");
        learned = true;
        values.forEach((slot, value) -> slots.addObject()
                .put("slot", slot)
                .put("value", value)
                .put("sentence", line(mail))
                .put("replaces", random.nextBoolean())
                .put("confidence", 0.95));
        return answer.toString();
    }

    private String propose(String input) {
        try {
            var from = input.indexOf("Packages: ") + "Packages: ".length();
            var packages = JSON.readTree(input.substring(from, input.indexOf("\nItems: ")));
            var fitting = new ArrayList<String>();
            packages.forEach(each -> {
                if (each.at("/eventTypes").toString().contains("wedding")) {
                    fitting.add(each.at("/id").asText());
                }
            });
            var choice = Map.of(
                    "packageId",
                    fitting.get(random.nextInt(fitting.size())),
                    "itemIds",
                    List.of(),
                    "recommended",
                    true,
                    "why",
                    "It is " + word + ".");
            return text(
                    Map.of("choices", List.of(choice), "intro", opening + ", here is our plan.", "claims", List.of()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String offer(String input) {
        var free = new ArrayList<Integer>();
        var lines = Pattern.compile("(?m)^(\\d+)\\) ").matcher(input);
        while (lines.find()) {
            free.add(Integer.valueOf(lines.group(1)));
        }
        Collections.shuffle(free, random);
        return text(Map.of(
                "picks",
                free.subList(0, Math.min(3, free.size())),
                "opening",
                "Which of these times suits you?",
                "closing",
                "We are " + word + "."));
    }

    private String choose(String mail) {
        return text(Map.of("outcome", "chosen", "number", 1 + random.nextInt(3), "sentence", line(mail)));
    }

    private static String outside(String input, String kind) {
        var fenced = FENCED.matcher(input);
        while (fenced.find()) {
            if (fenced.group(1).equals(kind)) {
                return fenced.group(3);
            }
        }
        return "";
    }

    private static String line(String text) {
        return text.lines()
                .map(String::strip)
                .filter(each -> each.length() > 12)
                .findFirst()
                .orElse(text.strip());
    }

    private static String text(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
