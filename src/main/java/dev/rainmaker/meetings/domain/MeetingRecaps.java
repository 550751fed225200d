package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** At the end of a confirmed meeting its host is asked what came of it: notes, what follows, or that nobody came. */
@ApplicationScoped
class MeetingRecaps implements TimerHandler {
    static final String KIND = "meeting_recap";

    private final MeetingRepository meetings;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    MeetingRecaps(MeetingRepository meetings, Timers timers, Outbox outbox, Clock clock) {
        this.meetings = meetings;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Within the transaction that moved the meeting. */
    Uni<Void> follow(MeetingEntity meeting) {
        var key = TimerKey.of(KIND, meeting.id);
        return meeting.status == MeetingStatus.CONFIRMED && meeting.endAt != null
                ? timers.set(key, SqlTime.instant(meeting.endAt))
                : timers.cancel(key);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Instant>> fire(FiredTimer timer) {
        return meetings.lock(timer.subject())
                .flatMap(meeting -> {
                    if (meeting == null || meeting.status != MeetingStatus.CONFIRMED) {
                        return Uni.createFrom().voidItem();
                    }
                    meeting.recapAskedAt = SqlTime.of(clock.now());
                    return outbox.add(new MeetingRecapAsked(
                            meeting.id, meeting.prospectId, meeting.hostId == null ? "" : meeting.hostId));
                })
                .replaceWith(Optional.empty());
    }
}
