package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateHoldId;
import dev.rainmaker.dates.PlaceHold;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/** Who may hold which day, and the new row. */
@ApplicationScoped
class HoldPlacing {
    /** Nobody plans further ahead. */
    private static final int YEARS = 5;

    private final DateHoldRepository holds;
    private final ProspectsApi prospects;
    private final ProposalsApi proposals;
    private final FieldCrypto crypto;
    private final DatesConfig config;
    private final Clock clock;
    private final Ids ids;
    private final ZoneId zone;

    HoldPlacing(
            DateHoldRepository holds,
            ProspectsApi prospects,
            ProposalsApi proposals,
            FieldCrypto crypto,
            DatesConfig config,
            CompanyConfig company,
            Clock clock,
            Ids ids) {
        this.holds = holds;
        this.prospects = prospects;
        this.proposals = proposals;
        this.crypto = crypto;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
        this.zone = ZoneId.of(company.timeZone());
    }

    /** Whether the day is one of those that can be sold at all. */
    void check(LocalDate day) {
        var today = LocalDate.ofInstant(clock.now(), zone);
        if (!day.isAfter(today) || day.isAfter(today.plusYears(YEARS))) {
            throw new DateFailure(
                    Problem.DATE_OUT_OF_RANGE, "Choose a day after today and within " + YEARS + " years.");
        }
    }

    Uni<DateHoldId> place(DayTurns.Turn turn, PlaceHold command, Actor by) {
        if (!turn.resource().active) {
            throw new DateFailure(Problem.DATE_RESOURCE_OFF, "It was taken off the board.");
        }
        if (turn.closure() != null) {
            throw new DateFailure(
                    Problem.DATE_CLOSED,
                    "Nothing can be held on this day: " + turn.closure().reason() + ".");
        }
        var prospect = command.prospectId().value();
        Stream.concat(turn.line().line().stream(), turn.line().booked().stream())
                .filter(hold -> hold.prospectId.equals(prospect))
                .findFirst()
                .ifPresent(hold -> {
                    throw new DateFailure(
                            Problem.DATE_HOLD_EXISTS, "It is in the day's line already.", Map.of("hold_id", hold.id));
                });
        return allowed(command).flatMap(yes -> crypto.cipherFor(prospect)).flatMap(cipher -> {
            var row = new DateHoldEntity();
            row.id = ids.next();
            row.resourceId = turn.resource().id;
            row.day = turn.day();
            row.prospectId = prospect;
            row.proposalId = command.proposalId();
            row.live = Boolean.TRUE;
            row.note = cipher.erased() ? null : cipher.encrypt("date_note", command.note());
            row.placedBy = by.id();
            row.placedAt = SqlTime.of(clock.now());
            turn.line().place(row, config.waitingPlaces());
            return holds.persistAndFlush(row).map(saved -> new DateHoldId(row.id));
        });
    }

    private Uni<Void> allowed(PlaceHold command) {
        return prospects
                .require(command.prospectId())
                .invoke(prospect -> {
                    if (prospect.status() == ProspectStatus.LOST) {
                        throw new DateFailure(
                                Problem.PROSPECT_NOT_OPEN,
                                "This prospect is lost; bring it back before it holds a date.");
                    }
                })
                .flatMap(prospect -> command.proposalId() == null
                        ? Uni.createFrom().voidItem()
                        : proposals
                                .require(new ProposalId(command.proposalId()))
                                .invoke(proposal -> {
                                    if (!proposal.prospectId().equals(command.prospectId())) {
                                        throw new InvalidRequest("proposalId", "belongs to another prospect");
                                    }
                                })
                                .replaceWithVoid());
    }
}
