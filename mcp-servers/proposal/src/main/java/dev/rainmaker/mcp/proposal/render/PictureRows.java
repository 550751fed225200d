package dev.rainmaker.mcp.proposal.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets pictures in rows of equal height that fill the width, none of them cropped. Lengths in millimetres. */
public final class PictureRows {
    private static final double GAP = 4;
    private static final double CAPTION = 7;

    private final double width;
    private final double highest;

    private PictureRows(double width, double highest) {
        this.width = width;
        this.highest = highest;
    }

    /** A picture with its words; caption may be null. */
    public record Item(PrintPicture picture, String caption) {}

    /** A picture at its place; lengths as CSS has them. */
    public record Cell(String source, String caption, String alt, String width, String height) {}

    /** Pictures beside each other; the height is that of the pictures alone. */
    public record Row(List<Cell> cells, double height, double ratios) {
        private double withWords() {
            return height + GAP + (cells.stream().anyMatch(cell -> cell.caption() != null) ? CAPTION : 0);
        }
    }

    /**
     * Rows that show as much picture as fits into a height; rows on several pages where pictures would get lower than
     * {@code lowest}.
     *
     * @param width of a row
     * @param highest height that no row exceeds, so that a picture alone does not fill a page
     */
    public static List<Row> fitting(List<Item> items, double width, double height, double highest, double lowest) {
        List<Row> best = null;
        double most = 0;
        for (int count = 1; count <= items.size(); count++) {
            var rows = new PictureRows(width, highest).balanced(items, count);
            for (double narrower = width; total(rows) > height && narrower > width / 2; narrower -= width / 50) {
                rows = new PictureRows(narrower, highest).balanced(items, count);
            }
            if (total(rows) > height) continue;
            double area = rows.stream()
                    .mapToDouble(row -> row.height() * row.height() * row.ratios())
                    .sum();
            if (area > most && rows.stream().allMatch(row -> row.height() >= lowest)) {
                best = rows;
                most = area;
            }
        }
        return best == null ? new PictureRows(width, highest).balanced(items, Math.max(1, items.size() / 3)) : best;
    }

    private static double total(List<Row> rows) {
        return rows.stream().mapToDouble(Row::withWords).sum();
    }

    /** As many rows as said, all of them nearly as high as the others. */
    private List<Row> balanced(List<Item> items, int count) {
        double share =
                items.stream().mapToDouble(item -> item.picture().ratio()).sum() / count;
        var rows = new ArrayList<Row>();
        var open = new ArrayList<Item>();
        double before = 0;
        for (var item : items) {
            double ratio = item.picture().ratio();
            if (!open.isEmpty() && before + ratio / 2 > share * (rows.size() + 1)) {
                rows.add(row(open));
                open.clear();
            }
            open.add(item);
            before += ratio;
        }
        if (!open.isEmpty()) {
            rows.add(row(open));
        }
        return rows;
    }

    /** Height at which the row has the whole width. */
    private double height(List<Item> row) {
        double ratios = row.stream().mapToDouble(item -> item.picture().ratio()).sum();
        return (width - GAP * (row.size() - 1)) / ratios;
    }

    private Row row(List<Item> items) {
        double height = Math.min(height(items), highest);
        var cells = items.stream()
                .map(item -> new Cell(
                        item.picture().dataUri(),
                        item.caption(),
                        item.caption() == null ? "" : item.caption(),
                        millimetres(Math.min(width, height * item.picture().ratio())),
                        millimetres(Math.min(height, width / item.picture().ratio()))))
                .toList();
        return new Row(
                cells,
                height,
                items.stream().mapToDouble(item -> item.picture().ratio()).sum());
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }
}
