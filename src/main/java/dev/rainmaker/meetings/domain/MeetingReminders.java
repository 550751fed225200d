package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.UsersApi;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reminds, in the house, the host of a confirmed meeting, or whoever looks after the client when it has none: a day and an hour before it. The client gets the invitation
 * with the confirmation and no mail of reminder: that would be an outward message, which a person would have to approve.
 */
@ApplicationScoped
class MeetingReminders implements TimerHandler {
    static final String KIND = "meeting_reminder";

    /** Hours before the meeting. */
    static final List<Integer> HOURS = List.of(24, 1);

    private static final Actor BY = Actor.system("meeting_reminder");

    private final MeetingRepository meetings;
    private final Timers timers;
    private final ProspectNames prospects;
    private final UsersApi users;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MeetingReminders(
            MeetingRepository meetings,
            Timers timers,
            ProspectNames prospects,
            UsersApi users,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.meetings = meetings;
        this.timers = timers;
        this.prospects = prospects;
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Within the transaction that moved the meeting: sets its reminders, or takes them back. */
    Uni<Void> follow(MeetingEntity meeting) {
        return Multi.createFrom()
                .iterable(HOURS)
                .onItem()
                .transformToUniAndConcatenate(hours -> follow(meeting, hours))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** A reminder whose time has passed already is left out. */
    private Uni<Void> follow(MeetingEntity meeting, int hours) {
        var key = new TimerKey(KIND, meeting.id, hours);
        if (meeting.status != MeetingStatus.CONFIRMED || meeting.startAt == null) {
            return timers.cancel(key);
        }
        var at = SqlTime.instant(meeting.startAt).minus(Duration.ofHours(hours));
        return at.isBefore(clock.now()) ? timers.cancel(key) : timers.set(key, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Instant>> fire(FiredTimer timer) {
        return meetings.lock(timer.subject())
                .flatMap(meeting -> meeting == null || meeting.status != MeetingStatus.CONFIRMED
                        ? Uni.createFrom().voidItem()
                        : remind(meeting, timer.key().number()))
                .replaceWith(Optional.empty());
    }

    private Uni<Void> remind(MeetingEntity meeting, int hours) {
        return Uni.createFrom()
                .item(meeting.hostId)
                .flatMap(host -> host != null ? Uni.createFrom().item(host) : prospects.assignedTo(meeting.prospectId))
                .flatMap(seller -> seller != null
                        ? Uni.createFrom().item(seller)
                        : users.firstOwner()
                                .map(owner ->
                                        owner.map(user -> user.id().value()).orElse("")))
                .flatMap(to -> audit.record(
                                BY,
                                "meeting.reminded",
                                "meeting",
                                meeting.id,
                                Map.of(),
                                Map.of("hours_before", hours, "to", to))
                        .flatMap(done -> outbox.add(new MeetingReminder(meeting.id, meeting.prospectId, hours, to))));
    }
}
