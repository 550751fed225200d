package dev.rainmaker.mcp.database.sql;

import dev.rainmaker.mcp.database.catalogue.Access;
import dev.rainmaker.mcp.database.catalogue.CatalogueColumn;
import dev.rainmaker.mcp.database.catalogue.CatalogueView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;

/** The views that one statement reads, and which column of which view each name of the caller's means. */
final class Sources {
    /**
     * A view in FROM or JOIN.
     *
     * @param name by which the caller refers to it, in lower case
     * @param id by which the written statement refers to it
     */
    record Source(String name, CatalogueView view, String id) {
        String sql() {
            return view.name() + " AS " + id;
        }
    }

    /** A column of one of the views. */
    record Found(Source source, CatalogueColumn column) {
        String sql() {
            return source.id() + "." + column.name();
        }
    }

    private final Access access;
    private final List<Source> sources = new ArrayList<>();
    /** Columns of USING: the view whose value an unqualified name means. */
    private final Map<String, Source> joined = new HashMap<>();

    Sources(Access access) {
        this.access = access;
    }

    List<Source> all() {
        return List.copyOf(sources);
    }

    /** Notes one item of FROM or JOIN; only a view of the catalogue with an optional alias passes. */
    Source add(FromItem item) {
        if (!(item instanceof Table table)) {
            throw new SqlRefused("read from views only; subqueries and table functions are not allowed");
        }
        if (table.getNameParts().size() != 1) {
            throw new SqlRefused("name the view without a schema");
        }
        var name = table.getName();
        var view = Clauses.isPlain(name) ? access.catalogue().view(name).orElse(null) : null;
        if (view == null) {
            throw new SqlRefused("only the views that describe_schema lists may be read");
        }
        var alias = Clauses.alias(table.getAlias());
        var plain = new Table(name);
        plain.setAlias(table.getAlias());
        Clauses.same(plain, table, "index hints, samples and pivots");
        var called = (alias == null ? name : alias).toLowerCase(Locale.ROOT);
        if (sources.stream().anyMatch(source -> source.name().equals(called))) {
            throw new SqlRefused("two views of this statement have the same name; give them aliases");
        }
        var source = new Source(called, view, "t" + (sources.size() + 1));
        sources.add(source);
        return source;
    }

    /** Notes a column of USING, which is the same in both views from here on. */
    String using(Column column, Source right) {
        var name = column.getColumnName();
        var left = sources.stream()
                .filter(source -> source != right && source.view().column(name).isPresent())
                .findFirst();
        var known = right.view().column(name);
        if (column.getTable() != null || left.isEmpty() || known.isEmpty()) {
            throw new SqlRefused("USING takes columns that both views have");
        }
        sources.stream().flatMap(source -> source.view().column(name).stream()).forEach(this::open);
        joined.putIfAbsent(known.get().name(), left.get());
        return known.get().name();
    }

    /** Whether a star leaves this column out, because USING made it one with the column of an earlier view. */
    boolean isJoinedAway(Found found) {
        var first = joined.get(found.column().name());
        return first != null && first != found.source();
    }

    /** The column that a name means. @throws SqlRefused when it means none or more than one */
    Found column(Column column) {
        var name = column.getColumnName();
        var source = column.getTable() == null ? null : source(column.getTable());
        if (!Clauses.isPlain(name)) {
            throw new SqlRefused("a column name is not allowed");
        }
        if (!column.toString().equals(source == null ? name : column.getTable() + "." + name)) {
            throw new SqlRefused("write columns as name or view.name");
        }
        var found = source == null ? named(name) : in(source, name);
        if (found.isEmpty()) {
            throw new SqlRefused("there is no column " + name
                    + " in the views of this statement; describe_schema lists the columns");
        }
        if (found.size() > 1) {
            throw new SqlRefused("the column " + name + " is in more than one view; write view." + name);
        }
        return found.getFirst();
    }

    /** The columns that a name without a view may mean. */
    List<Found> named(String name) {
        var one = joined.get(name.toLowerCase(Locale.ROOT));
        return one != null
                ? in(one, name)
                : sources.stream().flatMap(source -> in(source, name).stream()).toList();
    }

    private static List<Found> in(Source source, String name) {
        return source.view().column(name).map(column -> new Found(source, column)).stream()
                .toList();
    }

    /** The view or alias in front of a column or a star, or null without one. */
    Source source(Table qualifier) {
        var name = qualifier.getName();
        if (name == null || name.isEmpty()) {
            return null;
        }
        if (qualifier.getNameParts().size() == 1) {
            for (var source : sources) {
                if (source.name().equalsIgnoreCase(name)) {
                    return source;
                }
            }
        }
        throw new SqlRefused("a column is qualified by something that is not a view of this statement");
    }

    boolean masks(Found found) {
        return access.masks(found.column());
    }

    /** Refuses a column that the caller may see masked only: whatever depends on it would tell what it holds. */
    void open(CatalogueColumn column) {
        if (access.masks(column)) {
            throw new SqlRefused(column.name() + " is personal: without the scope " + Access.PERSONAL_SCOPE
                    + " it may be selected as it is, which shows it masked, and be used nowhere else");
        }
    }
}
