package dev.rainmaker.mcp.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Result of {@code health_check}. What the database did not answer, or does not show to this account, is absent.
 *
 * @param latencyMs of one round trip
 * @param viewsMissing views, or {@code view.column}, of the catalogue that the account does not see
 * @param connectionsInUse of all clients of the database
 * @param readOnly whether the database takes no writes from anybody
 * @param replication {@code none}, {@code running}, {@code stopped} or {@code not_visible}
 * @param clockSkewMs by how much the clock of the database is ahead of this server's, as exact as half the latency
 * @param statementsRunning callers' statements that this process runs now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthAnswer(
        boolean reachable,
        String detail,
        Long latencyMs,
        String serverVersion,
        Integer views,
        List<String> viewsMissing,
        Long connectionsInUse,
        Long connectionsMost,
        Boolean readOnly,
        String replication,
        Long replicationBehindSeconds,
        Long clockSkewMs,
        Integer statementsRunning,
        Integer statementsMost) {

    static HealthAnswer unreachable(String why) {
        return new HealthAnswer(false, why, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
