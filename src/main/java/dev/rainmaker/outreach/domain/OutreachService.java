package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.outreach.OutreachConfig;
import dev.rainmaker.outreach.OutreachFailure;
import dev.rainmaker.outreach.Preferences;
import dev.rainmaker.outreach.Stage;
import dev.rainmaker.outreach.Template;
import dev.rainmaker.outreach.Verdict;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class OutreachService implements OutreachApi {
    private final TemplateRepository templates;
    private final SendTimes times;
    private final Allowances allowances;
    private final PreferenceBook preferences;
    private final OutreachConfig config;
    private final Audit audit;

    OutreachService(
            TemplateRepository templates,
            SendTimes times,
            Allowances allowances,
            PreferenceBook preferences,
            OutreachConfig config,
            Audit audit) {
        this.templates = templates;
        this.times = times;
        this.allowances = allowances;
        this.preferences = preferences;
        this.config = config;
        this.audit = audit;
    }

    @Override
    @WithTransaction
    public Uni<Template> templateFor(EventType eventType, Stage stage) {
        return templates
                .of(eventType == null ? EventType.OTHER : eventType, stage)
                .onItem()
                .ifNull()
                .switchTo(() -> templates.of(EventType.OTHER, stage))
                .onItem()
                .ifNull()
                .failWith(() -> new OutreachFailure("There is no template for this event type and stage; add one."))
                .map(TemplateEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<List<Template>> templates() {
        return templates
                .list("order by eventType, stage")
                .map(rows -> rows.stream().map(TemplateEntity::toView).toList());
    }

    @Override
    @WithTransaction
    public Uni<Template> edit(String id, String ifMatch, String subject, String body, Actor by) {
        return templates
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new OutreachFailure("There is no template with this id."))
                .invoke(row -> VersionConflict.check(ifMatch, row.version))
                .invoke(row -> {
                    row.subject = subject;
                    row.body = body;
                })
                .call(row -> templates.flush())
                .call(row ->
                        audit.record(by, "template.changed", "template", id, Map.of(), Map.of("version", row.version)))
                .map(TemplateEntity::toView);
    }

    @Override
    public Uni<Verdict> letGo(String messageId, Prospect prospect, Instant now) {
        var verdict = times.judge(prospect, now);
        if (!verdict.now()) {
            return Uni.createFrom().item(verdict);
        }
        return preferences.of(prospect.id().value()).flatMap(wanted -> {
            var until = wanted.pausedUntil();
            return until != null && times.day(prospect, now).isBefore(until)
                    ? Uni.createFrom()
                            .item(Verdict.later(times.opening(prospect, until), "the recipient asked for a pause"))
                    : allowances.take(messageId, prospect, now);
        });
    }

    @Override
    public Uni<Optional<Instant>> nextFollowUp(int sent, Prospect prospect, Instant now) {
        return preferences
                .of(prospect.id().value())
                .map(wanted -> wanted.followUps() ? times.nextFollowUp(sent, prospect, now) : Optional.empty());
    }

    @Override
    public Uni<Preferences> preferences(String prospectId) {
        return preferences.of(prospectId);
    }

    @Override
    public Uni<Preferences> prefer(String prospectId, Preferences wanted, Actor by) {
        return preferences.set(prospectId, wanted, by);
    }

    @Override
    public Duration lastWait() {
        return config.lastWait();
    }
}
