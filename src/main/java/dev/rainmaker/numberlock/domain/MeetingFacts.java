package dev.rainmaker.numberlock.domain;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.numberlock.check.KnownFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Times that were offered or taken, in the zone in which the client reads them; those of cancelled meetings are none. */
final class MeetingFacts {
    private MeetingFacts() {}

    static List<KnownFact> of(Meeting meeting) {
        var facts = new ArrayList<KnownFact>();
        if (meeting.status() == MeetingStatus.CANCELLED) {
            return facts;
        }
        add(facts, meeting, "time_zone", meeting.timeZone());
        add(facts, meeting, "title", meeting.type().title());
        if (meeting.start() != null) {
            add(facts, meeting, "start", local(meeting, meeting.start()));
            add(facts, meeting, "end", local(meeting, meeting.end()));
            return facts;
        }
        for (var slot : meeting.offered()) {
            add(facts, meeting, "start", local(meeting, slot.start()));
        }
        return facts;
    }

    private static String local(Meeting meeting, Instant at) {
        return at.atZone(ZoneId.of(meeting.timeZone())).toLocalDateTime().toString();
    }

    private static void add(List<KnownFact> into, Meeting meeting, String field, String value) {
        if (value != null) {
            into.add(new KnownFact("calendar", meeting.id().value(), field, value));
        }
    }
}
