package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateBoard;
import dev.rainmaker.dates.DateDetail;
import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateHold;
import dev.rainmaker.dates.DateHoldId;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DatesApi;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.dates.PlaceHold;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.IllegalTransition;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Finds the day of a hold and does the change in the day's turn. */
@ApplicationScoped
class DateService implements DatesApi {
    private final DayTurns turns;
    private final DateReads reads;
    private final DateBoardReads boards;
    private final HoldPlacing placing;
    private final FieldCrypto crypto;

    DateService(DayTurns turns, DateReads reads, DateBoardReads boards, HoldPlacing placing, FieldCrypto crypto) {
        this.turns = turns;
        this.reads = reads;
        this.boards = boards;
        this.placing = placing;
        this.crypto = crypto;
    }

    @Override
    public Uni<DateHold> place(PlaceHold command, Actor by) {
        placing.check(command.day());
        var resource = command.resourceId().value();
        return DateRaces.anew(() -> turns.prepare(resource, command.day())
                        .flatMap(ready ->
                                turns.change(resource, command.day(), by, turn -> placing.place(turn, command, by))))
                .flatMap(reads::require);
    }

    @Override
    public Uni<DateHold> challenge(DateHoldId id, Actor by) {
        return change(id, DateHoldStatus.CHALLENGED, by, done(DateLine::challenge));
    }

    @Override
    public Uni<DateHold> confirm(DateHoldId id, Actor by) {
        return change(id, DateHoldStatus.CONFIRMED, by, done(DateLine::confirm));
    }

    @Override
    public Uni<DateHold> sign(DateHoldId id, Actor by) {
        return change(id, null, by, done(DateLine::sign));
    }

    @Override
    public Uni<DateHold> release(DateHoldId id, EndReason reason, String words, Actor by) {
        return change(id, null, by, (line, hold) -> {
            if (hold.status == DateHoldStatus.CONFIRMED && !by.decides()) {
                throw new DateFailure(Problem.BOOKING_NEEDS_MANAGER, "Ask an owner or a manager to give the date up.");
            }
            line.end(hold, DateHoldStatus.RELEASED, reason);
            return words == null
                    ? Uni.createFrom().voidItem()
                    : crypto.cipherFor(hold.prospectId)
                            .invoke(cipher ->
                                    hold.endNote = cipher.erased() ? null : cipher.encrypt("date_end_note", words))
                            .replaceWithVoid();
        });
    }

    @Override
    public Uni<DateHold> extend(DateHoldId id, Actor by) {
        return change(id, DateHoldStatus.HELD, by, done(DateLine::extend));
    }

    @Override
    public Uni<DateHold> move(DateHoldId id, int position, Actor by) {
        return change(id, DateHoldStatus.HELD, by, done((line, hold) -> line.move(hold, position)));
    }

    @Override
    public Uni<DateHold> require(DateHoldId id) {
        return reads.require(id);
    }

    @Override
    public Uni<Page<DateHold>> find(ProspectId prospect, String proposalId, DateHoldStatus status, PageRequest page) {
        return reads.find(prospect, proposalId, status, page);
    }

    @Override
    public Uni<DateBoard> board(LocalDate from, LocalDate to, DateResourceId resource) {
        return boards.board(from, to, resource);
    }

    @Override
    public Uni<DateDetail> day(DateResourceId resource, LocalDate day) {
        return boards.day(resource, day);
    }

    /** @param next what an ended hold would have to become, which it cannot; null when there is nothing to do for it */
    private Uni<DateHold> change(
            DateHoldId id, DateHoldStatus next, Actor by, BiFunction<DateLine, DateHoldEntity, Uni<Void>> what) {
        return reads.where(id)
                .flatMap(where -> DateRaces.anew(() -> turns.change(where.resource(), where.day(), by, turn -> {
                    var hold = turn.line().get(id.value());
                    return hold == null ? Uni.createFrom().voidItem() : what.apply(turn.line(), hold);
                })))
                .flatMap(changed -> reads.require(id))
                .invoke(hold -> {
                    if (hold.status().ended() && next != null) {
                        throw new IllegalTransition("date hold", hold.status(), next);
                    }
                });
    }

    private static BiFunction<DateLine, DateHoldEntity, Uni<Void>> done(BiConsumer<DateLine, DateHoldEntity> what) {
        return (line, hold) -> {
            what.accept(line, hold);
            return Uni.createFrom().voidItem();
        };
    }
}
