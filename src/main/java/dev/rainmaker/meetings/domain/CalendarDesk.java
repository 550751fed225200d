package dev.rainmaker.meetings.domain;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.conversations.MessageDelivery;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.act.CalendarGateway;
import dev.rainmaker.tools.house.StorageGateway;
import dev.rainmaker.tools.read.CalendarReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;

/** Speaks to the calendar, storage and mail tools; database work happens in short transactions of other beans. */
@ApplicationScoped
class CalendarDesk implements MeetingDesk {
    private static final Actor DESK = Actor.system("meetings");
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration NOTICE = Duration.ofDays(3);
    private static final String WORKING_HOURS = "09:00-17:00";
    private static final String WORKING_DAYS = "MON,TUE,WED,THU,FRI";
    private static final int MAX_SLOTS = 50;

    private final CalendarReader calendar;
    private final CalendarGateway booking;
    private final StorageGateway storage;
    private final MessageDelivery delivery;
    private final MeetingService meetings;
    private final CompanyConfig company;

    CalendarDesk(
            CalendarReader calendar,
            CalendarGateway booking,
            StorageGateway storage,
            MessageDelivery delivery,
            MeetingService meetings,
            CompanyConfig company) {
        this.calendar = calendar;
        this.booking = booking;
        this.storage = storage;
        this.delivery = delivery;
        this.meetings = meetings;
        this.company = company;
    }

    @Override
    public List<Slot> freeSlots(MeetingType type, Instant from) {
        var start = from.plus(NOTICE);
        var end = start.plus(AHEAD);
        var taken = new HashSet<>(Reactive.await(() -> meetings.taken(start, end)));
        return calendar
                .freeSlots(
                        company.calendarId(),
                        start,
                        end,
                        type.length(),
                        type.buffer(),
                        WORKING_HOURS,
                        WORKING_DAYS,
                        company.timeZone(),
                        MAX_SLOTS)
                .stream()
                .map(free -> new Slot(free.start(), free.end()))
                .filter(slot -> SlotLocks.quarters(slot).stream().noneMatch(taken::contains))
                .toList();
    }

    @Override
    public EventToCreate event(MeetingId id, String clientName, String clientEmail, String context) {
        var meeting = Reactive.await(() -> meetings.require(id));
        return new EventToCreate(
                meeting.calendarId(),
                id.value() + "@rainmaker",
                meeting.type().title() + " with " + clientName,
                meeting.start(),
                meeting.end(),
                meeting.timeZone(),
                null,
                context,
                List.of(clientEmail));
    }

    @Override
    public AttachmentRef invitation(EventToCreate event) {
        var calendarFile = new ICalendar();
        calendarFile.setMethod(Method.request());
        var entry = new VEvent();
        entry.setUid(event.eventUid());
        entry.setSummary(event.title());
        entry.setDateStart(Date.from(event.start()));
        entry.setDateEnd(Date.from(event.end()));
        entry.setDateTimeStamp(Date.from(event.start()));
        entry.setOrganizer(company.senderAddress());
        event.attendees().forEach(entry::addAttendee);
        calendarFile.addEvent(entry);
        var bytes = Biweekly.write(calendarFile).go().getBytes(StandardCharsets.UTF_8);
        var key = "invitations/" + event.eventUid().replace("@", "-at-") + "-"
                + event.start().getEpochSecond() + ".ics";
        var stored = storage.upload(key, bytes, "text/calendar", key);
        return new AttachmentRef("invitation.ics", "text/calendar", stored.sha256(), stored.key());
    }

    @Override
    public Meeting confirm(MeetingId id, MessageId message, Approved<MeetingConfirmation> approved, String key) {
        booking.book(approved.part(approved.content().event()), key + ":event");
        delivery.send(message, approved.part(approved.content().email()), key + ":email");
        return Reactive.await(() -> meetings.move(id, MeetingStatus.CONFIRMED, DESK));
    }
}
