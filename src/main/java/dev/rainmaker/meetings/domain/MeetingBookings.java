package dev.rainmaker.meetings.domain;

import dev.rainmaker.approvals.ApprovalsApi;
import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingFailure.Problem;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class MeetingBookings implements BookingsApi {
    private static final String PURPOSE = "booking";

    private final MeetingRepository meetings;
    private final SlotLocks locks;
    private final MeetingMoves moves;
    private final ApprovalsApi approvals;
    private final SealedLinks links;
    private final PublicUrl url;
    private final Clock clock;

    MeetingBookings(
            MeetingRepository meetings,
            SlotLocks locks,
            MeetingMoves moves,
            ApprovalsApi approvals,
            SealedLinks links,
            PublicUrl url,
            Clock clock) {
        this.meetings = meetings;
        this.locks = locks;
        this.moves = moves;
        this.approvals = approvals;
        this.links = links;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public String link(MeetingId id) {
        return url.base() + "/b/" + links.seal(PURPOSE, id.value());
    }

    @Override
    @WithTransaction
    public Uni<Meeting> byLink(String token) {
        return row(token).map(row -> row.filter(this::lives)
                .map(MeetingEntity::toView)
                .orElseThrow(() -> new MeetingFailure(
                        Problem.BOOKING_LINK_OVER,
                        "This link does not work any more. Answer our last message and we will find a time.")));
    }

    @Override
    @WithTransaction
    public Uni<Optional<Meeting>> linked(String token) {
        return row(token).map(row -> row.map(MeetingEntity::toView));
    }

    private Uni<Optional<MeetingEntity>> row(String token) {
        return links.open(PURPOSE, token)
                .map(id -> meetings.findById(id).map(Optional::ofNullable))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private boolean lives(MeetingEntity row) {
        return !row.status.allowed().isEmpty()
                && (row.endAt == null || SqlTime.instant(row.endAt).isAfter(clock.now()));
    }

    @Override
    @WithTransaction
    public Uni<Meeting> take(MeetingId id, Slot slot, String timeZone, Actor by) {
        return meetings.lock(id.value()).map(MeetingRepository::there).flatMap(row -> {
            if (row.startAt != null && SqlTime.instant(row.startAt).equals(slot.start())) {
                return Uni.createFrom().item(row.toView());
            }
            if (row.confirmingAt != null && row.status == MeetingStatus.SCHEDULED) {
                throw beingConfirmed();
            }
            return row.startAt == null ? first(row, slot, timeZone, by) : changed(row, slot, timeZone, by);
        });
    }

    private Uni<Meeting> first(MeetingEntity row, Slot slot, String timeZone, Actor by) {
        row.status.to(MeetingStatus.SCHEDULED);
        return hold(row, slot, timeZone, by);
    }

    private Uni<Meeting> changed(MeetingEntity row, Slot slot, String timeZone, Actor by) {
        row.status.to(MeetingStatus.RESCHEDULED);
        return locks.free(row.id)
                .flatMap(freed -> approvals.withdrawAbout("meeting", row.id, "another time was chosen", by))
                .flatMap(withdrawn -> moves.move(row, MeetingStatus.RESCHEDULED, MeetingMoves.LINK, by))
                .invoke(() -> {
                    row.moves++;
                    row.approvalId = null;
                })
                .flatMap(moved -> hold(row, slot, timeZone, by));
    }

    private Uni<Meeting> hold(MeetingEntity row, Slot slot, String timeZone, Actor by) {
        return locks.take(row.calendarId, row.kept(slot), row.id)
                .invoke(() -> {
                    row.startAt = SqlTime.of(slot.start());
                    row.endAt = SqlTime.of(slot.end());
                    row.timeZone = timeZone;
                })
                .flatMap(taken -> moves.move(row, MeetingStatus.SCHEDULED, MeetingMoves.LINK, by))
                .map(done -> row.toView());
    }

    static MeetingFailure beingConfirmed() {
        return new MeetingFailure(
                Problem.MEETING_BEING_CONFIRMED, "This time is just being confirmed. Look again in a minute.");
    }
}
