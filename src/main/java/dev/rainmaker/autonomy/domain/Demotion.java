package dev.rainmaker.autonomy.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.autonomy.CellFigures;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Check;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.autonomy.RuleChanged;
import dev.rainmaker.autonomy.domain.CellTable.Cause;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.UsersApi;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes of a rule's mode, with all that goes along in the same transaction: yeses taken back, history, audit, notice. */
@ApplicationScoped
class Demotion {
    private static final Actor AUTONOMY = Actor.system("autonomy");

    private final CellTable cells;
    private final CaseTable cases;
    private final FigureReads figures;
    private final ApprovalsApi approvals;
    private final UsersApi users;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectMapper json;

    Demotion(
            CellTable cells,
            CaseTable cases,
            FigureReads figures,
            ApprovalsApi approvals,
            UsersApi users,
            Outbox outbox,
            Audit audit,
            ObjectMapper json) {
        this.cells = cells;
        this.cases = cases;
        this.figures = figures;
        this.approvals = approvals;
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
    }

    /** Keeps the harm with the request (null: with none) and demotes the rule if the policy says so. */
    @WithTransaction
    Uni<Void> suffer(String cell, String approvalId, Harm harm, String reference, Actor by) {
        return cells.lock(cell).flatMap(found -> {
            if (found == null) {
                return Uni.createFrom().voidItem();
            }
            var kept = approvalId == null ? Uni.createFrom().voidItem() : cases.harmed(approvalId, harm);
            var to = AutonomyPolicy.after(found.mode(), harm);
            return kept.flatMap(done -> to == found.mode()
                    ? Uni.createFrom().voidItem()
                    : figures.figures(cell)
                            .flatMap(now -> change(
                                    found,
                                    to,
                                    new Cause(harm.text(), reference, null),
                                    now.getOrDefault(cell, CellFigures.NONE),
                                    List.of(),
                                    by)));
        });
    }

    /** Gives a locked rule another mode. */
    Uni<Void> change(CellRow cell, CellMode to, Cause cause, CellFigures shown, List<Check> checks, Actor by) {
        var what = to.compareTo(cell.mode()) > 0 ? "promoted" : "demoted";
        var evidence = json.valueToTree(Map.of("figures", shown, "checks", checks));
        return takeBack(cell, cause)
                .call(back -> cells.change(cell, to, cause, by, evidence, back))
                .call(back -> audit.record(
                        by,
                        "autonomy." + what,
                        "autonomy_rule",
                        cell.id(),
                        Map.of("mode", cell.mode().text(), "version", cell.version()),
                        Map.of(
                                "mode",
                                to.text(),
                                "version",
                                cell.version() + 1,
                                "cause",
                                cause.code(),
                                "takenBack",
                                back,
                                "decided",
                                shown.decided())))
                .call(back -> users.activeWith(Set.of(Role.OWNER, Role.MANAGER))
                        .map(people -> people.stream()
                                .map(person -> person.id().value())
                                .collect(Collectors.joining(",")))
                        .flatMap(all -> outbox.add(new RuleChanged(what, cell.id(), to, cause.code(), all))))
                .replaceWithVoid();
    }

    private Uni<Integer> takeBack(CellRow cell, Cause cause) {
        return cell.mode() == CellMode.ON
                ? approvals.takeBackUnused(
                        cell.id(),
                        "The rule that said yes was switched off: "
                                + cause.code().replace('_', ' '),
                        AUTONOMY)
                : Uni.createFrom().item(0);
    }
}
