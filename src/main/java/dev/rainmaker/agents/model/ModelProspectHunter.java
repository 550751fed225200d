package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.Judgement.Verdict;
import dev.rainmaker.agents.ProspectHunterAgent;
import dev.rainmaker.agents.UnusableTarget;
import dev.rainmaker.agents.WebDocument;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** The hunter with a language model. */
public final class ModelProspectHunter implements ProspectHunterAgent {
    private static final Prompt PLAN = new Prompt("prospect-hunter", "plan", 1);
    private static final Prompt JUDGE = new Prompt("prospect-hunter", "judge", 1);

    private final StructuredModel model;

    public ModelProspectHunter(StructuredModel model) {
        this.model = model;
    }

    /** @param missing what would make an unusable target usable; empty when it is usable */
    record PlanAnswer(HuntFilters filters, List<String> queries, List<String> missing) {}

    @Override
    public AgentResult<HuntPlan> plan(HuntTarget target, LocalDate today) {
        var input = "Today is " + today + ".\nFilters that a person set: " + model.json(target.corrected()) + "\n"
                + Fence.around("target", target.text());
        var answer =
                model.ask(new ModelTask<>(PLAN, input, PlanAnswer.class, ModelProspectHunter::problems).ofReading());
        if (!answer.value().missing().isEmpty()) {
            throw new UnusableTarget(answer.value().missing());
        }
        var filters = target.corrected().orElse(answer.value().filters());
        return new AgentResult<>(new HuntPlan(filters, answer.value().queries()), answer.usage(), false);
    }

    @Override
    public AgentResult<Judgement> judge(HuntPlan plan, WebDocument document, LocalDate today) {
        var input = "Today is " + today + ".\nThe hunt: " + model.json(plan.filters()) + "\nAddress: " + document.url()
                + "\nPublished: " + document.publishedAt() + "\n"
                + Fence.around("web_document", document.title() + "\n" + document.text());
        return model.ask(
                new ModelTask<>(JUDGE, input, Judgement.class, judgement -> problems(judgement, document)).ofReading());
    }

    private static List<String> problems(PlanAnswer answer) {
        if (answer.missing() != null && !answer.missing().isEmpty()) {
            return List.of();
        }
        var check = new Grounding()
                .must(
                        answer.missing() != null && answer.filters() != null && answer.queries() != null,
                        "a member is missing");
        if (answer.queries() != null) {
            check.must(answer.queries().size() >= 3 && answer.queries().size() <= 12, "there must be 3 to 12 queries")
                    .must(
                            new HashSet<>(answer.queries()).size()
                                    == answer.queries().size(),
                            "queries repeat themselves")
                    .must(
                            answer.queries().stream()
                                    .noneMatch(query -> query == null || query.isBlank() || query.length() > 200),
                            "a query is empty or too long");
        }
        return check.problems();
    }

    private static List<String> problems(Judgement judgement, WebDocument document) {
        var text = document.title() + "\n" + document.text();
        var check = new Grounding()
                .must(judgement.verdict() != null && judgement.nature() != null, "verdict or nature is missing")
                .unit(judgement.confidence())
                .said(judgement.reason(), "the reason");
        judgement.signals().forEach(signal -> check.quoted(signal.quote(), text));
        if (judgement.verdict() == Verdict.YES) {
            check.must(
                            judgement.candidate() != null
                                    && judgement.candidate().type() != null
                                    && judgement.candidate().eventType() != null,
                            "a yes needs a candidate with type and eventType")
                    .must(!judgement.signals().isEmpty(), "a yes needs a quoted signal");
        }
        if (judgement.candidate() != null) {
            check.stated(judgement.candidate().email(), text)
                    .stated(judgement.candidate().phone(), text);
        }
        return check.problems();
    }
}
