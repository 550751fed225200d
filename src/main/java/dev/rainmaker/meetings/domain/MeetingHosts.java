package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.HostRule;
import dev.rainmaker.meetings.MeetingHost;
import dev.rainmaker.meetings.MeetingTypeRules;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UsersApi;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may host a meeting, whose turn it is first. */
@ApplicationScoped
class MeetingHosts {
    private static final String LOADS =
            "SELECT host_id, SUM(CASE WHEN status IN ('SCHEDULED', 'CONFIRMED', 'RESCHEDULED')"
                    + " AND start_at > ? THEN 1 ELSE 0 END), MAX(created_at) FROM meeting WHERE host_id IS NOT NULL GROUP BY host_id";

    private final MeetingSetup setup;
    private final UsersApi users;
    private final CompanyConfig company;
    private final Clock clock;

    MeetingHosts(MeetingSetup setup, UsersApi users, CompanyConfig company, Clock clock) {
        this.setup = setup;
        this.users = users;
        this.company = company;
        this.clock = clock;
    }

    /** At least one. When nobody takes part in the round, the owner hosts. */
    @WithTransaction
    Uni<List<MeetingHost>> candidates(MeetingTypeRules rules) {
        return setup.hosts().flatMap(all -> {
            var round = all.stream().filter(MeetingHost::hosts).toList();
            return rules.hostRule() == HostRule.ROUND_ROBIN && !round.isEmpty()
                    ? loads().map(loads -> RoundRobin.order(round, loads))
                    : named(rules, all);
        });
    }

    private Uni<List<MeetingHost>> named(MeetingTypeRules rules, List<MeetingHost> all) {
        return users.firstOwner().map(owner -> {
            var wanted = rules.hostRule() == HostRule.NAMED && rules.hostId() != null
                    ? rules.hostId()
                    : owner.map(User::id).orElse(null);
            return all.stream()
                    .filter(host -> host.userId().equals(wanted))
                    .findFirst()
                    // Who was named and left is followed by the owner.
                    .or(() -> all.stream()
                            .filter(host -> owner.map(User::id).stream().anyMatch(host.userId()::equals))
                            .findFirst())
                    .map(List::of)
                    .orElseGet(() -> List.of(house(company.calendarId())));
        });
    }

    /** The calendar of a meeting that exists, whoever hosts it. */
    @WithTransaction
    Uni<MeetingHost> of(String userId, String calendarId) {
        return setup.hosts().map(all -> all.stream()
                .filter(host -> host.userId().value().equals(userId))
                .findFirst()
                .map(host -> new MeetingHost(
                        host.userId(), host.name(), host.hosts(), calendarId, host.hours(), host.version()))
                .orElseGet(() -> house(calendarId)));
    }

    /** Before there is any user, and for a host who has left. */
    private MeetingHost house(String calendarId) {
        return new MeetingHost(null, company.senderName(), false, calendarId, setup.usual(), 0);
    }

    private Uni<Map<String, RoundRobin.Load>> loads() {
        return NativeSql.rows(LOADS, List.of(SqlTime.of(clock.now()))).map(rows -> {
            var loads = new HashMap<String, RoundRobin.Load>();
            for (var row : rows) {
                loads.put(
                        row[0].toString(),
                        new RoundRobin.Load(((Number) row[1]).intValue(), SqlTime.instant((LocalDateTime) row[2])));
            }
            return loads;
        });
    }
}
