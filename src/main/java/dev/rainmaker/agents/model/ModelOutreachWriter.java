package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.EmailDraft;
import dev.rainmaker.agents.OutreachBrief;
import dev.rainmaker.agents.OutreachWriterAgent;
import dev.rainmaker.agents.text.Sentences;
import java.util.List;
import java.util.stream.Collectors;

/** The outreach writer with a language model. */
public final class ModelOutreachWriter implements OutreachWriterAgent {
    private static final Prompt WRITE = new Prompt("outreach-writer", "write", 2);

    private final StructuredModel model;

    public ModelOutreachWriter(StructuredModel model) {
        this.model = model;
    }

    @Override
    public AgentResult<EmailDraft> write(OutreachBrief brief) {
        var input = "Company: " + model.json(brief.company()) + "\nEvent type: " + model.json(brief.eventType())
                + "\nFollow-up: " + brief.followUp()
                + "\nTemplate: " + model.json(brief.template()) + "\nRecipient: "
                + Fence.around("recipient", model.json(brief.prospect()))
                + "\nFindings: " + Fence.around("findings", model.json(brief.findings()));
        var answer = model.ask(new ModelTask<>(WRITE, input, EmailDraft.class, draft -> problems(draft, brief)));
        return new AgentResult<>(signed(answer.value(), brief), answer.usage(), false);
    }

    private static List<String> problems(EmailDraft draft, OutreachBrief brief) {
        var check = new Grounding()
                .said(draft.subject(), "the subject")
                .said(draft.body(), "the body")
                .noPrice(draft.subject())
                .noPrice(draft.body());
        var text = draft.subject() + "\n" + draft.body();
        var ids = brief.findings().stream().map(OutreachBrief.Finding::id).collect(Collectors.toSet());
        check.must(!text.contains("{{"), "a variable was printed");
        check.must(
                draft.subject() == null
                        || draft.subject().length() <= 150 && !draft.subject().contains("\n"),
                "the subject is too long");
        check.must(draft.asked() == null || text.contains("?"), "it names a slot and asks nothing");
        draft.claims().forEach(claim -> check.must(
                        claim.sentence() != null && Sentences.normal(text).contains(Sentences.normal(claim.sentence())),
                        "a claimed sentence is not in the message")
                .must(ids.contains(claim.findingId()), "a claim names no finding of the brief"));
        return check.problems();
    }

    /** Who writes is not the model's to word. */
    private static EmailDraft signed(EmailDraft draft, OutreachBrief brief) {
        var body = brief.company().sign(draft.body().strip());
        return new EmailDraft(draft.subject().strip(), body, draft.asked(), draft.claims());
    }
}
