package dev.rainmaker.workflow.engine;

import static dev.rainmaker.workflow.RunStatus.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.tool.ToolCall;
import dev.rainmaker.tools.house.StorageGateway;
import dev.rainmaker.tools.house.TrackingGateway;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.TestRuns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step writes with a tool is a line of the ledger, and not written again when the step is repeated. */
@QuarkusTest
class ToolWriteTest {
    @Inject
    TestRuns runs;

    @Inject
    StorageGateway storage;

    @Inject
    TrackingGateway tracking;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void aWriteThatWasAnsweredIsReplayed() throws SQLException {
        // Given
        var script = runs.script();
        var file = "writes/" + script + ".txt";
        var answers = new ArrayList<StorageGateway.Stored>();
        Scripts.on(script, "first", step -> {
            answers.add(storage.upload(file, "hello".getBytes(StandardCharsets.UTF_8), "text/plain", file));
            tracking.track("message_sent", script, clock.now(), "one:" + script);
            tracking.track("message_sent", script, clock.now(), "two:" + script);
            if (step.attempt() < 3) {
                throw new RetryableFailure("busy", "Busy.");
            }
            return StepResult.next();
        });
        // When
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(calls(id)).containsExactly("upload_file", "track_event", "track_event");
        assertThat(answers).hasSize(3).containsOnly(answers.getFirst());
        assertThat(lines(id))
                .hasSize(3)
                .allMatch(line -> line.startsWith("done"))
                .anyMatch(line -> line.contains(":first:upload_file:"));
    }

    @Test
    void whatNoStepWritesHasNoLine() throws SQLException {
        // Given
        var script = runs.script();
        // When
        tracking.track("message_sent", script, clock.now(), "alone:" + script);
        var id = runs.start(script);
        runs.becomes(id, DONE);
        // Then
        assertThat(lines(id)).isEmpty();
    }

    private List<String> calls(RunId id) {
        return runs.steps(id).stream()
                .flatMap(step -> step.tools().stream())
                .map(ToolCall::tool)
                .toList();
    }

    private List<String> lines(RunId id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT CONCAT(status, ' ', step_key) FROM side_effect WHERE run_id = ?")) {
            query.setString(1, id.value());
            var lines = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
