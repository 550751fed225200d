package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.Cadence;
import dev.rainmaker.outreach.OutreachConfig;
import dev.rainmaker.outreach.PlaceZones;
import dev.rainmaker.outreach.SendWindowPolicy;
import dev.rainmaker.outreach.Verdict;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.prospects.Prospect;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When the time is right for a recipient: hours, weekdays, holidays, and how far the event is. Asks no database. */
@ApplicationScoped
class SendTimes {
    private final OutreachConfig config;
    private final ZoneId house;
    private final SendWindowPolicy window;

    SendTimes(OutreachConfig config, CompanyConfig company) {
        var holidays = new PublicHolidays();
        this.config = config;
        this.house = ZoneId.of(company.timeZone());
        this.window = new SendWindowPolicy(
                config.from(), config.until(), config.keepHolidays() ? holidays::on : (day, zone) -> null);
    }

    Verdict judge(Prospect prospect, Instant now) {
        return window.judge(zone(prospect), now);
    }

    /** This moment, or the next one that is right for the recipient. */
    Instant opening(Prospect prospect, Instant at) {
        return window.opening(zone(prospect), at);
    }

    /** As {@code OutreachApi.nextFollowUp}, for somebody who wants follow-ups. */
    Optional<Instant> nextFollowUp(int sent, Prospect prospect, Instant now) {
        if (sent >= config.followUps()) {
            return Optional.empty();
        }
        return Cadence.before(config.followUpAfter(), prospect.eventDate(), LocalDate.ofInstant(now, house))
                .map(wait -> opening(prospect, now.plus(wait)));
    }

    /** When this day begins for the recipient's business hours. */
    Instant opening(Prospect prospect, LocalDate day) {
        return opening(prospect, day.atStartOfDay(zone(prospect)).toInstant());
    }

    LocalDate day(Prospect prospect, Instant now) {
        return LocalDate.ofInstant(now, zone(prospect));
    }

    /** Of the prospect, else of its place, else of the house. */
    private ZoneId zone(Prospect prospect) {
        return prospect.timeZone() != null
                ? ZoneId.of(prospect.timeZone())
                : PlaceZones.of(prospect.place()).orElse(house);
    }
}
