package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.CreateProspect;
import dev.rainmaker.prospects.DuplicateMatch;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.prospects.NewSignal;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectFilter;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.prospects.Signal;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facade's one implementation; opens the transaction and hands on. */
@ApplicationScoped
class ProspectService implements ProspectsApi {
    private final ProspectRepository prospects;
    private final ProspectRows rows;
    private final ProspectCreation creation;
    private final ProspectChanges changes;
    private final ProspectMoves moves;
    private final ProspectFilling filling;
    private final ProspectSignals signals;
    private final ProspectJournal journal;
    private final DuplicateSearch duplicates;
    private final FactCleaning cleaning;
    private final ProspectFields fields;

    ProspectService(
            ProspectRepository prospects,
            ProspectRows rows,
            ProspectCreation creation,
            ProspectChanges changes,
            ProspectMoves moves,
            ProspectFilling filling,
            ProspectSignals signals,
            ProspectJournal journal,
            DuplicateSearch duplicates,
            FactCleaning cleaning,
            ProspectFields fields) {
        this.prospects = prospects;
        this.rows = rows;
        this.creation = creation;
        this.changes = changes;
        this.moves = moves;
        this.filling = filling;
        this.signals = signals;
        this.journal = journal;
        this.duplicates = duplicates;
        this.cleaning = cleaning;
        this.fields = fields;
    }

    @Override
    @WithTransaction
    public Uni<Prospect> create(CreateProspect command, Actor by) {
        var cleaned = cleaning.clean(KnownFacts.of(command), by);
        var newcomer =
                new ProspectCreation.Newcomer(cleaned.facts(), cleaned.review(), command.source(), command.simulated());
        return duplicates
                .find(fields.keys(cleaned.facts()))
                .invoke(found -> found.ifPresent(match -> {
                    throw new DuplicateProspect(match);
                }))
                .flatMap(free -> creation.store(List.of(newcomer), by))
                .map(List::getFirst)
                .map(stored -> fields.view(stored.row(), stored.cipher()));
    }

    @Override
    @WithSession
    public Uni<Optional<DuplicateMatch>> findDuplicate(CreateProspect command) {
        var cleaned = cleaning.clean(KnownFacts.of(command), Actor.system("prospects"));
        return duplicates.find(fields.keys(cleaned.facts()));
    }

    @Override
    @WithSession
    public Uni<Prospect> require(ProspectId id) {
        return prospects.require(id).flatMap(changes::view);
    }

    @Override
    @WithTransaction
    public Uni<Prospect> requireForChange(ProspectId id) {
        return prospects.lock(id).flatMap(changes::view);
    }

    @Override
    @WithSession
    public Uni<Map<ProspectId, Prospect>> all(Collection<ProspectId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return prospects
                .list("id in ?1", ids.stream().map(ProspectId::value).distinct().toList())
                .flatMap(changes::views)
                .map(views -> {
                    var byId = new LinkedHashMap<ProspectId, Prospect>();
                    views.forEach(view -> byId.put(view.id(), view));
                    return byId;
                });
    }

    @Override
    @WithSession
    public Uni<Optional<Prospect>> findByEmail(String email) {
        var index = email == null ? null : fields.emailIndex(email);
        if (index == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return prospects
                .byEmailIndex(index)
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : changes.view(row).map(Optional::of));
    }

    @Override
    @WithSession
    public Uni<Optional<ProspectId>> findByEmailIndex(String index) {
        return prospects.byEmailIndex(index).map(row -> Optional.ofNullable(row)
                .map(found -> new ProspectId(found.id)));
    }

    @Override
    @WithSession
    public Uni<Page<Prospect>> find(ProspectFilter filter, PageRequest page) {
        var query = ProspectQuery.of(filter, page.sort, fields::emailIndex);
        return rows.page(query, page)
                .flatMap(found -> changes.views(found.items()).map(views -> found.with(views)));
    }

    @Override
    @WithTransaction
    public Uni<Prospect> move(ProspectId id, ProspectStatus to, String reason, Actor by) {
        return moves.move(id, to, by).flatMap(changes::view);
    }

    @Override
    @WithTransaction
    public Uni<List<Signal>> addSignals(ProspectId id, List<NewSignal> offered, Actor by) {
        return prospects
                .requireListed(id)
                .flatMap(row -> signals.add(row, offered, null, by))
                .flatMap(done -> signals.of(id.value()));
    }

    @Override
    @WithSession
    public Uni<List<Signal>> signals(ProspectId id) {
        return prospects.require(id).flatMap(row -> signals.of(row.id));
    }

    @Override
    @WithTransaction
    public Uni<Prospect> fill(ProspectId id, Map<String, String> values, Actor by) {
        return filling.fill(id, values, by).flatMap(changes::view);
    }

    @Override
    @WithTransaction
    public Uni<Void> review(ProspectId id, boolean needed, String reason, Actor by) {
        return prospects.requireListed(id).flatMap(row -> moves.review(row, needed, reason, by));
    }

    @Override
    @WithTransaction
    public Uni<Void> note(ProspectId id, String kind, String reference, Actor by) {
        return prospects.require(id).flatMap(row -> journal.line(row.id, kind, reference, by));
    }
}
