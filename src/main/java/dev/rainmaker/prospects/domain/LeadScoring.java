package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.prospects.LeadScore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How much a prospect deserves attention: seven named parts, 100 points at most. The weights are this house's own choice: proof
 * that an event is planned counts most, then whether we can reach them, then how concrete the event is.
 */
final class LeadScoring {
    private LeadScoring() {}

    /** What signals say, boiled down: the best confidence (0 to 1) and from how many different sources. */
    record SignalStrength(double best, int sources) {
        static final SignalStrength NONE = new SignalStrength(0, 0);
    }

    static LeadScore score(KnownFacts facts, SignalStrength signals, LocalDate today) {
        return LeadScore.of(List.of(
                signal(signals),
                sources(signals),
                contact(facts),
                known(
                        "event_type",
                        facts.eventType() != null && facts.eventType() != EventType.OTHER,
                        10,
                        "the kind of event is known",
                        "the kind of event is not known"),
                date(facts.eventDate(), today),
                known("place", facts.place() != null, 5, "the place is known", "the place is not known"),
                known(
                        "guests",
                        facts.guests() != null,
                        10,
                        "the guest count is known",
                        "the guest count is not known")));
    }

    private static LeadScore.Part signal(SignalStrength signals) {
        int points = (int) Math.round(30 * Math.clamp(signals.best(), 0, 1));
        var reason = signals.sources() == 0
                ? "no signal yet"
                : "best signal has a confidence of " + Math.round(100 * signals.best()) + " %";
        return new LeadScore.Part("signal", points, 30, reason);
    }

    private static LeadScore.Part sources(SignalStrength signals) {
        int points = Math.min(10, 5 * Math.max(0, signals.sources() - 1));
        return new LeadScore.Part(
                "sources", points, 10, signals.sources() == 1 ? "1 source" : signals.sources() + " different sources");
    }

    private static LeadScore.Part contact(KnownFacts facts) {
        int points = (facts.email() == null ? 0 : 15) + (facts.phone() == null ? 0 : 5);
        var reason =
                switch (points) {
                    case 20 -> "e-mail and phone are known";
                    case 15 -> "e-mail is known";
                    case 5 -> "only the phone is known";
                    default -> "no way to write or call";
                };
        return new LeadScore.Part("contact", points, 20, reason);
    }

    /** Full points between two months and two years ahead, half when sooner or later, none when past or unknown. */
    private static LeadScore.Part date(LocalDate date, LocalDate today) {
        if (date == null) {
            return new LeadScore.Part("event_date", 0, 15, "the date is not known");
        }
        if (date.isBefore(today)) {
            return new LeadScore.Part("event_date", 0, 15, "the date has passed");
        }
        long days = ChronoUnit.DAYS.between(today, date);
        return days >= 60 && days <= 730
                ? new LeadScore.Part("event_date", 15, 15, "the date is " + days + " days ahead")
                : new LeadScore.Part("event_date", 8, 15, "the date is " + days + " days ahead: very soon or far off");
    }

    private static LeadScore.Part known(String name, boolean known, int points, String yes, String no) {
        return new LeadScore.Part(name, known ? points : 0, points, known ? yes : no);
    }
}
