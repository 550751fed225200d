package dev.rainmaker.conversations.mail;

import java.util.List;
import java.util.Locale;

/** Notes of calendars (RFC 5546). Somebody who writes words of their own into one is a person. */
final class CalendarNote implements EvidenceOf {
    @Override
    public List<Evidence> in(ReadMail mail) {
        var type = mail.header("content-type").toLowerCase(Locale.ROOT);
        return type.startsWith("text/calendar")
                ? List.of(Evidence.of(MailGuard.Kind.LIST, 5, "It is a note of a calendar."))
                : List.of();
    }
}
