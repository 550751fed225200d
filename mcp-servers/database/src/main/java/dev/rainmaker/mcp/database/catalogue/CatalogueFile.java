package dev.rainmaker.mcp.database.catalogue;

import dev.rainmaker.mcp.database.catalogue.CatalogueColumn.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads {@code views.txt}: one line for a view, then one indented line for each of its columns. */
public final class CatalogueFile {
    private static final Pattern VIEW = Pattern.compile("(v_[a-z0-9_]{1,60}) \\| (\\S.*)");
    /** Two underscores together are left to the names that rendered statements give to their results. */
    private static final Pattern COLUMN =
            Pattern.compile(" +([a-z](?:_?[a-z0-9]){0,62}) \\| (open|personal|withheld) \\| (\\S.*)");

    private CatalogueFile() {}

    /** The committed catalogue. */
    public static Catalogue committed() {
        try (var file = new BufferedReader(
                new InputStreamReader(CatalogueFile.class.getResourceAsStream("views.txt"), StandardCharsets.UTF_8))) {
            return read(file.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalArgumentException for a line that is neither a view, a column, a comment nor empty */
    public static Catalogue read(List<String> lines) {
        var views = new ArrayList<CatalogueView>();
        var columns = new ArrayList<CatalogueColumn>();
        for (var line : lines) {
            var view = VIEW.matcher(line);
            var column = COLUMN.matcher(line);
            if (view.matches()) {
                columns = new ArrayList<>();
                views.add(new CatalogueView(view.group(1), view.group(2), columns));
            } else if (column.matches() && !views.isEmpty()) {
                columns.add(new CatalogueColumn(
                        column.group(1), Kind.valueOf(column.group(2).toUpperCase(Locale.ROOT)), column.group(3)));
                views.set(
                        views.size() - 1,
                        new CatalogueView(
                                views.getLast().name(), views.getLast().meaning(), columns));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("views.txt has a line that cannot be read: " + line);
            }
        }
        return new Catalogue(views);
    }
}
