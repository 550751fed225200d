package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.CompanyFact;
import dev.rainmaker.conversations.CompanyFactsApi;
import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationProblem;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class CompanyFactService implements CompanyFactsApi {
    /** As many as a person keeps in view, and as the number lock reads for every draft. */
    private static final int MOST = 200;

    private final CompanyFactRepository facts;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    CompanyFactService(CompanyFactRepository facts, Audit audit, Clock clock, Ids ids) {
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<List<CompanyFact>> all() {
        return views("order by topic, id");
    }

    @Override
    @WithTransaction
    public Uni<List<CompanyFact>> published() {
        return views("published = true order by topic, id");
    }

    @Override
    @WithTransaction
    public Uni<CompanyFact> add(String topic, String answer, boolean published, Actor by) {
        var row = new CompanyFactEntity();
        row.id = ids.next();
        write(row, topic, answer, published);
        return facts.persistAndFlush(row)
                .call(() -> noted("added", row, Map.of(), by))
                .map(CompanyFactEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<CompanyFact> edit(String id, String ifMatch, String topic, String answer, boolean published, Actor by) {
        return require(id)
                .flatMap(row -> {
                    VersionConflict.check(ifMatch, row.version);
                    var before = Map.of("published", row.published);
                    write(row, topic, answer, published);
                    return facts.flush()
                            .call(() -> noted("changed", row, before, by))
                            .replaceWith(row);
                })
                .map(CompanyFactEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Void> remove(String id, Actor by) {
        return require(id)
                .call(row -> facts.delete(row))
                .flatMap(row -> noted("removed", row, Map.of("published", row.published), by));
    }

    private Uni<CompanyFactEntity> require(String id) {
        return facts.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ConversationFailure(
                        ConversationProblem.COMPANY_FACT_NOT_FOUND, "There is no company fact with this id."));
    }

    private Uni<List<CompanyFact>> views(String query) {
        return facts.find(query).page(0, MOST).list().map(rows -> rows.stream()
                .map(CompanyFactEntity::toView)
                .toList());
    }

    private void write(CompanyFactEntity row, String topic, String answer, boolean published) {
        row.topic = topic.strip();
        row.answer = answer.strip();
        row.published = published;
        row.updatedAt = SqlTime.of(clock.now());
    }

    private Uni<Void> noted(String what, CompanyFactEntity row, Map<String, ?> before, Actor by) {
        return audit.record(
                by, "company_fact." + what, "company_fact", row.id, before, Map.of("published", row.published));
    }
}
