package dev.rainmaker.mcp.database.catalogue;

import dev.rainmaker.mcp.database.catalogue.CatalogueColumn.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The views that may be read, by name. Immutable. */
public final class Catalogue {
    private final Map<String, CatalogueView> views;

    Catalogue(Collection<CatalogueView> views) {
        var byName = new LinkedHashMap<String, CatalogueView>();
        views.forEach(view -> byName.put(view.name(), view));
        this.views = byName;
    }

    /** All views, in the order of the file. */
    public List<CatalogueView> views() {
        return List.copyOf(views.values());
    }

    /** A view; the name in any case. */
    public Optional<CatalogueView> view(String name) {
        return Optional.ofNullable(views.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Only the named views. @throws IllegalArgumentException for a name that is not here */
    public Catalogue only(Collection<String> names) {
        return new Catalogue(names.stream().map(this::required).toList());
    }

    /** The named columns served to nobody. @throws IllegalArgumentException for a name that is not here */
    public Catalogue withholding(Collection<String> columns) {
        return changed(columns, column -> column.as(Kind.WITHHELD));
    }

    /** The named columns personal, too. @throws IllegalArgumentException for a name that is not here */
    public Catalogue withPersonal(Collection<String> columns) {
        return changed(columns, column -> column.isServed() ? column.as(Kind.PERSONAL) : column);
    }

    private Catalogue changed(Collection<String> columns, UnaryOperator<CatalogueColumn> change) {
        var changed = new LinkedHashMap<>(views);
        for (var name : columns) {
            var parts = name.split("\\.", 2);
            var view = changed.get(required(parts[0]).name());
            if (parts.length < 2 || view.columns().stream().noneMatch(column -> isNamed(column, parts[1]))) {
                throw new IllegalArgumentException(name + " is no column of a view that is served");
            }
            changed.put(
                    view.name(),
                    new CatalogueView(
                            view.name(),
                            view.meaning(),
                            view.columns().stream()
                                    .map(column -> isNamed(column, parts[1]) ? change.apply(column) : column)
                                    .toList()));
        }
        return new Catalogue(changed.values());
    }

    private static boolean isNamed(CatalogueColumn column, String name) {
        return column.name().equalsIgnoreCase(name);
    }

    private CatalogueView required(String name) {
        return view(name).orElseThrow(() -> new IllegalArgumentException(name + " is no view that is served"));
    }
}
