package dev.rainmaker.workflow.journey;

import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Answer;
import dev.rainmaker.workflow.HumanStep;
import dev.rainmaker.workflow.Question;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.engine.RunState;
import dev.rainmaker.workflow.engine.StepResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Research found no e-mail address that is sure enough: a person enters one, or confirms one that was doubted, and the journey
 * goes on without searching again.
 */
@ApplicationScoped
class MissingAddress implements HumanStep<Answer.MissingData> {
    private static final String CODE = "no_address";
    private static final String FIELD = "email";
    private static final String RESEARCHED = "researched";
    private static final List<Question.AnswerChoice> CHOICES = List.of(new Question.AnswerChoice(
            "enter", "Enter the address", "It is kept with the prospect as yours, and the first message is written."));

    private final ProspectsApi prospects;
    private final EnrichmentApi enrichment;

    MissingAddress(ProspectsApi prospects, EnrichmentApi enrichment) {
        this.prospects = prospects;
        this.enrichment = enrichment;
    }

    static boolean researched(RunState state) {
        return state.flag(RESEARCHED);
    }

    static StepResult ask() {
        return new StepResult.Attention(
                CODE,
                "No e-mail address was found for this prospect. Enter one, or cancel.",
                List.of("answer", "cancel"),
                Map.of(RESEARCHED, true));
    }

    @Override
    public Class<Answer.MissingData> answeredBy() {
        return Answer.MissingData.class;
    }

    @Override
    public boolean asks(Run run) {
        return run.kind().equals("journey") && run.needsAttentionFor(CODE);
    }

    @Override
    public Uni<Question> question(Run run, RunState state) {
        return enrichment
                .findings(new ProspectId(run.subjectId()))
                .map(findings -> findings.stream()
                        .filter(finding -> finding.field().equals(FIELD) && finding.value() != null)
                        .sorted(Comparator.comparingDouble(Finding::confidence).reversed())
                        .map(finding -> new Question.Candidate(
                                finding.value(),
                                finding.confidence(),
                                finding.sourceUrl() == null ? finding.provider() : finding.sourceUrl()))
                        .toList())
                .map(candidates -> Question.missing(run, FIELD, candidates, CHOICES));
    }

    @Override
    public Uni<Resumption> answer(Run run, RunState state, Answer.MissingData answer, Actor by) {
        return prospects
                .fill(new ProspectId(run.subjectId()), Map.of(FIELD, answer.email()), by)
                .invoke(prospect -> {
                    if (prospect.email() == null) {
                        throw new InvalidRequest("missingData.email", "is not an e-mail address");
                    }
                })
                .map(prospect -> Resumption.with(Map.of(), Map.of("entered", FIELD)));
    }
}
