package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.ProspectStatus;
import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** 20,000 prospects of the source "plan", every twentieth off the lists, with three words each: person, planword{i}, planplace{i % 40}. */
final class PlanRows {
    static final int ROWS = 20_000;

    private PlanRows() {}

    static void add(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                            "INSERT INTO prospect (id, version, type, name, event_type, status, status_rank, score, score_parts,"
                                    + " source, simulated, needs_review, assigned_to, human_fields, archived, sort_name,"
                                    + " sort_event_date, created_at, updated_at) VALUES (?, 0, ?, ?, ?, ?, ?, ?, '{}', 'plan', 0,"
                                    + " ?, ?, '', ?, ?, ?, ?, ?)");
                    var word = connection.prepareStatement(
                            "INSERT INTO prospect_word (word, prospect_id) VALUES (?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    var id = String.format("00p1an%020d", i);
                    var status = ProspectStatus.values()[i % 7];
                    var date = LocalDate.of(2027, 1, 1).plusDays(i % 900);
                    int at = 1;
                    insert.setString(at++, id);
                    insert.setString(at++, ProspectType.values()[i % 2].name());
                    insert.setString(at++, "Person " + i);
                    insert.setString(at++, EventType.values()[i % 6].name());
                    insert.setString(at++, status.name());
                    insert.setInt(at++, status.ordinal());
                    insert.setInt(at++, i % 101);
                    insert.setBoolean(at++, i % 50 == 0);
                    insert.setString(at++, String.format("user%022d", i % 9));
                    insert.setBoolean(at++, i % 20 == 0);
                    insert.setString(at++, "person " + i * 7919L % ROWS);
                    insert.setObject(at++, date);
                    insert.setObject(at++, date.minusDays(400).atTime(i % 24, i % 60));
                    insert.setObject(at, date.minusDays(200).atTime(i % 24, i % 60));
                    insert.addBatch();
                    for (var text :
                            i % 20 == 0 ? List.<String>of() : List.of("person", "planword" + i, "planplace" + i % 40)) {
                        word.setString(1, text);
                        word.setString(2, id);
                        word.addBatch();
                    }
                    if (i % 1000 == 999) {
                        insert.executeBatch();
                        word.executeBatch();
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var analyse = connection.createStatement()) {
                analyse.execute("ANALYZE TABLE prospect, prospect_word");
            }
        }
    }

    static void remove(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("DELETE FROM prospect_word WHERE prospect_id LIKE '00p1an%'");
            delete.execute("DELETE FROM prospect WHERE source = 'plan'");
        }
    }
}
