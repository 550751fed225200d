package dev.rainmaker.outreach.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.database.DatabaseReady;
import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Gives every event type its first words; templates that are already there stay as they are. */
@ApplicationScoped
class TemplateSeed {
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Ids ids;

    TemplateSeed(AgroalDataSource database, ObjectMapper json, Ids ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    record Words(String eventType, String stage, String subject, String body) {}

    void fill(@Observes DatabaseReady ready) throws IOException, SQLException {
        try (var in = TemplateSeed.class.getResourceAsStream("/templates-outreach/first-words.json");
                var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT IGNORE INTO outreach_template (id, version, event_type, stage, subject, body) VALUES (?, 0, ?, ?, ?, ?)")) {
            for (var words : json.readValue(in, new TypeReference<List<Words>>() {})) {
                insert.setString(1, ids.next());
                insert.setString(2, words.eventType());
                insert.setString(3, words.stage());
                insert.setString(4, words.subject());
                insert.setString(5, words.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
