package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.OpenHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Row of a user who hosts, or did. */
@Entity
@Table(name = "meeting_host")
class MeetingHostEntity {
    @Id
    @Column(name = "user_id")
    String userId;

    @Version
    long version;

    boolean hosts;

    @Column(name = "calendar_id")
    String calendarId;

    @Column(name = "time_zone")
    String timeZone;

    String opens;
    String closes;
    String days;

    void work(OpenHours hours) {
        timeZone = hours.zone().getId();
        opens = hours.opens().toString();
        closes = hours.closes().toString();
        days = HoursText.days(hours.days());
    }

    OpenHours hours() {
        return HoursText.hours(timeZone, opens, closes, days);
    }
}
