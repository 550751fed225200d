package dev.rainmaker.agents.rules.outreach;

import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.AgentProblem;
import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.EmailDraft;
import dev.rainmaker.agents.OutreachBrief;
import dev.rainmaker.agents.OutreachWriterAgent;
import dev.rainmaker.agents.rules.Measured;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.clock.Clock;

/** The outreach writer without a language model. */
public final class RulesOutreachWriter implements OutreachWriterAgent {
    private final Measured measured;

    public RulesOutreachWriter(Clock clock) {
        this.measured = new Measured("outreach-writer", clock);
    }

    @Override
    public AgentResult<EmailDraft> write(OutreachBrief brief) {
        return measured.run(() -> draft(brief));
    }

    private EmailDraft draft(OutreachBrief brief) {
        var filling = new TemplateFilling(new Variables(brief));
        var body = filling.body(brief.template().body());
        if (filling.sentencesKept() == 0) {
            throw new AgentFailed(
                    AgentProblem.TEMPLATE_UNFILLABLE,
                    "Nothing is left of the template when sentences with unknown facts are taken out. Add facts or use a template with fewer variables.",
                    measured.nothing());
        }
        var subject = filling.subject(brief.template().subject());
        return new EmailDraft(
                subject.isBlank() ? plainSubject(brief) : subject,
                brief.company().sign(body),
                filling.asked().orElse(null),
                filling.claims());
    }

    private static String plainSubject(OutreachBrief brief) {
        return "Your " + EventWords.name(brief.eventType()) + " and "
                + brief.company().name();
    }
}
