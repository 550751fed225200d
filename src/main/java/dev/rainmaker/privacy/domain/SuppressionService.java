package dev.rainmaker.privacy.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.privacy.Suppression;
import dev.rainmaker.privacy.SuppressionAdded;
import dev.rainmaker.privacy.SuppressionNotFound;
import dev.rainmaker.privacy.SuppressionReason;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

@ApplicationScoped
class SuppressionService implements SuppressionsApi {
    private final SuppressionRepository suppressions;
    private final BlindIndex index;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    SuppressionService(
            SuppressionRepository suppressions, BlindIndex index, Outbox outbox, Audit audit, Clock clock, Ids ids) {
        this.suppressions = suppressions;
        this.index = index;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<Boolean> isSuppressed(String email) {
        return suppressions.findById(indexOf(email)).map(found -> found != null);
    }

    @Override
    @WithTransaction
    public Uni<Suppression> suppress(
            String email, SuppressionReason reason, String source, String prospectId, Actor by) {
        var key = indexOf(email);
        return suppressions
                .findById(key)
                .flatMap(known -> known != null
                        ? Uni.createFrom().item(known.toView())
                        : add(key, email, reason, source, prospectId, by));
    }

    private Uni<Suppression> add(
            String key, String email, SuppressionReason reason, String source, String prospectId, Actor by) {
        var row = new SuppressionEntity();
        row.addressIndex = key;
        row.id = ids.next();
        row.hint = AddressHint.of(email);
        row.reason = reason;
        row.source = source;
        row.prospectId = prospectId;
        row.createdAt = SqlTime.of(clock.now());
        var cause = reason.name().toLowerCase(Locale.ROOT);
        return suppressions
                .persistAndFlush(row)
                .call(saved -> audit.record(
                        by,
                        "suppression.added",
                        "suppression",
                        row.id,
                        Map.of(),
                        Map.of("reason", cause, "source", source)))
                .call(saved -> outbox.add(new SuppressionAdded(row.id, key, prospectId, cause)))
                .map(SuppressionEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Page<Suppression>> find(PageRequest page) {
        return suppressions.page(page).map(rows -> rows.map(SuppressionEntity::toView));
    }

    @Override
    @WithTransaction
    public Uni<Void> remove(String id, String reason, Actor by) {
        return suppressions
                .find("id", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(SuppressionNotFound::new)
                .call(row -> audit.record(
                        by,
                        "suppression.removed",
                        "suppression",
                        id,
                        Map.of("present", true),
                        Map.of("present", false)))
                .flatMap(suppressions::delete);
    }

    @Override
    @WithTransaction
    public Uni<Boolean> stands(String id) {
        return suppressions.count("id", id).map(found -> found > 0);
    }

    @Override
    @WithTransaction
    public Uni<Boolean> lift(String email, SuppressionReason reason, String why, Actor by) {
        return suppressions
                .findById(indexOf(email))
                .flatMap(row -> row == null || row.reason != reason
                        ? Uni.createFrom().item(false)
                        : remove(row.id, why, by).replaceWith(true));
    }

    private String indexOf(String email) {
        return index.of("email", email.strip().toLowerCase(Locale.ROOT));
    }
}
