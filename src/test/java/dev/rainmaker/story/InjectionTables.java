package dev.rainmaker.story;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** What the database says about prospects, asked with plain SQL. */
record InjectionTables(DataSource database) {
    /** Rows by column name in lower case; null stays null. */
    List<Map<String, String>> rows(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<Map<String, String>>();
                var names = result.getMetaData();
                while (result.next()) {
                    var row = new LinkedHashMap<String, String>();
                    for (int i = 1; i <= names.getColumnCount(); i++) {
                        row.put(names.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    int count(String sql, Object... values) {
        return Integer.parseInt(rows(sql, values).getFirst().values().iterator().next());
    }
}
