package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.Preferences;
import dev.rainmaker.outreach.PreferencesChanged;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What recipients want; each change is audited and stands in the prospect's timeline. */
@ApplicationScoped
class PreferenceBook {
    private final PreferenceRepository rows;
    private final ProspectsApi prospects;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PreferenceBook(PreferenceRepository rows, ProspectsApi prospects, Outbox outbox, Audit audit, Clock clock) {
        this.rows = rows;
        this.prospects = prospects;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Preferences> of(String prospectId) {
        return rows.findById(prospectId).map(row -> row == null ? Preferences.NONE : row.toView());
    }

    /** Changes of one recipient come one after the other. */
    @WithTransaction
    Uni<Preferences> set(String prospectId, Preferences wanted, Actor by) {
        return prospects
                .requireForChange(new ProspectId(prospectId))
                .flatMap(prospect -> rows.findById(prospectId))
                .flatMap(row -> {
                    var before = row == null ? Preferences.NONE : row.toView();
                    return before.equals(wanted) ? Uni.createFrom().item(wanted) : change(prospectId, row, wanted, by);
                });
    }

    private Uni<Preferences> change(String prospectId, PreferenceEntity known, Preferences wanted, Actor by) {
        var row = known == null ? new PreferenceEntity() : known;
        row.prospectId = prospectId;
        row.followUps = wanted.followUps();
        row.pausedUntil = wanted.pausedUntil();
        row.changedAt = SqlTime.of(clock.now());
        return rows.persistAndFlush(row)
                .call(saved -> prospects.note(new ProspectId(prospectId), "preferences.changed", prospectId, by))
                .call(saved -> audit.record(
                        by,
                        "preferences.changed",
                        "prospect",
                        prospectId,
                        Map.of(),
                        Map.of("followUps", wanted.followUps(), "pausedUntil", String.valueOf(wanted.pausedUntil()))))
                .call(saved -> outbox.add(new PreferencesChanged(prospectId)))
                .map(PreferenceEntity::toView);
    }
}
