package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingEvent;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Status moves with their audit, announcement and timers. Within the caller's transaction. */
@ApplicationScoped
class MeetingMoves {
    /** A step of a journey moved it. */
    static final String JOURNEY = "journey";

    /** The client on the booking page, or a person of the house, moved it. */
    static final String LINK = "link";

    private final MeetingReminders reminders;
    private final MeetingRecaps recaps;
    private final Outbox outbox;
    private final Audit audit;

    MeetingMoves(MeetingReminders reminders, MeetingRecaps recaps, Outbox outbox, Audit audit) {
        this.reminders = reminders;
        this.recaps = recaps;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Fails with {@code illegal_transition} where the status machine knows no such way. */
    Uni<Void> move(MeetingEntity row, MeetingStatus to, String through, Actor by) {
        var before = text(row.status);
        row.status = row.status.to(to);
        return record(row, Map.of("status", before), through, by)
                .call(() -> reminders.follow(row))
                .call(() -> recaps.follow(row));
    }

    Uni<Void> record(MeetingEntity row, Map<String, ?> before, String through, Actor by) {
        return audit.record(
                        by,
                        "meeting." + text(row.status),
                        "meeting",
                        row.id,
                        before,
                        Map.of("status", text(row.status)))
                .call(() ->
                        outbox.add(new MeetingEvent(text(row.status), row.id, row.prospectId, through, row.booked)));
    }

    private static String text(MeetingStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
