package dev.rainmaker.meetings.domain;

import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.ProposeMeeting;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class MeetingService implements MeetingsApi {
    private final MeetingRepository meetings;
    private final MeetingTypeRepository types;
    private final SlotLocks locks;
    private final MeetingMoves moves;
    private final ApprovalsApi approvals;
    private final CompanyConfig company;
    private final Clock clock;
    private final Ids ids;

    MeetingService(
            MeetingRepository meetings,
            MeetingTypeRepository types,
            SlotLocks locks,
            MeetingMoves moves,
            ApprovalsApi approvals,
            CompanyConfig company,
            Clock clock,
            Ids ids) {
        this.meetings = meetings;
        this.types = types;
        this.locks = locks;
        this.moves = moves;
        this.approvals = approvals;
        this.company = company;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<Meeting> propose(ProposeMeeting command, Actor by) {
        return meetings.byOnceKey(command.onceKey())
                .flatMap(known -> known != null ? Uni.createFrom().item(known.toView()) : store(command, by));
    }

    private Uni<Meeting> store(ProposeMeeting command, Actor by) {
        var host = command.host();
        var row = new MeetingEntity();
        row.id = ids.next();
        row.prospectId = command.prospectId().value();
        row.runId = command.runId();
        row.onceKey = command.onceKey();
        row.status = MeetingStatus.PROPOSED;
        row.type = command.type();
        row.calendarId = host == null ? company.calendarId() : host.calendarId();
        row.hostId =
                host == null || host.userId() == null ? null : host.userId().value();
        row.venueId = command.venueId();
        row.timeZone = command.timeZone();
        row.createdAt = SqlTime.of(clock.now());
        row.offer(command.offered());
        return types.findById(command.type())
                .invoke(rules -> {
                    row.minutes = rules.minutes;
                    row.bufferBefore = rules.bufferBefore;
                    row.bufferAfter = rules.bufferAfter;
                })
                .flatMap(rules -> meetings.persist(row))
                .call(saved -> moves.record(row, Map.of(), MeetingMoves.JOURNEY, by))
                .map(MeetingEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Meeting> take(MeetingId id, Slot slot, Actor by) {
        return meetings.require(id).flatMap(row -> {
            if (row.startAt != null && SqlTime.instant(row.startAt).equals(slot.start())) {
                return Uni.createFrom().item(row.toView());
            }
            if (!row.offeredSlots().contains(slot)) {
                throw new MeetingFailure(
                        MeetingFailure.Problem.SLOT_NOT_OFFERED, "Choose one of the times that were offered.");
            }
            row.status.to(MeetingStatus.SCHEDULED);
            return locks.take(row.calendarId, row.kept(slot), row.id)
                    .invoke(() -> {
                        row.startAt = SqlTime.of(slot.start());
                        row.endAt = SqlTime.of(slot.end());
                    })
                    .flatMap(taken -> moved(row, MeetingStatus.SCHEDULED, by));
        });
    }

    @Override
    @WithTransaction
    public Uni<Meeting> release(MeetingId id, String reason, Actor by) {
        return meetings.require(id)
                .call(row -> locks.free(row.id))
                .invoke(row -> {
                    row.startAt = null;
                    row.endAt = null;
                    row.approvalId = null;
                    row.confirmingAt = null;
                })
                .flatMap(row -> moved(row, MeetingStatus.PROPOSED, by));
    }

    @Override
    @WithTransaction
    public Uni<Meeting> awaits(MeetingId id, String approvalId, Actor by) {
        return meetings.require(id).invoke(row -> row.approvalId = approvalId).map(MeetingEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Meeting> move(MeetingId id, MeetingStatus to, Actor by) {
        return meetings.require(id)
                .flatMap(row -> row.status == to ? Uni.createFrom().item(row.toView()) : moved(row, to, by));
    }

    @Override
    @WithTransaction
    public Uni<Boolean> beginConfirming(MeetingId id, Instant start) {
        return meetings.lock(id.value()).map(row -> {
            boolean agreed = row != null
                    && row.startAt != null
                    && SqlTime.instant(row.startAt).equals(start);
            if (!agreed || row.status != MeetingStatus.SCHEDULED) {
                return agreed && row.status == MeetingStatus.CONFIRMED;
            }
            row.confirmingAt = SqlTime.of(clock.now());
            return true;
        });
    }

    @Override
    @WithTransaction
    public Uni<Meeting> confirmed(MeetingId id, Actor by) {
        return meetings.require(id).flatMap(row -> {
            row.booked = true;
            row.confirmingAt = null;
            return row.status == MeetingStatus.CONFIRMED
                    ? Uni.createFrom().item(row.toView())
                    : moved(row, MeetingStatus.CONFIRMED, by);
        });
    }

    @Override
    @WithTransaction
    public Uni<Meeting> cancel(MeetingId id, String reason, Actor by) {
        return meetings.lock(id.value()).flatMap(found -> {
            var row = MeetingRepository.there(found);
            if (row.status == MeetingStatus.CANCELLED) {
                return Uni.createFrom().item(row.toView());
            }
            // Who decides may break off a booking that came to grief half-way.
            if (row.confirmingAt != null && row.status == MeetingStatus.SCHEDULED && !by.decides()) {
                throw MeetingBookings.beingConfirmed();
            }
            return locks.free(row.id)
                    .flatMap(freed -> approvals.withdrawAbout("meeting", row.id, reason, by))
                    .flatMap(withdrawn -> moved(row, MeetingStatus.CANCELLED, by));
        });
    }

    @Override
    @WithTransaction
    public Uni<Meeting> finish(MeetingId id, MeetingStatus as, Actor by) {
        return meetings.lock(id.value()).flatMap(found -> {
            var row = MeetingRepository.there(found);
            if (row.status == as) {
                return Uni.createFrom().item(row.toView());
            }
            row.status.to(as);
            if (SqlTime.instant(row.startAt).isAfter(clock.now())) {
                throw new MeetingFailure(
                        MeetingFailure.Problem.MEETING_NOT_BEGUN,
                        "What came of a meeting can be said once it has begun.");
            }
            return moved(row, as, by);
        });
    }

    @Override
    @WithTransaction
    public Uni<Meeting> require(MeetingId id) {
        return meetings.require(id).map(MeetingEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Page<Meeting>> find(
            MeetingStatus status, ProspectId prospect, Instant from, Instant to, PageRequest page) {
        return meetings.page(status, prospect, from, to, page).map(rows -> rows.map(MeetingEntity::toView));
    }

    /** How long a meeting is and what it keeps free around it. */
    record Span(Duration length, Duration before, Duration after) {}

    @WithTransaction
    Uni<Span> span(MeetingId id) {
        return meetings.require(id)
                .map(row -> new Span(
                        Duration.ofMinutes(row.minutes),
                        Duration.ofMinutes(row.bufferBefore),
                        Duration.ofMinutes(row.bufferAfter)));
    }

    /** For the desk: quarters that meetings hold in a calendar, but for those of one that may be moved. */
    @WithTransaction
    Uni<List<Instant>> taken(String calendar, Instant from, Instant to, String but) {
        return locks.taken(calendar, from, to, but);
    }

    private Uni<Meeting> moved(MeetingEntity row, MeetingStatus to, Actor by) {
        return moves.move(row, to, MeetingMoves.JOURNEY, by).map(done -> row.toView());
    }
}
