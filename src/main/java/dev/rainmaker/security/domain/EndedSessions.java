package dev.rainmaker.security.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.database.DatabaseReady;
import dev.rainmaker.platform.event.SqlTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Which users' access tokens stopped working before their time: at once on this replica, within seconds on the others. Only
 * tokens that could still be alive matter, so the list is short.
 */
@ApplicationScoped
public class EndedSessions {
    private static final Logger LOG = Logger.getLogger(EndedSessions.class);
    private static final String RECENT =
            "SELECT id, tokens_valid_from FROM app_user WHERE tokens_valid_from > ? AND tokens_valid_from > created_at";

    private final AgroalDataSource database;
    private final SignInConfig config;
    private final Clock clock;
    private final Map<String, Instant> validFrom = new ConcurrentHashMap<>();
    private volatile boolean ready;

    EndedSessions(AgroalDataSource database, SignInConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes DatabaseReady event) {
        ready = true;
        refresh();
    }

    /** Whether a token of the user, issued then, was ended. Tokens count time in whole seconds. */
    public boolean covers(String userId, long issuedAtSecond) {
        var from = validFrom.get(userId);
        return from != null && issuedAtSecond < from.getEpochSecond();
    }

    void remember(String userId, Instant from) {
        validFrom.merge(userId, from.truncatedTo(ChronoUnit.MICROS), (a, b) -> a.isAfter(b) ? a : b);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        if (!ready) {
            return;
        }
        var since = clock.machine().minus(config.accessTokenLifetime()).minusSeconds(120);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(RECENT)) {
            query.setObject(1, SqlTime.of(since));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    remember(rows.getString(1), SqlTime.instant(rows.getObject(2, LocalDateTime.class)));
                }
            }
            validFrom.values().removeIf(since::isAfter);
        } catch (SQLException failure) {
            LOG.warnf("ended sessions could not be read: %s", failure.getMessage());
        }
    }
}
