package dev.rainmaker.mcp.websearch;

import dev.rainmaker.mcp.shared.call.Require;
import io.quarkiverse.mcp.server.ToolCallException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the tools' arguments and makes queries of them. */
final class SearchArguments {
    private static final int MAX_FRESHNESS_DAYS = 3650;
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,62}";

    private final Clock clock = Clock.systemUTC();

    Optional<Instant> notBefore(Integer freshnessDays) {
        return Optional.ofNullable(freshnessDays)
                .map(days -> Require.range("freshness_days", days, 1, MAX_FRESHNESS_DAYS))
                .map(days -> clock.instant().minus(Duration.ofDays(days)));
    }

    List<SearchQuery> events(String type, String region, String from, int maxResults, Integer freshnessDays) {
        var named = Require.line("event_type", type, 40).strip().toLowerCase(Locale.ROOT);
        if (!EventQueries.types().contains(named)) {
            throw new ToolCallException("event_type must be one of " + String.join(", ", EventQueries.types()) + ".");
        }
        return EventQueries.events(
                named, optional("region", region, 100), day(from), maxResults, notBefore(freshnessDays));
    }

    List<SearchQuery> company(String name, String domain, int maxResults) {
        var company = optional("name", name, 120);
        var site = optional("domain", domain, 200);
        if (company == null && site == null) {
            throw new ToolCallException("name or domain is needed.");
        }
        var host = site == null ? null : site.toLowerCase(Locale.ROOT);
        if (host != null && !host.matches(DOMAIN)) {
            throw new ToolCallException("domain must be a web domain such as acme.example.");
        }
        return EventQueries.company(company, host, maxResults);
    }

    private static String optional(String name, String value, int max) {
        return value == null || value.isBlank() ? null : Require.line(name, value.strip(), max);
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new ToolCallException("from must be a day such as 2027-05-01.");
        }
    }
}
