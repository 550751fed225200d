package dev.rainmaker.conversations.mail;

import java.util.List;

/** Notes of calendars (RFC 5546). Somebody who writes words of their own into one is a person. */
final class CalendarNote implements EvidenceOf {
    @Override
    public List<Evidence> in(ReadMail mail) {
        return switch (mail.mail().calendarMethod()) {
            case null -> List.of();
            case "reply", "cancel", "counter", "declinecounter", "refresh" ->
                List.of(Evidence.of(MailGuard.Kind.LIST, 4, "A calendar answers."));
            default -> List.of(Evidence.of(MailGuard.Kind.LIST, 2, "It is a note of a calendar."));
        };
    }
}
