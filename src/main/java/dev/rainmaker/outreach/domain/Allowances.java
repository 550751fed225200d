package dev.rainmaker.outreach.domain;

import dev.rainmaker.outreach.MailboxLimit;
import dev.rainmaker.outreach.OutreachConfig;
import dev.rainmaker.outreach.Verdict;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.Prospect;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Places for unasked messages: so many a day for the mailbox, so many in a fortnight for a recipient. Whoever takes one locks
 * the mailbox's day first, before anything is read, so that takers come one after the other.
 */
@ApplicationScoped
class Allowances {
    private final OutreachConfig config;
    private final SendTimes times;
    private final String mailbox;
    private final ZoneId house;
    private final MailboxLimit limit;

    Allowances(OutreachConfig config, CompanyConfig company, SendTimes times) {
        this.config = config;
        this.times = times;
        this.mailbox = company.senderAddress();
        this.house = ZoneId.of(company.timeZone());
        this.limit = new MailboxLimit(
                config.dailyLimit(), config.warmUpSince().orElse(null), config.warmUpFirst(), config.warmUpMore());
    }

    /** A transaction of its own, or the first statements of the caller's. */
    @WithTransaction
    Uni<Verdict> take(String messageId, Prospect prospect, Instant now) {
        var day = LocalDate.ofInstant(now, house);
        return lock(day)
                .flatMap(locked -> isTaken(messageId))
                .flatMap(taken -> taken ? Uni.createFrom().item(Verdict.go()) : place(messageId, prospect, day, now));
    }

    private Uni<Void> lock(LocalDate day) {
        return NativeSql.run(
                "INSERT INTO outreach_mailbox_day (mailbox, day, used) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE used = used + 0",
                List.of(mailbox, day));
    }

    private static Uni<Boolean> isTaken(String messageId) {
        return NativeSql.rows(
                        "SELECT message_id, prospect_id FROM outreach_send WHERE message_id = ?", List.of(messageId))
                .map(rows -> !rows.isEmpty());
    }

    private Uni<Verdict> place(String messageId, Prospect prospect, LocalDate day, Instant now) {
        return recent(prospect, now).flatMap(recent -> {
            if (recent.size() >= config.perRecipient()) {
                var again =
                        SqlTime.instant(recent.get(config.perRecipient() - 1)).plus(config.perRecipientWithin());
                return Uni.createFrom()
                        .item(Verdict.later(times.opening(prospect, again), "enough messages to this recipient"));
            }
            return count(day)
                    .flatMap(counted -> counted
                            ? note(messageId, prospect, now).replaceWith(Verdict.go())
                            : Uni.createFrom().item(tomorrow(prospect, day)));
        });
    }

    /** When the recipient was written to within the time looked at, newest first. */
    private Uni<List<LocalDateTime>> recent(Prospect prospect, Instant now) {
        return NativeSql.rows(
                        "SELECT let_go_at, message_id FROM outreach_send WHERE prospect_id = ? AND let_go_at > ?"
                                + " ORDER BY let_go_at DESC",
                        List.of(prospect.id().value(), SqlTime.of(now.minus(config.perRecipientWithin()))))
                .map(rows -> rows.stream().map(row -> (LocalDateTime) row[0]).toList());
    }

    private Uni<Boolean> count(LocalDate day) {
        return NativeSql.update(
                        "UPDATE outreach_mailbox_day SET used = used + 1 WHERE mailbox = ? AND day = ? AND used < ?",
                        List.of(mailbox, day, limit.on(day)))
                .map(changed -> changed == 1);
    }

    private static Uni<Void> note(String messageId, Prospect prospect, Instant now) {
        return NativeSql.run(
                "INSERT INTO outreach_send (message_id, prospect_id, let_go_at) VALUES (?, ?, ?)",
                List.of(messageId, prospect.id().value(), SqlTime.of(now)));
    }

    private Verdict tomorrow(Prospect prospect, LocalDate day) {
        var next = day.plusDays(1).atStartOfDay(house).toInstant();
        return Verdict.later(times.opening(prospect, next), "the mailbox has had its share of the day");
    }
}
