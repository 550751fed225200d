package dev.rainmaker.autonomy;

import static dev.rainmaker.autonomy.Rules.demote;
import static dev.rainmaker.autonomy.Rules.get;
import static dev.rainmaker.autonomy.Rules.promote;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rainmaker.TestTokens;
import dev.rainmaker.autonomy.domain.GeneratedDays;
import dev.rainmaker.platform.clock.Clock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Figures, back-test and switch of a rule, as the screen uses them. */
@QuarkusTest
class AutonomyResourceTest {
    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aRuleTellsItsFiguresAndWhatItLacks() throws SQLException {
        // Given
        var cell = "answer.corporate.below_1001";
        Rules.put(database, cell, CellMode.OFF);
        days(cell).store(database);
        // When
        var told = get("cells/" + cell).statusCode(200);
        // Then
        told.header("ETag", "\"1\"")
                .body("topic", equalTo("answer"))
                .body("eventType", equalTo("corporate"))
                .body("mode", equalTo("off"))
                .body("figures.decided", equalTo(120))
                .body("figures.unchanged", equalTo(118))
                .body("figures.edited", equalTo(1))
                .body("figures.rejected", equalTo(1))
                .body("figures.meanEditShare", equalTo((float) (0.2 / 119)))
                .body("figures.complaints", equalTo(1))
                .body("figures.lockUnsupported", equalTo(1))
                .body("next", equalTo("shadow"))
                .body("ready", equalTo(false))
                .body("checks.findAll { !it.holds }.name", contains("harm"));
        get("cells").body("find { it.id == '" + cell + "' }.figures.decided", equalTo(120));
    }

    @Test
    void everyFigureOpensItsRows() throws SQLException {
        // Given
        var cell = "answer.corporate.below_1002";
        Rules.put(database, cell, CellMode.OFF);
        days(cell).store(database);
        // When
        var rejected = get("cases?cell=" + cell + "&outcome=rejected");
        // Then
        rejected.statusCode(200).body("total", equalTo(1)).body("items.outcome", everyItem(equalTo("rejected")));
        get("cases?cell=" + cell + "&outcome=unchanged").body("total", equalTo(118));
        get("cases?cell=" + cell + "&harm=complaint")
                .body("total", equalTo(1))
                .body("items[0].harm", equalTo("complaint"));
        get("cases?cell=" + cell + "&byRule=true").body("total", equalTo(0)).body("items", hasSize(0));
        get("cases?cell=" + cell + "&outcome=lost").statusCode(400);
    }

    @Test
    void theBackTestOfThirtyGeneratedDaysIsKnownAndShowsItsRows() throws SQLException {
        // Given
        var cell = "answer.corporate.below_1003";
        Rules.put(database, cell, CellMode.OFF);
        days(cell).store(database);
        // When
        var test = get("cells/" + cell + "/back-test?page=1&size=50");
        // Then
        test.statusCode(200)
                .body("decided", equalTo(120))
                .body("gone", equalTo(101))
                .body("changed", equalTo(1))
                .body("rejected", equalTo(1))
                .body("harmed", equalTo(1))
                .body("takenBack", equalTo(1))
                .body("hoursSaved", equalTo(250.0f))
                .body("demotedBy", equalTo("complaint"))
                .body("complete", equalTo(true))
                .body("rows.total", equalTo(120))
                .body("rows.items", hasSize(50))
                .body("rows.items[0].fate", equalTo("gone"));
    }

    @Test
    void aManagerPromotesStepByStepAndTheFiguresAreKept() throws SQLException {
        // Given
        var cell = "answer.corporate.below_1004";
        Rules.put(database, cell, CellMode.OFF);
        days(cell)
                .decided(24, 3, CaseOutcome.UNCHANGED)
                .decided(7, 1, CaseOutcome.UNCHANGED)
                .store(database);
        // When
        var shadow = promote(TestTokens.manager(), cell, "1", CellMode.SHADOW);
        // Then
        shadow.statusCode(200).header("ETag", "\"2\"").body("mode", equalTo("shadow"));
        promote(TestTokens.manager(), cell, "1", CellMode.ON).statusCode(412).body("code", equalTo("version_conflict"));
        promote(TestTokens.owner(), cell, "2", CellMode.ON)
                .statusCode(409)
                .body("code", equalTo("rule_not_ready"))
                .body("missing", contains("shadow_agreements"));
        get("history?cell=" + cell)
                .body("total", equalTo(1))
                .body("items[0].cause", equalTo("promoted"))
                .body("items[0].actorKind", equalTo("user"))
                .body("items[0].actorId", equalTo("00000000000000000000mange0"))
                .body("items[0].evidence.figures.decided", equalTo(120))
                .body("items[0].evidence.checks.name", hasItem("edit_share"));
        demote(TestTokens.manager(), cell, "2").statusCode(200).body("mode", equalTo("off"));
        demote(TestTokens.manager(), cell, null).statusCode(200).body("version", equalTo(3));
        get("history?cell=" + cell)
                .body("items.cause", contains("switched_off", "promoted"))
                .body("items[0].note", equalTo("we look again"));
    }

    @Test
    void whatAPromotionLacksIsNamed() throws SQLException {
        // Given
        var cell = "answer.corporate.below_1005";
        Rules.put(database, cell, CellMode.OFF);
        days(cell).store(database);
        // When
        var refused = promote(TestTokens.owner(), cell, null, CellMode.SHADOW);
        // Then
        refused.statusCode(409).body("code", equalTo("rule_not_ready")).body("missing", contains("harm"));
        promote(TestTokens.owner(), cell, null, CellMode.ON)
                .statusCode(409)
                .body("code", equalTo("illegal_transition"));
        var empty = "answer.corporate.below_1006";
        Rules.put(database, empty, CellMode.SHADOW);
        promote(TestTokens.owner(), empty, null, CellMode.ON)
                .statusCode(409)
                .body("missing", containsInAnyOrder("decisions", "shadow_agreements"));
    }

    @Test
    void pricesAndBookedTimesStayWithPeople() throws SQLException {
        // Given
        var cell = "proposal.corporate.below_1007";
        Rules.put(database, cell, CellMode.OFF);
        // When
        var refused = promote(TestTokens.owner(), cell, null, CellMode.SHADOW);
        // Then
        refused.statusCode(409).body("code", equalTo("rule_never_automatic"));
        get("cells/" + cell)
                .body("neverAutomatic", equalTo(true))
                .body("next", nullValue())
                .body("ready", equalTo(false));
    }

    @Test
    void whatWasNeverAskedHasNoRule() {
        get("cells/answer.corporate.below_1").statusCode(404).body("code", equalTo("rule_not_found"));
        promote(TestTokens.owner(), "answer.corporate.below_1", null, CellMode.SHADOW)
                .statusCode(404)
                .body("code", equalTo("rule_not_found"));
        get("cells/answer.corporate.below_1/back-test").statusCode(404);
    }

    @Test
    void onlyOwnersAndManagersSwitch() throws SQLException {
        // Given
        var cell = "answer.corporate.below_1008";
        Rules.put(database, cell, CellMode.ON);
        // When
        var refused = demote(TestTokens.seller(), cell, null);
        // Then
        refused.statusCode(403);
        promote(TestTokens.viewer(), cell, null, CellMode.ON).statusCode(403);
        get("cells/" + cell).body("mode", equalTo("on"));
    }

    private GeneratedDays days(String cell) {
        return GeneratedDays.of(
                cell, clock.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(GeneratedDays.DAYS + 2)));
    }
}
