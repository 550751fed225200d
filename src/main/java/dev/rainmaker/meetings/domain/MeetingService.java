package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingEvent;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.ProposeMeeting;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@ApplicationScoped
class MeetingService implements MeetingsApi {
    private final MeetingRepository meetings;
    private final SlotLocks locks;
    private final MeetingReminders reminders;
    private final CompanyConfig company;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    MeetingService(
            MeetingRepository meetings,
            SlotLocks locks,
            MeetingReminders reminders,
            CompanyConfig company,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.meetings = meetings;
        this.locks = locks;
        this.reminders = reminders;
        this.company = company;
        this.outbox = outbox;
        this.audit = audit;
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
        var row = new MeetingEntity();
        row.id = ids.next();
        row.prospectId = command.prospectId().value();
        row.runId = command.runId();
        row.onceKey = command.onceKey();
        row.status = MeetingStatus.PROPOSED;
        row.type = command.type();
        row.calendarId = company.calendarId();
        row.timeZone = command.timeZone();
        row.createdAt = SqlTime.of(clock.now());
        row.offer(command.offered());
        return meetings.persist(row).call(saved -> record(row, Map.of(), by)).map(MeetingEntity::toView);
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
            var next = row.status.to(MeetingStatus.SCHEDULED);
            return locks.take(row.calendarId, slot, row.id)
                    .invoke(() -> {
                        row.startAt = SqlTime.of(slot.start());
                        row.endAt = SqlTime.of(slot.end());
                    })
                    .flatMap(taken -> moved(row, next, by));
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
                })
                .flatMap(row -> moved(row, row.status.to(MeetingStatus.PROPOSED), by));
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
                .flatMap(row ->
                        row.status == to ? Uni.createFrom().item(row.toView()) : moved(row, row.status.to(to), by));
    }

    @Override
    @WithTransaction
    public Uni<Meeting> cancel(MeetingId id, String reason, Actor by) {
        return meetings.require(id)
                .call(row -> locks.free(row.id))
                .flatMap(row -> row.status == MeetingStatus.CANCELLED
                        ? Uni.createFrom().item(row.toView())
                        : moved(row, row.status.to(MeetingStatus.CANCELLED), by));
    }

    @Override
    @WithTransaction
    public Uni<Meeting> require(MeetingId id) {
        return meetings.require(id).map(MeetingEntity::toView);
    }

    @Override
    @WithTransaction
    public Uni<Page<Meeting>> find(MeetingStatus status, ProspectId prospect, PageRequest page) {
        return meetings.page(status, prospect, page).map(rows -> rows.map(MeetingEntity::toView));
    }

    /** For the desk: quarters that other meetings hold. */
    @WithTransaction
    Uni<List<Instant>> taken(Instant from, Instant to) {
        return locks.taken(company.calendarId(), from, to);
    }

    private Uni<Meeting> moved(MeetingEntity row, MeetingStatus to, Actor by) {
        var before = text(row.status);
        row.status = to;
        return record(row, Map.of("status", before), by)
                .call(() -> reminders.follow(row))
                .map(done -> row.toView());
    }

    private Uni<Void> record(MeetingEntity row, Map<String, ?> before, Actor by) {
        return audit.record(
                        by,
                        "meeting." + text(row.status),
                        "meeting",
                        row.id,
                        before,
                        Map.of("status", text(row.status)))
                .call(() -> outbox.add(new MeetingEvent(text(row.status), row.id, row.prospectId)));
    }

    private static String text(MeetingStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
