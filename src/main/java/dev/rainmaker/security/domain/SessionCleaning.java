package dev.rainmaker.security.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Removes what no sign-in can need any more: sessions a month after their end, counted attempts after a day. */
@ApplicationScoped
class SessionCleaning {
    private static final Logger LOG = Logger.getLogger(SessionCleaning.class);

    private final DataSource database;
    private final Clock clock;

    SessionCleaning(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m")
    @RunOnVirtualThread
    void clean() {
        var month = SqlTime.of(clock.machine().minus(Duration.ofDays(30)));
        var day = SqlTime.of(clock.machine().minus(Duration.ofDays(1)));
        try {
            delete(
                    "DELETE FROM refresh_token WHERE session_id IN (SELECT id FROM user_session WHERE expires_at < ?)",
                    month);
            delete("DELETE FROM user_session WHERE expires_at < ?", month);
            delete("DELETE FROM login_attempt WHERE started_at < ?", day);
        } catch (SQLException failure) {
            LOG.warnf("old sessions could not be removed: %s", failure.getMessage());
        }
    }

    private void delete(String sql, LocalDateTime before) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before);
            statement.executeUpdate();
        }
    }
}
