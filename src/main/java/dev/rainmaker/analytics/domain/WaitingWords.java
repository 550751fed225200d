package dev.rainmaker.analytics.domain;

import dev.rainmaker.analytics.WaitingKind;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.platform.event.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two lines in which a waiting thing is told. */
final class WaitingWords {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE, d MMM uuuu, HH:mm", Locale.UK);

    private WaitingWords() {}

    static String title(WaitingKind kind, String own) {
        return switch (kind) {
            case APPROVAL -> own;
            case CONVERSATION -> "A reply needs a person";
            case MEETING -> own.equals("confirmed") ? "What came of this meeting?" : "A meeting to confirm";
            case RUN -> "A run stopped: " + own.replace('_', ' ');
            case INBOUND -> own == null ? "Mail that could not be filed" : own;
        };
    }

    static String detail(WaitingKind kind, Row row) {
        var own = row.getString("detail");
        return switch (kind) {
            case APPROVAL -> own.toLowerCase(Locale.ROOT);
            case MEETING -> meeting(own, row);
            case INBOUND -> own == null ? null : own.replace('_', ' ');
            case CONVERSATION, RUN -> own;
        };
    }

    /** For example {@code Venue visit, Thu, 3 Dec 2026, 10:00 (Europe/Berlin)}. */
    private static String meeting(String type, Row row) {
        var title = MeetingType.valueOf(type).title();
        var start = SqlTime.instant(row.getLocalDateTime("deadline"));
        var zone = row.getString("time_zone");
        return start == null ? title : title + ", " + LOCAL.format(start.atZone(ZoneId.of(zone))) + " (" + zone + ")";
    }
}
