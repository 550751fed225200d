package dev.rainmaker.proposals.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.database.DatabaseReady;
import dev.rainmaker.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills an empty catalogue with a starting offer that the owner edits; touches nothing that is already there. */
@ApplicationScoped
class CatalogueSeed {
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Ids ids;

    CatalogueSeed(AgroalDataSource database, ObjectMapper json, Ids ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    record Item(
            String code,
            String kind,
            String name,
            String description,
            String eventTypes,
            String unit,
            long price,
            long cost,
            Integer minGuests,
            Integer maxGuests,
            String contents,
            String tags,
            String category,
            String months,
            String choice,
            String options) {}

    record Rule(
            String kind,
            String name,
            BigDecimal percent,
            Long amount,
            Integer fromGuests,
            String months,
            String weekdays) {}

    record Seed(List<Item> items, List<Rule> rules) {}

    void fill(@Observes DatabaseReady ready) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            if (isFilled(connection)) {
                return;
            }
            try (var in = CatalogueSeed.class.getResourceAsStream("/catalogue/starting-offer.json")) {
                var seed = json.readValue(in, new TypeReference<Seed>() {});
                connection.setAutoCommit(false);
                items(connection, seed.items());
                rules(connection, seed.rules());
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isFilled(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM catalogue_item LIMIT 1");
                var rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private void items(Connection connection, List<Item> items) throws SQLException {
        Map<String, String> idOf = new HashMap<>();
        items.forEach(item -> idOf.put(item.code(), ids.next()));
        try (var insert = connection.prepareStatement(
                "INSERT INTO catalogue_item (id, version, kind, name, description, event_types, unit, unit_price_minor,"
                        + " unit_cost_minor, min_guests, max_guests, contents, tags, category, months, choice,"
                        + " options, active) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)")) {
            for (var item : items) {
                Object[] values = {
                    idOf.get(item.code()),
                    item.kind(),
                    item.name(),
                    item.description(),
                    item.eventTypes(),
                    item.unit(),
                    item.price(),
                    item.cost(),
                    item.minGuests(),
                    item.maxGuests(),
                    ids(item.contents(), idOf),
                    item.tags(),
                    item.category(),
                    item.months(),
                    item.choice(),
                    ids(item.options(), idOf)
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String ids(String codes, Map<String, String> idOf) {
        return codes == null
                ? null
                : Arrays.stream(codes.split(",")).map(idOf::get).collect(Collectors.joining(","));
    }

    private void rules(Connection connection, List<Rule> rules) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO price_rule (id, version, kind, name, percent, amount_minor, from_guests, months, weekdays, rule_key,"
                        + " revision, active) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 1, TRUE)")) {
            for (var rule : rules) {
                var id = ids.next();
                Object[] values = {
                    id,
                    rule.kind(),
                    rule.name(),
                    rule.percent(),
                    rule.amount(),
                    rule.fromGuests(),
                    rule.months(),
                    rule.weekdays(),
                    id
                };
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
