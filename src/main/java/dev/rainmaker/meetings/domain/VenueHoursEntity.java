package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.OpenHours;
import dev.rainmaker.meetings.VenueHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Row of the hours in which a venue can be visited. */
@Entity
@Table(name = "venue_hours")
class VenueHoursEntity {
    @Id
    @Column(name = "venue_id")
    String venueId;

    @Version
    long version;

    @Column(name = "time_zone")
    String timeZone;

    String opens;
    String closes;
    String days;

    void open(OpenHours hours) {
        timeZone = hours.zone().getId();
        opens = hours.opens().toString();
        closes = hours.closes().toString();
        days = HoursText.days(hours.days());
    }

    VenueHours toView() {
        return new VenueHours(venueId, HoursText.hours(timeZone, opens, closes, days), version);
    }
}
