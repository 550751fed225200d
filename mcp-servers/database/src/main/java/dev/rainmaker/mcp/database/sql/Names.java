package dev.rainmaker.mcp.database.sql;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;

/** Views and columns of one statement: which views it reads, and under which names its columns may refer to them. */
final class Names {
    private static final Pattern VIEW = Pattern.compile("v_[a-z0-9_]{1,60}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    /** Words that look like a column and that the server answers about itself. */
    private static final Set<String> NOT_COLUMNS = Set.of(
            "current_user", "current_role", "session_user", "system_user", "user", "rownum", "sysdate", "default");

    private final Set<String> sources = new HashSet<>();

    /** Notes one item of FROM or JOIN; only a plain view name with an optional alias passes. */
    void view(FromItem item) {
        if (!(item instanceof Table table)) {
            throw new SqlRefused("read from views only; subqueries and table functions are not allowed");
        }
        var name = table.getName();
        if (table.getNameParts().size() != 1) {
            throw new SqlRefused("name the view without a schema");
        }
        if (name == null || !VIEW.matcher(name).matches()) {
            throw new SqlRefused("only the views v_* may be read; describe_schema lists them");
        }
        var alias = alias(table.getAlias());
        var plain = new Table(name);
        plain.setAlias(table.getAlias());
        same(plain, table, "index hints, samples and pivots");
        sources.add(alias == null ? name : alias);
    }

    void column(Column column) {
        var name = column.getColumnName();
        if (!PLAIN.matcher(name).matches() || NOT_COLUMNS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new SqlRefused(
                    PLAIN.matcher(name).matches() ? name + " is not a column" : "a column name is not allowed");
        }
        var source = column.getTable() == null ? null : source(column.getTable());
        if (!column.toString().equals(source == null ? name : source + "." + name)) {
            throw new SqlRefused("write columns as name or view.name");
        }
    }

    /** The view or alias in front of a column or a star; must be one of this statement. */
    String source(Table qualifier) {
        var name = qualifier.getName();
        if (name == null || name.isEmpty()) {
            return null;
        }
        if (qualifier.getNameParts().size() != 1 || !sources.contains(name)) {
            throw new SqlRefused("a column is qualified by something that is not a view of this statement");
        }
        return name;
    }

    /** The name of an alias, or null without one. */
    String alias(Alias alias) {
        if (alias == null) {
            return null;
        }
        var name = alias.getName();
        if (!PLAIN.matcher(name).matches() || alias.getAliasColumns() != null) {
            throw new SqlRefused("an alias is a plain name of letters, digits and underscores");
        }
        return name;
    }

    /** Fails when the caller's clause says more than the part that was checked. */
    static void same(Object checked, Object given, String what) {
        if (!checked.toString().equals(given.toString())) {
            throw new SqlRefused(what + " are not allowed");
        }
    }
}
