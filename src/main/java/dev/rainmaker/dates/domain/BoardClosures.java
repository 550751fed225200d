package dev.rainmaker.dates.domain;

import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.planning.ClosedDays;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed days as the board has them: those of the team, and of a venue with the days on which it is booked. */
@ApplicationScoped
class BoardClosures implements ClosedDays {
    static final String TEAM = "SELECT DATE_FORMAT(d.day, '%Y-%m-%d'), d.closed_kind FROM date_day d"
            + " JOIN date_resource r ON r.id = d.resource_id"
            + " WHERE d.closed_kind IS NOT NULL AND d.day BETWEEN ? AND ? AND r.kind = 'TEAM'";

    static final String VENUE = "SELECT DATE_FORMAT(d.day, '%Y-%m-%d'), d.closed_kind FROM date_day d"
            + " JOIN date_resource r ON r.id = d.resource_id"
            + " WHERE d.closed_kind IS NOT NULL AND d.day BETWEEN ? AND ? AND (r.kind = 'TEAM' OR r.catalogue_item_id = ?)"
            + " UNION SELECT DATE_FORMAT(h.day, '%Y-%m-%d'), h.status FROM date_hold h"
            + " JOIN date_resource v ON v.id = h.resource_id"
            + " WHERE h.live = TRUE AND h.status = 'CONFIRMED' AND h.day BETWEEN ? AND ? AND v.catalogue_item_id = ?";

    @Override
    @WithTransaction
    public Uni<Set<LocalDate>> closed(String venueItemId, LocalDate from, LocalDate to) {
        var rows = venueItemId == null
                ? NativeSql.rows(TEAM, List.of(from, to))
                : NativeSql.rows(VENUE, List.of(from, to, venueItemId, from, to, venueItemId));
        return rows.map(found ->
                found.stream().map(row -> LocalDate.parse(row[0].toString())).collect(Collectors.toSet()));
    }
}
