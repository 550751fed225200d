package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.DecisionRules;
import dev.rainmaker.approvals.RuleYes;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Asked by approvals. A rule that is on is locked before it says yes, and whoever demotes it locks it too: no yes is committed
 * after the demotion is.
 */
@ApplicationScoped
class RuleDesk implements DecisionRules {
    private final RequestFacts facts;
    private final CellTable cells;
    private final CaseTable cases;
    private final Demotion demotion;
    private final AutonomyConfig config;
    private final Clock clock;

    RuleDesk(
            RequestFacts facts,
            CellTable cells,
            CaseTable cases,
            Demotion demotion,
            AutonomyConfig config,
            Clock clock) {
        this.facts = facts;
        this.cells = cells;
        this.cases = cases;
        this.demotion = demotion;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<RuleYes>> filed(ApprovalRequest request) {
        if (request.prospectId() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return facts.of(request).flatMap(found -> cells.known(found.key())
                .flatMap(cell -> cell.mode() == CellMode.ON
                        ? cells.lock(cell.id())
                        : Uni.createFrom().item(cell))
                .flatMap(cell -> judge(request, cell, found.act())));
    }

    private Uni<Optional<RuleYes>> judge(ApprovalRequest request, CellRow cell, Act act) {
        var verdict = AutonomyPolicy.judge(cell.mode(), act);
        var usableFrom = clock.now().plus(config.undoWindow());
        return cases.asked(request, cell, act, verdict)
                .map(done -> verdict.counts()
                        ? Optional.of(new RuleYes(cell.id(), cell.version(), usableFrom))
                        : Optional.empty());
    }

    @Override
    public Uni<Void> decided(ApprovalRequest request, Actor by) {
        return request.topic() == null ? Uni.createFrom().voidItem() : cases.decided(request, by);
    }

    @Override
    public Uni<Void> turn(String ruleId) {
        return cells.lock(ruleId).replaceWithVoid();
    }

    @Override
    public Uni<Void> takenBack(ApprovalRequest request, String ruleId, Actor by) {
        var id = request.id().value();
        var back = cases.takenBack(id);
        return by.kind() == Actor.Kind.USER
                ? back.flatMap(done -> demotion.suffer(ruleId, id, Harm.TAKEN_BACK, id, by))
                : back;
    }
}
