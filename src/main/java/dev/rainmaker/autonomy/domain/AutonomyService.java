package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.autonomy.AutonomyApi;
import dev.rainmaker.autonomy.AutonomyCase;
import dev.rainmaker.autonomy.AutonomyCell;
import dev.rainmaker.autonomy.AutonomyFailure;
import dev.rainmaker.autonomy.BackTest;
import dev.rainmaker.autonomy.CaseFilter;
import dev.rainmaker.autonomy.CellChange;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Check;
import dev.rainmaker.autonomy.Harm;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The facade's one implementation. Reads need no transaction; each change has one of its own. */
@ApplicationScoped
class AutonomyService implements AutonomyApi {
    private static final int TRIES = 5;

    private final FigureReads figures;
    private final CaseReads cases;
    private final ChangeReads changes;
    private final RuleSwitch rules;
    private final Demotion demotion;
    private final ApprovalsApi approvals;
    private final AutonomyConfig config;
    private final Readiness readiness;
    private final Clock clock;

    AutonomyService(
            FigureReads figures,
            CaseReads cases,
            ChangeReads changes,
            RuleSwitch rules,
            Demotion demotion,
            ApprovalsApi approvals,
            AutonomyConfig config,
            Clock clock) {
        this.figures = figures;
        this.cases = cases;
        this.changes = changes;
        this.rules = rules;
        this.demotion = demotion;
        this.approvals = approvals;
        this.config = config;
        this.readiness = Readiness.of(config);
        this.clock = clock;
    }

    static AutonomyFailure notFound() {
        return new AutonomyFailure(
                AutonomyFailure.Problem.RULE_NOT_FOUND, "Nothing of this kind was ever put up for approval.");
    }

    @Override
    public Uni<List<AutonomyCell>> cells() {
        return figures.known(null).map(known -> known.stream().map(this::view).toList());
    }

    @Override
    public Uni<AutonomyCell> cell(String id) {
        return figures.known(id)
                .map(known -> known.stream().findFirst().map(this::view).orElseThrow(AutonomyService::notFound));
    }

    private AutonomyCell view(FigureReads.Known known) {
        var cell = known.cell();
        var key = cell.key();
        boolean never = !key.topic().mayBeAutomatic();
        var next = never ? null : cell.mode().next();
        var checks = readiness.checks(next, known.figures());
        return new AutonomyCell(
                cell.id(),
                key.topic(),
                key.eventType(),
                key.band(),
                cell.mode(),
                cell.version(),
                cell.since(),
                never,
                known.figures(),
                next,
                checks,
                next != null && checks.stream().allMatch(Check::holds));
    }

    @Override
    public Uni<Page<AutonomyCase>> cases(CaseFilter filter, PageRequest page) {
        return cases.page(filter, figures.from(), page);
    }

    @Override
    public Uni<BackTest> backTest(String id) {
        var from = figures.from();
        return cell(id).flatMap(known -> cases.window(id, from))
                .map(rows -> Replay.of(
                        rows.size() > CaseReads.MOST ? rows.subList(0, CaseReads.MOST) : rows,
                        from,
                        clock.now(),
                        config.undoWindow(),
                        rows.size() <= CaseReads.MOST));
    }

    @Override
    public Uni<Page<CellChange>> history(String id, PageRequest page) {
        return changes.page(id, page);
    }

    @Override
    public Uni<AutonomyCell> promote(String id, CellMode to, String ifMatch, Actor by) {
        return anew(() -> rules.promote(id, to, ifMatch, by)).flatMap(done -> cell(id));
    }

    @Override
    public Uni<AutonomyCell> switchOff(String id, String note, String ifMatch, Actor by) {
        return anew(() -> rules.switchOff(id, note, ifMatch, by)).flatMap(done -> cell(id));
    }

    @Override
    public Uni<Void> harmed(String prospectId, Harm harm, String reference, Actor by) {
        return cases.approvedFor(prospectId, figures.from())
                .flatMap(approved -> approvals
                        .usedAmong(approved.stream()
                                .map(row -> row.request().approvalId())
                                .toList())
                        .map(used -> blamed(approved, used)))
                .flatMap(blamed -> Multi.createFrom()
                        .iterable(blamed.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> anew(() -> demotion.suffer(one.getKey(), one.getValue(), harm, reference, by)))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    /** By cell: the last message that left for the prospect, and the cells of all that left by rule (without a request). */
    private static Map<String, String> blamed(List<CaseRow> approved, List<String> used) {
        var left = approved.stream()
                .map(CaseRow::request)
                .filter(request -> used.contains(request.approvalId()))
                .toList();
        Map<String, String> blamed = new LinkedHashMap<>();
        left.stream().limit(1).forEach(last -> blamed.put(last.cell(), last.approvalId()));
        left.stream().filter(AutonomyCase::byRule).forEach(other -> {
            if (!blamed.containsKey(other.cell())) {
                blamed.put(other.cell(), null);
            }
        });
        return blamed;
    }

    @Override
    public Uni<Void> contradicted(ApprovalRequest request, Actor by) {
        var id = request.id().value();
        return anew(() -> demotion.suffer(request.rule().ruleId(), id, Harm.CONTRADICTED, id, by));
    }

    /** Made anew when somebody else was faster than the database could tell. */
    private static <T> Uni<T> anew(Supplier<Uni<T>> change) {
        return Uni.createFrom()
                .deferred(change::get)
                .onFailure(AutonomyService::lost)
                .retry()
                .atMost(TRIES);
    }

    private static boolean lost(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}
