package dev.rainmaker.meetings.domain;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.approvals.EventToCancel;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.conversations.MessageDelivery;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.OpenTimes;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.act.CalendarGateway;
import dev.rainmaker.tools.house.StorageGateway;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Speaks to the calendar, storage and mail tools; database work happens in short transactions of other beans. */
@ApplicationScoped
class CalendarDesk implements MeetingDesk {
    private static final Actor DESK = Actor.system("meetings");

    private final Availability availability;
    private final CalendarGateway booking;
    private final StorageGateway storage;
    private final MessageDelivery delivery;
    private final MeetingService meetings;
    private final CompanyConfig company;

    CalendarDesk(
            Availability availability,
            CalendarGateway booking,
            StorageGateway storage,
            MessageDelivery delivery,
            MeetingService meetings,
            CompanyConfig company) {
        this.availability = availability;
        this.booking = booking;
        this.storage = storage;
        this.delivery = delivery;
        this.meetings = meetings;
        this.company = company;
    }

    @Override
    public OpenTimes openTimes(MeetingType type, String venueId, Instant from) {
        return availability.times(type, venueId, from);
    }

    @Override
    public List<Slot> openTimes(Meeting meeting, Instant from) {
        return availability.times(meeting, from);
    }

    @Override
    public EventToCreate event(MeetingId id, String clientName, String clientEmail, String context) {
        var meeting = Reactive.await(() -> meetings.require(id));
        return new EventToCreate(
                meeting.calendarId(),
                uid(id),
                meeting.type().title() + " with " + clientName,
                meeting.start(),
                meeting.end(),
                meeting.timeZone(),
                null,
                context,
                List.of(clientEmail),
                meeting.booked());
    }

    private static String uid(MeetingId id) {
        return id.value() + "@rainmaker";
    }

    @Override
    public AttachmentRef invitation(Meeting meeting, EventToCreate event) {
        var calendarFile = new ICalendar();
        calendarFile.setMethod(Method.request());
        var entry = new VEvent();
        entry.setUid(event.eventUid());
        entry.setSummary(event.title());
        entry.setDateStart(Date.from(event.start()));
        entry.setDateEnd(Date.from(event.end()));
        entry.setDateTimeStamp(Date.from(event.start()));
        if (meeting.moves() > 0) {
            // RFC 5546, section 2.1.4: programs keep the version of an invitation that counts highest.
            entry.setSequence(meeting.moves());
        }
        entry.setOrganizer(company.senderAddress());
        event.attendees().forEach(entry::addAttendee);
        calendarFile.addEvent(entry);
        var bytes = Biweekly.write(calendarFile).go().getBytes(StandardCharsets.UTF_8);
        var key = "invitations/" + event.eventUid().replace("@", "-at-") + "-"
                + event.start().getEpochSecond() + (meeting.moves() == 0 ? "" : "-" + meeting.moves()) + ".ics";
        var stored = storage.upload(key, bytes, "text/calendar", key);
        return new AttachmentRef("invitation.ics", "text/calendar", stored.sha256(), stored.key());
    }

    @Override
    public Meeting confirm(MeetingId id, MessageId message, Approved<MeetingConfirmation> approved, String key) {
        var event = approved.content().event();
        if (event.moved()) {
            booking.move(approved.part(event), key + ":event");
        } else {
            booking.book(approved.part(event), key + ":event");
        }
        delivery.send(message, approved.part(approved.content().email()), key + ":email");
        return Reactive.await(() -> meetings.confirmed(id, DESK));
    }

    @Override
    public EventToCancel cancellation(Meeting meeting, String clientName, String clientEmail) {
        return new EventToCancel(
                meeting.calendarId(),
                uid(meeting.id()),
                meeting.type().title() + " with " + clientName,
                meeting.start(),
                meeting.end(),
                meeting.timeZone(),
                List.of(clientEmail));
    }

    @Override
    public void withdraw(Approved<EventToCancel> approved, String key) {
        booking.cancel(approved, key);
    }
}
