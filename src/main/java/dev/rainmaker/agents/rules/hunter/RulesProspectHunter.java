package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.HuntTarget;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.agents.ProspectHunterAgent;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.rules.Measured;
import dev.rainmaker.platform.clock.Clock;
import java.time.LocalDate;

/** The hunter without a language model. */
public final class RulesProspectHunter implements ProspectHunterAgent {
    private final Measured measured;

    public RulesProspectHunter(Clock clock) {
        this.measured = new Measured("prospect-hunter", clock);
    }

    @Override
    public AgentResult<HuntPlan> plan(HuntTarget target, LocalDate today) {
        return measured.run(() -> {
            var filters = target.corrected().orElse(TargetReader.read(target.text(), today));
            TargetReader.requireUsable(filters, target.text());
            return new HuntPlan(filters, Queries.of(filters, target.text()));
        });
    }

    @Override
    public AgentResult<Judgement> judge(HuntPlan plan, WebDocument document, LocalDate today) {
        return measured.run(() -> DocumentJudge.judge(plan.filters(), document, today, Ages.of(plan.queries())));
    }
}
