package dev.rainmaker.platform.text;

import java.util.List;

/**
 * A text with what it is an example of.
 *
 * @param label what a {@link TextClassifier} is to tell such texts by
 * @param text as somebody wrote it, on one line; "Subject: ... | ..." when it has a subject that counts
 */
public record Example(String label, String text) {
    /**
     * All examples of a file, in its order: one a line, columns parted by tabs, the text in the last one. A line with another
     * number of columns than the first is a mistake and fails.
     *
     * @param column of the label, from 0
     */
    public static List<Example> load(String resource, int column) {
        var rows = TextLines.of(resource, "#").stream()
                .map(line -> line.split("\t", -1))
                .toList();
        return rows.stream()
                .map(cells -> of(resource, cells, rows.getFirst().length, column))
                .toList();
    }

    private static Example of(String resource, String[] cells, int columns, int column) {
        if (cells.length != columns || cells[columns - 1].isBlank()) {
            throw new IllegalStateException(resource + " has a broken line: " + String.join(" | ", cells));
        }
        return new Example(cells[column].strip(), cells[columns - 1].strip());
    }
}
