package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateEvent;
import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateResource;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.proposals.CatalogueItem;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What stands on the board. */
@ApplicationScoped
class DateResources {
    private static final String HOLIDAYS = "INSERT INTO date_day (resource_id, day, turn, closed_kind, closed_reason)"
            + " SELECT ?, day, 0, closed_kind, closed_reason FROM date_day WHERE resource_id = ? AND closed_kind = 'HOLIDAY'";

    static final String DAYS_IN_LINE = "SELECT DISTINCT DATE_FORMAT(day, '%Y-%m-%d'), resource_id FROM date_hold"
            + " WHERE resource_id = ? AND day > ? AND position IS NOT NULL ORDER BY 1";

    private final DateResourceRepository resources;
    private final ProposalsApi proposals;
    private final Outbox outbox;
    private final Audit audit;
    private final CompanyConfig company;
    private final Clock clock;
    private final Ids ids;

    DateResources(
            DateResourceRepository resources,
            ProposalsApi proposals,
            Outbox outbox,
            Audit audit,
            CompanyConfig company,
            Clock clock,
            Ids ids) {
        this.resources = resources;
        this.proposals = proposals;
        this.outbox = outbox;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
        this.ids = ids;
    }

    @WithTransaction
    Uni<List<DateResource>> all() {
        return resources
                .all()
                .map(rows -> rows.stream().map(DateResourceEntity::toView).toList());
    }

    @WithTransaction
    Uni<DateResource> add(String item, int capacity, Actor by) {
        return resources
                .count("catalogueItemId", item)
                .flatMap(known -> resources.count().invoke(all -> {
                    if (known > 0 || all >= DateResourceRepository.MOST) {
                        throw new DateFailure(
                                Problem.DATE_RESOURCE_EXISTS,
                                known > 0 ? "Change its capacity instead." : "The board is full.");
                    }
                }))
                .flatMap(room -> proposals.catalogue())
                .map(items -> items.stream()
                        .filter(each -> each.id().equals(item) && each.kind() == CatalogueItem.Kind.ITEM)
                        .findFirst()
                        .orElseThrow(() -> new ProposalFailure(
                                ProposalProblem.CATALOGUE_ITEM_NOT_FOUND,
                                "There is no item with this id in the catalogue.")))
                .flatMap(found -> {
                    var row = new DateResourceEntity();
                    row.id = ids.next();
                    row.kind = DateResource.Kind.VENUE;
                    row.catalogueItemId = item;
                    row.name = found.name();
                    row.capacity = capacity;
                    row.active = true;
                    return resources
                            .persistAndFlush(row)
                            .call(() -> NativeSql.run(HOLIDAYS, List.of(row.id, DateResourceId.TEAM.value())))
                            .flatMap(saved -> told("added", row, by));
                });
    }

    @WithTransaction
    Uni<DateResource> edit(DateResourceId id, String ifMatch, int capacity, boolean active, Actor by) {
        return resources.require(id.value()).flatMap(row -> {
            VersionConflict.check(ifMatch, row.version);
            row.capacity = capacity;
            row.active = active;
            return resources.flush().flatMap(done -> told("changed", row, by));
        });
    }

    /** Days to come in whose line somebody is: those that another capacity changes. */
    @WithTransaction
    Uni<List<LocalDate>> daysInLine(DateResourceId id) {
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of(company.timeZone()));
        return NativeSql.rows(DAYS_IN_LINE, List.of(id.value(), today)).map(rows -> rows.stream()
                .map(row -> LocalDate.parse(row[0].toString()))
                .toList());
    }

    private Uni<DateResource> told(String what, DateResourceEntity row, Actor by) {
        return audit.record(
                        by,
                        "date_resource." + what,
                        "date_resource",
                        row.id,
                        Map.of(),
                        Map.of("capacity", row.capacity, "active", row.active))
                .flatMap(done -> outbox.add(new DateEvent("resource_changed", row.id)))
                .map(done -> row.toView());
    }
}
