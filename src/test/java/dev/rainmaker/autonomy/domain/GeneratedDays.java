package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalTopic;
import dev.rainmaker.autonomy.AutonomyCase;
import dev.rainmaker.autonomy.CaseOutcome;
import dev.rainmaker.autonomy.CellMode;
import dev.rainmaker.autonomy.Harm;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Thirty days of a cell: four requests a day at 8, 10, 12 and 14 o'clock, each decided two and a half hours later. On day 7 the
 * second was edited, on day 11 the third rejected, on day 13 the number lock had a doubt about the first; on day 25, five minutes
 * after the third, a complaint came about the last message of the day before.
 */
public final class GeneratedDays {
    public static final int DAYS = 30;
    public static final Duration WAIT = Duration.ofMinutes(150);

    private final String cell;
    private final Instant start;
    private final List<CaseRow> rows = new ArrayList<>();

    private GeneratedDays(String cell, Instant start) {
        this.cell = cell;
        this.start = start;
    }

    public static GeneratedDays of(String cell, Instant start) {
        var days = new GeneratedDays(cell, start);
        for (int day = 0; day < DAYS; day++) {
            for (int slot = 0; slot < 4; slot++) {
                days.rows.add(days.row(day, slot));
            }
        }
        return days;
    }

    /** When the complaint came. */
    public Instant complaintAt() {
        return at(25, 2).plus(Duration.ofMinutes(5));
    }

    List<CaseRow> rows() {
        return List.copyOf(rows);
    }

    /** One decision is another one. */
    public GeneratedDays decided(int day, int slot, CaseOutcome outcome) {
        rows.replaceAll(row -> row.request().approvalId().equals(id(day, slot))
                ? row(day, slot, outcome, outcome == CaseOutcome.EDITED ? 0.2 : 0.0, null, 0)
                : row);
        return this;
    }

    private CaseRow row(int day, int slot) {
        if (day == 7 && slot == 1) {
            return row(day, slot, CaseOutcome.EDITED, 0.2, null, 0);
        }
        if (day == 11 && slot == 2) {
            return row(day, slot, CaseOutcome.REJECTED, null, null, 0);
        }
        return row(
                day,
                slot,
                CaseOutcome.UNCHANGED,
                0.0,
                day == 24 && slot == 3 ? Harm.COMPLAINT : null,
                day == 13 && slot == 0 ? 1 : 0);
    }

    private CaseRow row(int day, int slot, CaseOutcome outcome, Double share, Harm harm, int unsupported) {
        return new CaseRow(
                new AutonomyCase(
                        id(day, slot),
                        cell,
                        "0000000000000000000000000p",
                        at(day, slot),
                        CellMode.OFF,
                        "off",
                        outcome,
                        false,
                        share,
                        at(day, slot).plus(WAIT),
                        null,
                        harm,
                        harm == null ? null : complaintAt()),
                new Act(ApprovalTopic.ANSWER, unsupported, 0, Set.of()));
    }

    private Instant at(int day, int slot) {
        return start.plus(Duration.ofDays(day)).plus(Duration.ofHours(8 + 2L * slot));
    }

    private String id(int day, int slot) {
        var tail = Integer.toString(100_000 + day * 10 + slot);
        return "%020d%s".formatted(Math.abs((long) cell.hashCode()), tail);
    }

    /** As they stand in the database. */
    public GeneratedDays store(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO autonomy_case (approval_id, cell, prospect_id, asked_at, unsupported, contradicted, obstacles,"
                                + " mode, cell_version, rule_said, outcome, by_rule, edit_share, decided_at, harm, harm_at)"
                                + " VALUES (?, ?, ?, ?, ?, 0, '', 'off', 0, 'off', ?, FALSE, ?, ?, ?, ?)")) {
            for (var row : rows) {
                var request = row.request();
                insert.setString(1, request.approvalId());
                insert.setString(2, cell);
                insert.setString(3, request.prospectId());
                insert.setObject(4, utc(request.askedAt()));
                insert.setInt(5, row.act().unsupported());
                insert.setString(6, request.outcome().text());
                insert.setObject(7, request.editShare());
                insert.setObject(8, utc(request.decidedAt()));
                insert.setString(
                        9, request.harm() == null ? null : request.harm().text());
                insert.setObject(10, utc(request.harmAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return this;
    }

    private static LocalDateTime utc(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
