package dev.rainmaker.workflow.escalation;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.escalation.Escalation.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Who comes after whom, and when, counted in business hours from the begin of the wait. */
@ApplicationScoped
class EscalationPlan {
    private final EscalationConfig config;
    private final BusinessHours hours;

    EscalationPlan(EscalationConfig config, CompanyConfig company) {
        if (config.sellerAfter().isNegative()
                || config.managersAfter().compareTo(config.sellerAfter()) <= 0
                || config.ownersAfter().compareTo(config.managersAfter()) <= 0) {
            throw new IllegalArgumentException(
                    "rainmaker.workflow.escalation: seller-after must come before managers-after, and that before owners-after");
        }
        this.config = config;
        hours = new BusinessHours(config.opens(), config.closes(), ZoneId.of(company.timeZone()));
    }

    /** @param asked who was asked last */
    Optional<Asked> after(Asked asked) {
        return asked == Asked.OWNERS ? Optional.empty() : Optional.of(Asked.values()[asked.ordinal() + 1]);
    }

    /** Business time at which somebody's turn comes. */
    Instant turn(Asked who, Instant waitingSince) {
        Duration wait =
                switch (who) {
                    case EVERYBODY -> Duration.ZERO;
                    case SELLER -> config.sellerAfter();
                    case MANAGERS -> config.managersAfter();
                    case OWNERS -> config.ownersAfter();
                };
        return hours.after(waitingSince, wait);
    }
}
