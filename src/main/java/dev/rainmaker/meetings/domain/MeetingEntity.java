package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Row of a meeting; offered slots are text, one {@code start/end} a line. */
@Entity
@Table(name = "meeting")
class MeetingEntity {
    @Id
    String id;

    @Version
    long version;

    @Column(name = "prospect_id")
    String prospectId;

    @Column(name = "run_id")
    String runId;

    @Column(name = "once_key")
    String onceKey;

    @Enumerated(EnumType.STRING)
    MeetingStatus status;

    @Enumerated(EnumType.STRING)
    MeetingType type;

    @Column(name = "calendar_id")
    String calendarId;

    String offered;

    @Column(name = "start_at")
    LocalDateTime startAt;

    @Column(name = "end_at")
    LocalDateTime endAt;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "approval_id")
    String approvalId;

    @Column(name = "host_id")
    String hostId;

    @Column(name = "venue_id")
    String venueId;

    int minutes;

    @Column(name = "buffer_before")
    int bufferBefore;

    @Column(name = "buffer_after")
    int bufferAfter;

    boolean booked;

    @Column(name = "confirming_at")
    LocalDateTime confirmingAt;

    int moves;

    @Column(name = "recap_asked_at")
    LocalDateTime recapAskedAt;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    /** The time that it takes and the time that stays free around it. */
    Slot kept(Slot slot) {
        return new Slot(
                slot.start().minus(Duration.ofMinutes(bufferBefore)), slot.end().plus(Duration.ofMinutes(bufferAfter)));
    }

    void offer(List<Slot> slots) {
        offered = slots.stream().map(slot -> slot.start() + "/" + slot.end()).collect(Collectors.joining("\n"));
    }

    List<Slot> offeredSlots() {
        return offered.isBlank()
                ? List.of()
                : Arrays.stream(offered.split("\n"))
                        .map(line -> line.split("/"))
                        .map(ends -> new Slot(Instant.parse(ends[0]), Instant.parse(ends[1])))
                        .toList();
    }

    Meeting toView() {
        return new Meeting(
                new MeetingId(id),
                new ProspectId(prospectId),
                runId,
                status,
                type,
                calendarId,
                offeredSlots(),
                SqlTime.instant(startAt),
                SqlTime.instant(endAt),
                timeZone,
                approvalId,
                hostId,
                venueId,
                booked,
                moves,
                SqlTime.instant(recapAskedAt),
                SqlTime.instant(createdAt));
    }
}
