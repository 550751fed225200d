package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.outreach.OutreachConfig;
import dev.rainmaker.outreach.OutreachFailure;
import dev.rainmaker.outreach.PlaceZones;
import dev.rainmaker.outreach.SendWindowPolicy;
import dev.rainmaker.outreach.Stage;
import dev.rainmaker.outreach.Template;
import dev.rainmaker.outreach.Verdict;
import dev.rainmaker.platform.company.CompanyConfig;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class OutreachService implements OutreachApi {
    private final TemplateRepository templates;
    private final OutreachConfig config;
    private final CompanyConfig company;
    private final Audit audit;

    OutreachService(TemplateRepository templates, OutreachConfig config, CompanyConfig company, Audit audit) {
        this.templates = templates;
        this.config = config;
        this.company = company;
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
    public Verdict mayGo(Prospect prospect, Instant now) {
        var zone = prospect.timeZone() != null
                ? ZoneId.of(prospect.timeZone())
                : PlaceZones.of(prospect.place()).orElseGet(() -> ZoneId.of(company.timeZone()));
        return new SendWindowPolicy(config.from(), config.until()).judge(zone, now);
    }

    @Override
    public Instant nextFollowUp(int sent, Prospect prospect, Instant now) {
        if (sent >= config.followUps()) {
            return null;
        }
        var after = now.plus(config.followUpAfter());
        var verdict = mayGo(prospect, after);
        return verdict.now() ? after : verdict.at();
    }

    @Override
    public Duration lastWait() {
        return config.lastWait();
    }
}
