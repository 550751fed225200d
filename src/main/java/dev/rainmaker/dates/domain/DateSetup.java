package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.Closure;
import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateResource;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DateSetupApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Another capacity changes the lines of many days: each has a transaction of its own. */
@ApplicationScoped
class DateSetup implements DateSetupApi {
    private final DateClosures closures;
    private final DateResources resources;
    private final DayTurns turns;

    DateSetup(DateClosures closures, DateResources resources, DayTurns turns) {
        this.closures = closures;
        this.resources = resources;
        this.turns = turns;
    }

    @Override
    public Uni<Void> close(DateResourceId resource, LocalDate from, LocalDate to, Closure closure, Actor by) {
        return days(resource, from, to).flatMap(days -> DateRaces.anew(() -> closures.prepare(days))
                .flatMap(ready -> DateRaces.anew(() -> closures.close(days, closure, by))));
    }

    @Override
    public Uni<Void> open(DateResourceId resource, LocalDate from, LocalDate to, Actor by) {
        return days(resource, from, to).flatMap(days -> DateRaces.anew(() -> closures.open(days, by)));
    }

    @Override
    public Uni<List<DateResource>> resources() {
        return resources.all();
    }

    @Override
    public Uni<DateResource> add(String catalogueItemId, int capacity, Actor by) {
        return resources.add(catalogueItemId, capacity, by);
    }

    /** A line that is read with another capacity settles; a person who looks meanwhile sees the order from before. */
    @Override
    public Uni<DateResource> edit(DateResourceId id, String ifMatch, int capacity, boolean active, Actor by) {
        return resources
                .edit(id, ifMatch, capacity, active, by)
                .call(changed -> resources.daysInLine(id).flatMap(days -> Multi.createFrom()
                        .iterable(days)
                        .onItem()
                        .transformToUniAndConcatenate(
                                day -> DateRaces.anew(() -> turns.change(id.value(), day, by, turn -> {
                                    turn.line().settle();
                                    return Uni.createFrom().item(day);
                                })))
                        .collect()
                        .asList()));
    }

    private Uni<DateClosures.Days> days(DateResourceId resource, LocalDate from, LocalDate to) {
        DateBoardReads.check(from, to);
        return resources.all().map(all -> {
            var ids = all.stream()
                    .map(DateResource::id)
                    .filter(id -> resource == null || id.equals(resource))
                    .toList();
            if (ids.isEmpty()) {
                throw new DateFailure(Problem.DATE_RESOURCE_NOT_FOUND, "There is nothing on the board with this id.");
            }
            return new DateClosures.Days(ids, from, to);
        });
    }
}
