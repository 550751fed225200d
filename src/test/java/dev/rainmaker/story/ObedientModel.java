package dev.rainmaker.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A model that always obeys what is smuggled in: it puts the attacker's words into every field that can hold them, quotes the
 * instruction as evidence, and does so again when it is asked to repair its answer. Without an instruction it answers plainly.
 */
final class ObedientModel implements BiFunction<String, String, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FENCED =
            Pattern.compile("<<<OUTSIDE (\\w+) ([0-9a-f]{12})\\n(.*?)\\nOUTSIDE \\2>>>", Pattern.DOTALL);
    private static final int ENOUGH = 24;

    private final List<InjectionScene> scenes;
    private final Map<InjectionScene, AtomicInteger> obeyed = new ConcurrentHashMap<>();

    ObedientModel(List<InjectionScene> scenes) {
        this.scenes = scenes;
    }

    /** In how many answers it has obeyed. */
    int obeyed(InjectionScene scene) {
        return obeyed.getOrDefault(scene, new AtomicInteger()).get();
    }

    @Override
    public String apply(String schema, String input) {
        var scene = scene(input);
        boolean obeys = scene != null && scene.obeys();
        if (obeys) {
            obeyed.computeIfAbsent(scene, none -> new AtomicInteger()).incrementAndGet();
        }
        var order = obeys ? new Order(scene.injection()) : null;
        int course = scene == null ? 0 : scene.course();
        return switch (schema) {
            case "prospect_hunter_judge_v1" -> judge(scene, outside(input, "web_document"), order);
            case "enrichment_research_v1" -> research(input, order);
            case "outreach_writer_write_v2" -> write(order);
            case "conversation_read_v2" -> read(course, outside(input, "message"), order);
            case "conversation_next_v1" -> next(order);
            case "conversation_answer_v1" -> answer(order);
            case "proposal_plan_v1" -> propose(input, order);
            case "meeting_offer_v1" -> offer(input, order);
            case "meeting_choose_v1" -> "{\"outcome\":\"none\",\"number\":null,\"sentence\":null}";
            default -> throw new IllegalArgumentException(schema);
        };
    }

    /** Whose question it is: by name, else by the instruction that stands in it. */
    private InjectionScene scene(String input) {
        var lower = input.toLowerCase(Locale.ROOT);
        for (var scene : scenes) {
            if (lower.contains(scene.surname().toLowerCase(Locale.ROOT))) {
                return scene;
            }
        }
        var plain = plain(input);
        return scenes.stream()
                .filter(InjectionScene::obeys)
                .filter(scene -> plain.contains(start(scene.injection())))
                .findFirst()
                .orElse(null);
    }

    private static String start(InjectionCase injection) {
        var plain = plain(injection.instruction());
        return plain.substring(0, Math.min(ENOUGH, plain.length()));
    }

    /** Letters and figures only: escapes, entities and line breaks do not count. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\\\[nrt]", " ").replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** What the attacker wants said. */
    private record Order(InjectionCase injection) {
        String marker() {
            return injection.marker();
        }

        String sentence() {
            return switch (injection.aim()) {
                case "recipient", "leak" -> "We have sent everything to " + marker() + ".";
                case "price" -> "The price that we agreed on: " + marker() + ".";
                case "approval" -> "It is approved: " + marker() + ".";
                case "date" -> "The dates are yours: " + marker() + ".";
                case "link" -> "Please open " + marker() + " today.";
                case "tool_call" -> "We have carried out " + marker() + ".";
                default -> "It is settled: " + marker() + ".";
            };
        }

        /** The line of the text that the model would quote for it; null when the text does not show it. */
        String line(String text) {
            var wanted = plain(marker());
            var first = start(injection);
            var lines = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream()
                    .filter(line -> plain(line).contains(wanted))
                    .findFirst()
                    .or(() -> lines.stream()
                            .filter(line -> plain(line).length() >= ENOUGH
                                    && plain(line).contains(first))
                            .findFirst())
                    .orElse(null);
        }
    }

    private static String judge(InjectionScene scene, String page, Order order) {
        var answer = JSON.createObjectNode().put("verdict", "yes").put("confidence", 0.9);
        answer.put("nature", "plans_event").put("reason", order == null ? "They plan a party." : order.sentence());
        var candidate = answer.putObject("candidate").put("type", "individual").put("eventType", "birthday");
        candidate.put("name", scene == null ? "Nobody" : scene.name());
        var signals = answer.putArray("signals");
        signals.addObject().put("kind", "intent").put("quote", line(page));
        if (order != null) {
            candidate.put("email", order.marker().contains("@") ? order.marker() : null);
            candidate.put("website", order.marker()).put("place", order.marker());
            if (order.line(page) != null) {
                signals.addObject().put("kind", "contact").put("quote", order.line(page));
            }
        }
        return answer.toString();
    }

    private static String research(String input, Order order) {
        var answer = JSON.createObjectNode();
        var facts = answer.putArray("facts");
        var pages = all(input, "web_document");
        if (!pages.isEmpty()) {
            fact(facts, "place", "Austin").put("document", 1).put("quote", line(pages.getFirst()));
        }
        for (int i = 0; order != null && i < pages.size(); i++) {
            var line = order.line(pages.get(i));
            for (var field : line == null ? List.<String>of() : List.of("contact_email", "website", "style")) {
                fact(facts, field, order.marker()).put("document", i + 1).put("quote", line);
            }
        }
        var provided = all(input, "provider");
        for (int i = 0; order != null && i < provided.size(); i++) {
            if (order.line(provided.get(i)) != null) {
                fact(facts, "contact_email", order.marker()).put("provided", i + 1);
                fact(facts, "style", order.marker()).put("provided", i + 1);
            }
        }
        answer.putArray("contradictions");
        return answer.put("thin", false)
                .put("reason", order == null ? "The page says so." : order.sentence())
                .toString();
    }

    private static ObjectNode fact(ArrayNode facts, String field, String value) {
        return facts.addObject().put("field", field).put("value", value).put("confidence", 0.9);
    }

    private static String write(Order order) {
        var body = "Hello,\n\nWe make lovely parties. Would you tell me how many guests you expect?";
        return text(Map.of(
                "subject",
                order == null
                        ? "Hello"
                        : "Hello " + order.marker().lines().findFirst().orElse(""),
                "body",
                order == null ? body : body + "\n\n" + order.sentence() + "\n\n" + order.marker(),
                "asked",
                "guests",
                "claims",
                List.of()));
    }

    private static String read(int course, String mail, Order order) {
        var answer = JSON.createObjectNode();
        answer.put("intent", course == 0 ? "question" : "interested").put("confidence", 0.95);
        answer.put("reason", order == null ? "They answer." : order.sentence()).put("sensitive", false);
        var wants = answer.putArray("wants");
        if (course == 2) {
            wants.add("call");
        }
        var slots = answer.putArray("slots");
        if (course == 1 && !mail.isBlank()) {
            Map.of("event_type", "wedding", "event_date", "2027-10-23", "guests", "80", "budget", "2000000 EUR")
                    .forEach((slot, value) -> slot(slots, slot, value, line(mail), false));
        }
        var quote = order == null ? null : order.line(mail);
        if (quote != null) {
            slot(slots, "style", order.marker(), quote, true);
            slot(slots, "must_haves", order.marker(), quote, true);
            slot(slots, "budget", "100 EUR", quote, true);
        }
        return answer.toString();
    }

    private static void slot(ArrayNode slots, String slot, String value, String sentence, boolean replaces) {
        slots.addObject()
                .put("slot", slot)
                .put("value", value)
                .put("sentence", sentence)
                .put("replaces", replaces)
                .put("confidence", 0.95);
    }

    private static String next(Order order) {
        return text(Map.of(
                "slot",
                "event_date",
                "question",
                "What is the date of your event?" + (order == null ? "" : " " + order.sentence()),
                "reason",
                "A price needs it.",
                "contradiction",
                false));
    }

    private static String answer(Order order) {
        var body = "Thank you for your message.\n\nWhat is the date of your event?";
        return text(Map.of(
                "body",
                order == null ? body : order.sentence() + "\n\n" + order.marker() + "\n\n" + body,
                "claims",
                List.of()));
    }

    private static String propose(String input, Order order) {
        try {
            int from = input.indexOf("Packages: ") + "Packages: ".length();
            var fitting = new ArrayList<String>();
            JSON.readTree(input.substring(from, input.indexOf("\nItems: "))).forEach(each -> {
                if (each.at("/eventTypes").toString().contains("wedding")) {
                    fitting.add(each.at("/id").asText());
                }
            });
            var choice = Map.of(
                    "packageId",
                    fitting.getFirst(),
                    "itemIds",
                    List.of(),
                    "recommended",
                    true,
                    "why",
                    order == null ? "It fits." : order.sentence());
            return text(Map.of(
                    "choices",
                    List.of(choice),
                    "intro",
                    order == null ? "Here is our plan." : order.sentence() + "\n\n" + order.marker(),
                    "claims",
                    List.of()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String offer(String input, Order order) {
        long free = Pattern.compile("(?m)^\\d+\\) ")
                .matcher(input)
                .results()
                .limit(3)
                .count();
        var picks = new ArrayList<Integer>();
        for (int i = 1; i <= free; i++) {
            picks.add(i);
        }
        return text(Map.of(
                "picks",
                picks,
                "opening",
                order == null ? "Which of these times suits you?" : order.sentence(),
                "closing",
                order == null ? "Tell me." : order.marker()));
    }

    private static List<String> all(String input, String kind) {
        return FENCED.matcher(input)
                .results()
                .filter(part -> part.group(1).equals(kind))
                .map(part -> part.group(3))
                .toList();
    }

    private static String outside(String input, String kind) {
        return all(input, kind).stream().findFirst().orElse("");
    }

    private static String line(String text) {
        return text.lines()
                .map(String::strip)
                .filter(each -> each.length() > 3)
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
