package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Empties the house of everything that a story leaves behind; people, catalogue and templates stay. */
final class FreshHouse {
    private static final List<String> LEFT_BEHIND = List.of(
            "workflow_signal",
            "workflow_checkpoint",
            "workflow_step",
            "side_effect",
            "workflow_run",
            "approval_request",
            "autonomy_case",
            "autonomy_change",
            "autonomy_cell",
            "escalation",
            "suppression",
            "hunt_hit",
            "hunt",
            "hunt_schedule",
            "meeting_slot",
            "meeting",
            "proposal_version",
            "proposal",
            "outreach_send",
            "outreach_preference",
            "outreach_mailbox_day",
            "brief_slot",
            "message",
            "conversation",
            "inbound_item",
            "inquiry",
            "finding",
            "prospect_signal",
            "prospect_timeline",
            "prospect_word",
            "prospect_merge",
            "prospect");

    private FreshHouse() {}

    /** A house without a past in a world with this seed; all tool servers are on. */
    static void open(DataSource database, int seed) {
        ToolSwitch.connect();
        ToolSwitch.allOn();
        RestAssured.given().post("/simulation/seed/" + seed).then().statusCode(204);
        await("no step is under way").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stopped(database))
                .isTrue());
        empty(database);
    }

    private static boolean stopped(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM scheduled_tasks WHERE task_name = 'advance-run' AND picked = 0");
            try (var rows =
                    statement.executeQuery("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'advance-run'")) {
                rows.next();
                return rows.getInt(1) == 0;
            }
        }
    }

    private static void empty(DataSource database) {
        try (var connection = database.getConnection()) {
            execute(connection, "SET FOREIGN_KEY_CHECKS = 0");
            for (var table : LEFT_BEHIND) {
                execute(connection, "DELETE FROM " + table);
            }
            execute(connection, "DELETE FROM scheduled_tasks WHERE task_name = 'timer'");
            execute(connection, "SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException failure) {
            throw new IllegalStateException("the house could not be emptied", failure);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
