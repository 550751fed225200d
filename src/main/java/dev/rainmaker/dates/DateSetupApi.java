package dev.rainmaker.dates;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** What owners and managers set up on the board. Opens transactions of its own. */
public interface DateSetupApi {
    /**
     * Closes days, at most 62, all or none; fails with {@code date_has_holds} when one of them is held or booked. Null: all
     * resources.
     */
    Uni<Void> close(DateResourceId resource, LocalDate from, LocalDate to, Closure closure, Actor by);

    /** Opens them again. */
    Uni<Void> open(DateResourceId resource, LocalDate from, LocalDate to, Actor by);

    /** The team first, then venues by name. */
    Uni<List<DateResource>> resources();

    /** Puts a venue of the catalogue on the board; it starts with the holidays of the team. */
    Uni<DateResource> add(String catalogueItemId, int capacity, Actor by);

    /** Fewer places than are booked leave the bookings as they are. */
    Uni<DateResource> edit(DateResourceId id, String ifMatch, int capacity, boolean active, Actor by);
}
