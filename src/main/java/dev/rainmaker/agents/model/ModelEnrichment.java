package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.EnrichmentAgent;
import dev.rainmaker.agents.EnrichmentBrief;
import dev.rainmaker.agents.EnrichmentBrief.ProvidedField;
import dev.rainmaker.agents.EnrichmentResult;
import dev.rainmaker.agents.EnrichmentResult.Contradiction;
import dev.rainmaker.agents.EnrichmentResult.Finding;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.OrdersToSoftware;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Enrichment with a language model. Sources are given by number, so that no address can be made up. */
public final class ModelEnrichment implements EnrichmentAgent {
    private static final Prompt RESEARCH = new Prompt("enrichment", "research", 1);

    private static final Set<String> CONTACTS = Set.of("contact_email", "contact_phone", "website");

    private final StructuredModel model;

    public ModelEnrichment(StructuredModel model) {
        this.model = model;
    }

    /** @param document number of the document, or null with {@code provided} set; quote is null for a provided field */
    record Fact(String field, String value, double confidence, Integer document, Integer provided, String quote) {}

    record Answer(List<Fact> facts, List<Contradiction> contradictions, boolean thin, String reason) {}

    @Override
    public AgentResult<EnrichmentResult> research(EnrichmentBrief brief) {
        var input = new StringBuilder(
                "Today is " + brief.today() + ".\nKnown: " + Fence.around("record", model.json(brief.known())));
        for (var i = 0; i < brief.documents().size(); i++) {
            var document = brief.documents().get(i);
            input.append("\nDocument ")
                    .append(i + 1)
                    .append(": ")
                    .append(Fence.around("web_document", document.title() + "\n" + document.text()));
        }
        for (var i = 0; i < brief.provided().size(); i++) {
            input.append("\nProvided ")
                    .append(i + 1)
                    .append(": ")
                    .append(Fence.around("provider", model.json(brief.provided().get(i))));
        }
        var answer = model.ask(
                new ModelTask<>(RESEARCH, input.toString(), Answer.class, found -> problems(found, brief)).ofReading());
        return new AgentResult<>(result(answer.value(), brief), answer.usage(), false);
    }

    private static EnrichmentResult result(Answer answer, EnrichmentBrief brief) {
        var findings = new ArrayList<Finding>();
        for (var fact : answer.facts()) {
            if (fact.document() != null) {
                var document = brief.documents().get(fact.document() - 1);
                findings.add(new Finding(
                        fact.field(),
                        fact.value(),
                        fact.confidence(),
                        document.url(),
                        fact.quote(),
                        document.retrievedAt()));
            } else {
                var field = brief.provided().get(fact.provided() - 1);
                findings.add(new Finding(
                        fact.field(),
                        field.value(),
                        Math.min(fact.confidence(), field.confidence()),
                        field.source(),
                        null,
                        field.retrievedAt()));
            }
        }
        return new EnrichmentResult(findings, answer.contradictions(), answer.thin(), answer.reason());
    }

    private static List<String> problems(Answer answer, EnrichmentBrief brief) {
        var check = new Grounding()
                .must(answer.facts() != null && answer.contradictions() != null, "a list is missing")
                .said(answer.reason(), "the reason");
        for (var fact : Objects.requireNonNullElse(answer.facts(), List.<Fact>of())) {
            check.said(fact.field(), "a field").said(fact.value(), "a value").unit(fact.confidence());
            var document = document(fact, brief);
            if (document != null) {
                var text = document.title() + "\n" + document.text();
                check.quoted(fact.quote(), text);
                if (CONTACTS.contains(fact.field())) {
                    check.stated(fact.value(), text);
                }
            } else {
                var field = provided(fact, brief);
                check.must(field != null, "a fact names no existing source");
                check.must(
                        field == null || !OrdersToSoftware.in(field.value()),
                        "a provided field is an order to software, which is no evidence");
            }
        }
        return check.problems();
    }

    private static ProvidedField provided(Fact fact, EnrichmentBrief brief) {
        var number = fact.provided();
        return number == null || number < 1 || number > brief.provided().size()
                ? null
                : brief.provided().get(number - 1);
    }

    private static WebDocument document(Fact fact, EnrichmentBrief brief) {
        var number = fact.document();
        return number == null || number < 1 || number > brief.documents().size()
                ? null
                : brief.documents().get(number - 1);
    }
}
