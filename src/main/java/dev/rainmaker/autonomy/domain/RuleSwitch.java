package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.AutonomyFailure;
import dev.rainmaker.autonomy.AutonomyFailure.Problem;
import dev.rainmaker.autonomy.CellFigures;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Check;
import dev.rainmaker.autonomy.domain.CellTable.Cause;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one switch, in a person's hand. */
@ApplicationScoped
class RuleSwitch {
    private final CellTable cells;
    private final FigureReads figures;
    private final Demotion demotion;
    private final Readiness readiness;

    RuleSwitch(CellTable cells, FigureReads figures, Demotion demotion, AutonomyConfig config) {
        this.cells = cells;
        this.figures = figures;
        this.demotion = demotion;
        this.readiness = Readiness.of(config);
    }

    @WithTransaction
    Uni<Void> promote(String id, CellMode to, String ifMatch, Actor by) {
        return locked(id, ifMatch, by).flatMap(cell -> {
            if (!cell.key().topic().mayBeAutomatic()) {
                throw new AutonomyFailure(
                        Problem.RULE_NEVER_AUTOMATIC, "Proposals and booked times are always a person's decision.");
            }
            cell.mode().promotedTo(to);
            return figures.figures(id)
                    .map(found -> found.getOrDefault(id, CellFigures.NONE))
                    .flatMap(shown ->
                            demotion.change(cell, to, new Cause("promoted", null, null), shown, ready(to, shown), by));
        });
    }

    private List<Check> ready(CellMode to, CellFigures shown) {
        var checks = readiness.checks(to, shown);
        var missing =
                checks.stream().filter(check -> !check.holds()).map(Check::name).toList();
        if (!missing.isEmpty()) {
            throw new AutonomyFailure(
                    Problem.RULE_NOT_READY,
                    "Not yet: " + String.join(", ", missing).replace('_', ' ') + ".",
                    missing);
        }
        return checks;
    }

    @WithTransaction
    Uni<Void> switchOff(String id, String note, String ifMatch, Actor by) {
        return locked(id, ifMatch, by)
                .flatMap(cell -> cell.mode() == CellMode.OFF
                        ? Uni.createFrom().voidItem()
                        : figures.figures(id)
                                .flatMap(found -> demotion.change(
                                        cell,
                                        CellMode.OFF,
                                        new Cause("switched_off", null, note),
                                        found.getOrDefault(id, CellFigures.NONE),
                                        List.of(),
                                        by)));
    }

    private Uni<CellRow> locked(String id, String ifMatch, Actor by) {
        if (!by.decides()) {
            throw new AutonomyFailure(Problem.RULE_NEEDS_MANAGER, "Ask an owner or a manager.");
        }
        return cells.lock(id)
                .onItem()
                .ifNull()
                .failWith(AutonomyService::notFound)
                .invoke(cell -> VersionConflict.check(ifMatch, cell.version()));
    }
}
